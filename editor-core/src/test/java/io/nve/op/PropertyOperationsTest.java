package io.nve.op;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Keyframe;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.time.FrameRate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PropertyOperationsTest {
  private static final Id A = Id.of("a");
  private static final Id TRACK = Id.of("v1");

  private final Project project =
      Project.of(
          List.of(
              Sequence.of(Id.of("s"), FrameRate.FPS_25, 1920, 1080),
              Track.of(TRACK, Id.of("s"), TrackKind.VIDEO, "a"),
              Clip.of(A, ClipKind.TITLE, TRACK, 100, 0, 30)));

  private static Json property(Project project, String key) {
    return project.clip(A).orElseThrow().props().find(key).orElse(Json.NULL);
  }

  private Project typed(Project before, int at, int deleted, String text) {
    return new Text(A, Title.TEXT.key(), TextDelta.replace(at, deleted, text)).applyTo(before);
  }

  @Test
  void typingBeginsWithAnEmptyText() {
    Project written = typed(project, 0, 0, "Hello");
    assertThat(property(written, Title.TEXT.key())).isEqualTo(Json.of("Hello"));
    assertThat(property(typed(written, 5, 0, "!"), Title.TEXT.key())).isEqualTo(Json.of("Hello!"));
  }

  @Test
  void aTextOfWhichNothingIsLeftIsRemoved() {
    Project written = typed(project, 0, 0, "Hello");
    assertThat(typed(written, 0, 5, "")).isEqualTo(project);
    assertThat(typed(written, 0, 4, "")).isNotEqualTo(project);
  }

  @Test
  void anyKeyMayHoldTextButNumbersAreNotTypedInto() {
    Text note = new Text(A, "note", TextDelta.replace(0, 0, "x"));
    assertThat(property(note.applyTo(project), "note")).isEqualTo(Json.of("x"));
    Project numbered = new Set(A, "note", Json.of(5)).applyTo(project);
    assertThat(note.applyTo(numbered)).isSameAs(numbered);
    assertThat(note.inverse(numbered)).isEqualTo(Noop.NOOP);
  }

  @Test
  void aNumberIsAddedToAndNothingElse() {
    Add add = new Add(A, "fade.in", 4);
    assertThat(property(add.applyTo(project), "fade.in")).isEqualTo(Json.of(4));
    Project text = new Set(A, "fade.in", Json.of("four")).applyTo(project);
    assertThat(add.applyTo(text)).isEqualTo(text);
    assertThat(new Add(A, "unheard-of", 4).applyTo(project)).isEqualTo(project);
  }

  @Test
  void oneKeyframeIsSetWithoutTheOthers() {
    Keyframe first = new Keyframe(Id.of("k1"), 10, 0.5, Interpolation.LINEAR);
    Keyframe second = new Keyframe(Id.of("k2"), 20, 1, Interpolation.HOLD);
    Project set = Set.keyframe(A, Transform.OPACITY, first).applyTo(project);
    set = Set.keyframe(A, Transform.OPACITY, second).applyTo(set);
    assertThat(set.clip(A).orElseThrow().curve(Transform.OPACITY).keyframes())
        .containsExactly(first, second);
  }

  @Test
  void aValueIsSetAsItsParameterWritesIt() {
    Project set = Set.of(A, Transform.OPACITY, 0.25).applyTo(project);
    assertThat(set.clip(A).orElseThrow().get(Transform.OPACITY)).isEqualTo(0.25);
    assertThat(new Set(A, Transform.OPACITY.key(), Json.of(1)).inverse(set))
        .isEqualTo(Set.of(A, Transform.OPACITY, 0.25));
    assertThat(Set.of(A, Transform.OPACITY, 0.25).inverse(project))
        .isEqualTo(Set.remove(A, Transform.OPACITY.key()));
  }
}
