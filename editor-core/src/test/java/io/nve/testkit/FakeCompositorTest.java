package io.nve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.BlendMode;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.model.Transition;
import io.nve.render.RenderPlan;
import io.nve.spi.CompositionRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looks at pixels of plans: what the fake draws is what {@code docs/render-plan.md} says. */
class FakeCompositorTest {
  private static final long FRAME = FrameRate.FPS_25.frameDuration();
  private static final Id SEQUENCE = Id.of("s");

  private final List<Entity> entities = new ArrayList<>();

  FakeCompositorTest() {
    entities.add(Sequence.of(SEQUENCE, FrameRate.FPS_25, 40, 20));
    entities.add(Track.of(Id.of("v1"), SEQUENCE, TrackKind.VIDEO, "a"));
    entities.add(Track.of(Id.of("v2"), SEQUENCE, TrackKind.VIDEO, "b"));
  }

  private static Clip fill(String id, String track, long start, String color) {
    return Clip.of(Id.of(id), ClipKind.GENERATOR, Id.of(track), start * FRAME, 0, 10 * FRAME)
        .with(Clip.COLOR, Color.of(color));
  }

  private Image frame(long number) {
    RenderPlan plan = RenderPlan.of(Project.of(entities), SEQUENCE);
    try (FakeMediaBackend backend = new FakeMediaBackend()) {
      return backend.compose(CompositionRequest.of(plan, number), JobControl.NONE);
    }
  }

  private static String color(Image image, int x, int y) {
    int pixel = image.pixel(x, y);
    return new Color(pixel >>> 24, pixel >>> 16 & 255, pixel >>> 8 & 255, pixel & 255).toString();
  }

  @Test
  void aQuarterLiesWhereItWasPut() {
    entities.add(fill("a", "v1", 0, "#102030"));
    entities.add(
        fill("b", "v2", 0, "#ff0000")
            .with(Transform.SCALE_X, 0.5)
            .with(Transform.SCALE_Y, 0.5)
            .with(Transform.POSITION_X, 0.75)
            .with(Transform.POSITION_Y, 0.25));
    Image image = frame(0);

    assertThat(color(image, 19, 0)).isEqualTo("#102030");
    assertThat(color(image, 20, 0)).isEqualTo("#ff0000");
    assertThat(color(image, 39, 9)).isEqualTo("#ff0000");
    assertThat(color(image, 39, 10)).isEqualTo("#102030");
  }

  @Test
  void opacityAndBlendModesMix() {
    entities.add(fill("a", "v1", 0, "#808080"));
    entities.add(fill("b", "v2", 0, "#ff0000").with(Transform.OPACITY, 0.5));
    assertThat(color(frame(0), 5, 5)).isEqualTo("#c04040");

    entities.set(
        entities.size() - 1,
        fill("b", "v2", 0, "#ff0080").with(Transform.BLEND, BlendMode.MULTIPLY));
    assertThat(color(frame(0), 5, 5)).isEqualTo("#800040");
  }

  @Test
  void aDissolveHasNoDipAndReachesBothSides() {
    entities.add(fill("a", "v1", 0, "#ffffff"));
    entities.add(fill("b", "v1", 10, "#000000"));
    entities.add(
        Transition.of(Id.of("x"), "dissolve", Id.of("a"), Id.of("b"), 2 * FRAME, 2 * FRAME));

    assertThat(color(frame(7), 0, 0)).isEqualTo("#ffffff");
    assertThat(color(frame(8), 0, 0)).isEqualTo("#dfdfdf");
    assertThat(color(frame(9), 0, 0)).isEqualTo("#9f9f9f");
    assertThat(color(frame(10), 0, 0)).isEqualTo("#606060");
    assertThat(color(frame(11), 0, 0)).isEqualTo("#202020");
    assertThat(color(frame(12), 0, 0)).isEqualTo("#000000");
  }

  @Test
  void aDissolveOfEqualColoursOverAnotherKeepsThem() {
    entities.add(fill("under", "v1", 0, "#0000ff"));
    entities.add(fill("a", "v2", 0, "#00ff00").with(Transform.OPACITY, 0.5));
    entities.add(fill("b", "v2", 10, "#00ff00").with(Transform.OPACITY, 0.5));
    entities.add(Transition.of(Id.of("x"), "dissolve", Id.of("a"), Id.of("b"), 2 * FRAME, 0));

    assertThat(color(frame(9), 0, 0)).isEqualTo(color(frame(0), 0, 0)).isEqualTo("#008080");
  }

  @Test
  void aNestedSequenceLetsThroughWhatIsBelow() {
    Id inner = Id.of("inner");
    entities.add(Sequence.of(inner, FrameRate.FPS_50, 80, 40));
    entities.add(Track.of(Id.of("iv"), inner, TrackKind.VIDEO, "a"));
    entities.add(
        fill("i", "iv", 0, "#ff0000")
            .with(Transform.SCALE_X, 0.5)
            .with(Transform.POSITION_X, 0.25));
    entities.add(fill("a", "v1", 0, "#102030"));
    entities.add(
        Clip.of(Id.of("n"), ClipKind.NESTED, Id.of("v2"), 0, 0, 5 * FRAME)
            .with(Clip.SEQUENCE, inner));
    Image image = frame(0);

    assertThat(color(image, 19, 19)).isEqualTo("#ff0000");
    assertThat(color(image, 20, 19)).isEqualTo("#102030");
  }

  @Test
  void aPictureTurnedByAQuarterStandsUpright() {
    entities.add(fill("b", "v2", 0, "#ff0000").with(Transform.ROTATION, 90.0));
    Image image = frame(0);

    assertThat(color(image, 9, 10)).isEqualTo("#000000");
    assertThat(color(image, 10, 0)).isEqualTo("#ff0000");
    assertThat(color(image, 29, 19)).isEqualTo("#ff0000");
    assertThat(color(image, 30, 10)).isEqualTo("#000000");
  }
}
