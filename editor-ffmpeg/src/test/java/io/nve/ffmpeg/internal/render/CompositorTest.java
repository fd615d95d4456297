package io.nve.ffmpeg.internal.render;

import static io.nve.ffmpeg.internal.render.TestPictures.BLUE;
import static io.nve.ffmpeg.internal.render.TestPictures.GREEN;
import static io.nve.ffmpeg.internal.render.TestPictures.RED;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.composite.BlendFunction;
import io.nve.render.Affine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompositorTest {
  private static final int WIDTH = 32;
  private static final int HEIGHT = 24;

  private final Compositor compositor = new Compositor(WIDTH, HEIGHT);
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable thing : open) {
      thing.close();
    }
  }

  @Test
  void noStepsGiveTheBackground() {
    assertColour(List.of(), 5, 5, GREEN);
  }

  @Test
  void opacityMixesWithWhatIsBelow() {
    assertColour(List.of(full(RED, 1), full(BLUE, 0.25)), 5, 5, mix(RED, BLUE, 0.25));
    assertColour(List.of(full(RED, 0.5)), 5, 5, mix(GREEN, RED, 0.5));
  }

  @Test
  void dissolveOfFullPicturesIsTheirMix() {
    for (double share : new double[] {0, 0.25, 0.5, 1}) {
      Step dissolve = new Step.Dissolve(List.of(full(RED, 1)), List.of(full(BLUE, 1)), share);
      assertThat(dissolve.covers()).isTrue();
      assertColour(List.of(dissolve), 9, 9, mix(RED, BLUE, share));
    }
  }

  @Test
  void dissolveKeepsWhatNeitherSideHides() {
    // Two half-sized pictures in one place: half way the ground must not show through them.
    Step dissolve = new Step.Dissolve(List.of(small(RED)), List.of(small(BLUE)), 0.5);
    assertThat(dissolve.covers()).isFalse();
    assertColour(List.of(full(GREEN, 1), dissolve), 12, 10, mix(RED, BLUE, 0.5));
    assertColour(List.of(full(GREEN, 1), dissolve), 29, 21, GREEN);
  }

  @Test
  void dissolveFromNothingIsAFadeIn() {
    Step dissolve = new Step.Dissolve(List.of(), List.of(full(RED, 1)), 0.4);
    assertColour(List.of(full(BLUE, 1), dissolve), 3, 3, mix(BLUE, RED, 0.4));
  }

  @Test
  void sourcesAreNotPaintedOn() {
    Frame ground = kept(TestPictures.solid(WIDTH, HEIGHT, RED));
    Step below = paint(ground, Affine.IDENTITY, 1, BlendFunction.NORMAL);
    assertColour(List.of(below, small(BLUE)), 12, 10, BLUE);
    assertThat(TestPictures.distance(TestPictures.colourAt(ground, 12, 10), RED)).isLessThan(5);
  }

  @Test
  void modesBlendInRgb() {
    Frame grey = kept(TestPictures.solid(WIDTH, HEIGHT, 0x808080));
    Step multiply = paint(grey, Affine.IDENTITY, 1, BlendFunction.MULTIPLY);
    assertThat(multiply.covers()).isFalse();
    assertColour(List.of(full(RED, 1), multiply), 5, 5, mix(0, RED, 128 / 255.0));
  }

  private Step full(int colour, double opacity) {
    Frame picture = kept(TestPictures.solid(WIDTH, HEIGHT, colour));
    return paint(picture, Affine.IDENTITY, opacity, BlendFunction.NORMAL);
  }

  private Step small(int colour) {
    Frame picture = kept(TestPictures.solid(16, 12, colour));
    return paint(picture, Affine.translation(7, 5), 1, BlendFunction.NORMAL);
  }

  private Step paint(Frame picture, Affine map, double opacity, BlendFunction mode) {
    Placer placer = new Placer(WIDTH, HEIGHT);
    open.add(placer);
    Drawn drawn = placer.place(picture, 0, Area.of(picture.width(), picture.height()), map);
    return new Step.Paint(drawn, opacity, mode);
  }

  private Frame kept(Frame frame) {
    open.add(frame);
    return frame;
  }

  private void assertColour(List<Step> steps, int x, int y, int wanted) {
    try (Frame frame = compositor.compose(GREEN, steps)) {
      int found = TestPictures.colourAt(frame, x, y);
      assertThat(TestPictures.distance(found, wanted))
          .as("%06x where %06x belongs", found, wanted)
          .isLessThan(5);
    }
  }

  private static int mix(int below, int above, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double value = (below >> shift & 0xff) * (1 - share) + (above >> shift & 0xff) * share;
      mixed |= (int) Math.floor(value + 0.5) << shift;
    }
    return mixed;
  }
}
