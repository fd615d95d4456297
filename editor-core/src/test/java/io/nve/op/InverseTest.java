package io.nve.op;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.time.FrameRate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an inverse writes, not only where it leads: a register that the operation did not change
 * must not be in it, or taking the operation back would undo what somebody else wrote there.
 */
final class InverseTest {
  private static final Id TRACK = Id.of("v1");
  private static final Id A = Id.of("a");
  private static final Id B = Id.of("b");
  private static final Id NEW = Id.of("n");

  /** a plays 10 to 30 of its source at 100 to 120, b follows at 120 to 150. */
  private final Project project =
      Project.of(
          List.of(
              Sequence.of(Id.of("s"), FrameRate.FPS_25, 1920, 1080),
              Track.of(TRACK, Id.of("s"), TrackKind.VIDEO, "a"),
              Clip.media(A, Id.of("m"), TRACK, 100, 10, 30),
              Clip.media(B, Id.of("m"), TRACK, 120, 0, 30),
              Transition.of(Id.of("x"), "dissolve", A, B, 5, 5)));

  @Test
  void whatWasSoAlreadyIsNotTakenBack() {
    assertThat(new Alive(A, true).inverse(project)).isEqualTo(Noop.NOOP);
    assertThat(new Alive(A, false).inverse(project)).isEqualTo(new Alive(A, true));
    Project deleted = new Alive(A, false).applyTo(project);
    assertThat(new Alive(A, false).inverse(deleted)).isEqualTo(Noop.NOOP);
    assertThat(new Alive(A, true).inverse(deleted)).isEqualTo(new Alive(A, false));
  }

  @Test
  void aSplitInsideGivesTheTailBack() {
    assertThat(new Split(B, NEW, 12).inverse(project))
        .isEqualTo(Batch.of("", List.of(new Alive(NEW, false), new TrimOut(B, 30))));
  }

  @Test
  void aSplitAtAnEdgeGivesBackOnlyWhatItTook() {
    Alive unmade = new Alive(NEW, false);
    assertThat(new Split(B, NEW, 30).inverse(project)).isEqualTo(Batch.of("", List.of(unmade)));
    assertThat(new Split(B, NEW, 0).inverse(project))
        .isEqualTo(Batch.of("", List.of(unmade, new TrimOut(B, 30))));
    assertThat(new Split(B, NEW, -5).inverse(project))
        .isEqualTo(Batch.of("", List.of(unmade, new TrimOut(B, 30), new TrimIn(B, 0))));
  }

  @Test
  void aSplitGivesTheTransitionBackToTheClipThatItLeft() {
    assertThat(new Split(A, NEW, 20).inverse(project))
        .isEqualTo(
            Batch.of(
                "",
                List.of(
                    new Alive(NEW, false),
                    new TrimOut(A, 30),
                    Set.of(Id.of("x"), Transition.LEFT, A))));
  }

  @Test
  void aShiftNamesTheClipsThatItCollapses() {
    assertThat(new Shift(TRACK, 90, -20).inverse(project))
        .isEqualTo(new Shift(TRACK, 90, 20, List.of(new Shift.Own(A, 10))));
    assertThat(new Shift(TRACK, 100, -20).inverse(project))
        .isEqualTo(new Shift(TRACK, 100, 20, List.of(new Shift.Own(A, 0))));
    assertThat(new Shift(TRACK, 90, 20).inverse(project)).isEqualTo(new Shift(TRACK, 90, -20));
  }

  @Test
  void anAdditionIsTakenBackAsOne() {
    Project faded = new Set(A, "fade.in", Json.of(3)).applyTo(project);
    assertThat(new Add(A, "fade.in", 4).inverse(faded)).isEqualTo(new Add(A, "fade.in", -4));
    assertThat(new Add(A, "fade.in", 4).inverse(project)).isEqualTo(Set.remove(A, "fade.in"));
  }

  @Test
  void aBatchIsTakenBackInReverse() {
    Operation batch = Batch.of("Trim", List.of(new TrimIn(A, 12), Noop.NOOP, new TrimIn(A, 14)));
    assertThat(batch.inverse(project))
        .isEqualTo(Batch.of("Trim", List.of(new TrimIn(A, 12), new TrimIn(A, 10))));
  }

  @Test
  void aMoveIsTakenBackToWhereTheClipWas() {
    Id other = Id.of("v2");
    assertThat(new Place(A, other, 7).inverse(project)).isEqualTo(new Place(A, TRACK, 90));
    assertThat(Place.along(A, 7).inverse(project)).isEqualTo(Place.along(A, 90));
  }

  @Test
  void whatCannotBeTakenBackDoesNothing() {
    assertThat(new Purge(List.of(A)).inverse(project)).isEqualTo(Noop.NOOP);
    assertThat(new Create(project.clip(A).orElseThrow()).inverse(project)).isEqualTo(Noop.NOOP);
    assertThat(Noop.NOOP.inverse(project)).isEqualTo(Noop.NOOP);
  }
}
