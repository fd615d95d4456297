package io.nve.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NestingTest {
  private final List<Entity> entities = new ArrayList<>();

  private void sequence(String id, String... nested) {
    entities.add(Sequence.of(Id.of(id), FrameRate.FPS_25, 64, 36));
    Id track = Id.of(id + ".v");
    entities.add(Track.of(track, Id.of(id), TrackKind.VIDEO, "a"));
    long at = 0;
    for (String target : nested) {
      Id clip = Id.of(id + "-" + at);
      entities.add(
          Clip.of(clip, ClipKind.NESTED, track, Scene.ticks(at), 0, Scene.ticks(1))
              .with(Clip.SEQUENCE, Id.of(target)));
      at++;
    }
    entities.add(Clip.of(Id.of(id + ".c"), ClipKind.GENERATOR, track, Scene.ticks(at), 0, 10));
  }

  private RenderPlan plan(String id) {
    return RenderPlan.of(Project.of(entities), Id.of(id));
  }

  private static String shown(RenderPlan plan) {
    List<String> lines = new ArrayList<>();
    for (Segment segment : plan.segments()) {
      for (Layer layer : segment.layers()) {
        if (layer instanceof PictureLayer picture
            && picture.source() instanceof LayerSource.Nested nested) {
          lines.add(nested.plan().sequence() + "(" + shown(nested.plan()) + ")");
        }
      }
    }
    return String.join(" ", lines);
  }

  @Test
  void sequencesNestSequences() {
    sequence("a", "b", "c", "b");
    sequence("b", "c");
    sequence("c");

    assertThat(shown(plan("a"))).isEqualTo("b(c()) c() b(c())");
    assertThat(shown(plan("b"))).isEqualTo("c()");
  }

  @Test
  void aClipThatWouldShowItselfShowsNothing() {
    sequence("a", "a", "b");
    sequence("b", "c");
    sequence("c", "b", "d");
    sequence("d");

    assertThat(shown(plan("a"))).isEqualTo("b(c(d()))");
    assertThat(shown(plan("b"))).isEqualTo("c(d())");
    assertThat(shown(plan("c"))).isEqualTo("d()");
  }

  /** Ana nests b in a while Ben nests a in b: one of them sees what he made, and it is the same. */
  @Test
  void ofTwoThatNestEachOtherOneShowsTheOther() {
    sequence("b", "a");
    sequence("a", "b");

    assertThat(shown(plan("a"))).isEqualTo("b()");
    assertThat(shown(plan("b"))).isEmpty();
    assertThat(plan("a").frames()).isEqualTo(1);
  }

  @Test
  void aDeadSequenceShowsNothing() {
    sequence("a", "b", "nobody");
    sequence("b");
    entities.replaceAll(
        entity -> entity.id().equals(Id.of("b")) ? entity.withAlive(false) : entity);

    assertThat(shown(plan("a"))).isEmpty();
  }

  @Test
  void depthIsLimited() {
    for (int i = 0; i < 1000; i++) {
      sequence("n" + i, "n" + (i + 1));
    }
    sequence("n1000");

    // Counted from the innermost: its 64th ancestor shows its own ancestors nothing.
    String ancestors = shown(plan("n900"));

    assertThat(ancestors).startsWith("n901(n902(").contains("n935()").doesNotContain("n936");
    assertThat(shown(plan("n936"))).contains("n1000()");
    assertThat(plan("n0").frames()).isEqualTo(1);
  }

  /** Each of 40 sequences nests the next one twice: 2^40 ways down, but 41 plans. */
  @Test
  void aSequenceIsPlannedOnce() {
    for (int i = 0; i < 40; i++) {
      sequence("n" + i, "n" + (i + 1), "n" + (i + 1));
    }
    sequence("n40");

    RenderPlan plan = plan("n0");

    assertThat(plan.segments()).hasSize(2);
    assertThat(plan.segments().get(0).hash()).isEqualTo(plan.segments().get(1).hash());
  }
}
