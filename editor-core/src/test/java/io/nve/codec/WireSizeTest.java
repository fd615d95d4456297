package io.nve.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.edit.EditContext;
import io.nve.edit.IdSource;
import io.nve.edit.MoveClips;
import io.nve.edit.PlaceMode;
import io.nve.edit.RippleDelete;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Split;
import io.nve.op.TrimIn;
import io.nve.ot.Order;
import io.nve.ot.Transformer;
import io.nve.testkit.RandomProjects;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is sent for an edit, and that a document's size comes from what is in it. */
final class WireSizeTest {
  private static final long FRAME = FrameRate.FPS_25.frameDuration();

  private static int bytes(Operation operation) {
    return OperationCodec.encode(operation).getBytes(StandardCharsets.UTF_8).length;
  }

  /** What a drag of a clip sends again and again, an hour into a timeline of many clips. */
  @Test
  void aMoveHasAtMost64Bytes() {
    Id id = Id.of("ana.12345");
    Id track = Id.of("ana.12");
    Project project =
        Project.of(
            List.of(
                Sequence.of(Id.of("s"), FrameRate.FPS_25, 1920, 1080),
                Track.of(track, Id.of("s"), TrackKind.VIDEO, "a"),
                Clip.media(id, Id.of("m"), track, Ticks.ofSeconds(3_600), 10, 10 + FRAME)));
    Batch planned =
        new MoveClips(List.of(id), FRAME, 0, PlaceMode.OVERWRITE)
            .plan(project, EditContext.of(IdSource.counting("ana")));
    Operation move = planned.operations().get(0);
    assertThat(move).isEqualTo(Place.along(id, Ticks.ofSeconds(3_600) - 10 + FRAME));
    assertThat(bytes(move)).isLessThanOrEqualTo(64);
  }

  @Test
  void aRippleIsAsSmallHoweverMuchItMoves() {
    Operation few = rippleDelete(RandomProjects.large(1, 20));
    Operation many = rippleDelete(RandomProjects.large(1, 5_000));
    assertThat(OperationCodec.encode(many)).isEqualTo(OperationCodec.encode(few));
    assertThat(bytes(many)).isLessThan(200);
  }

  private static Batch rippleDelete(Project project) {
    return new RippleDelete(List.of(Id.of("t0c10")))
        .plan(project, EditContext.of(IdSource.counting("ana")));
  }

  /** What others did names clips in it only where they changed what starts behind its point. */
  @ParameterizedTest
  @ValueSource(ints = {100, 5_000})
  void aMergedRippleNamesOnlyWhatOthersBroughtOverItsPoint(int clips) {
    Project project = RandomProjects.large(1, clips);
    Id track = Id.of("t0");
    Clip tenth = project.clip(Id.of("t0c10")).orElseThrow();
    Operation ripple = new Shift(track, tenth.start() + FRAME, 10 * FRAME);
    Operation merged = ripple;
    for (Operation other :
        List.of(
            new TrimIn(Id.of("t0c20"), FRAME),
            Place.along(Id.of("t0c30"), 0),
            new Split(Id.of("t0c40"), Id.of("ben.1"), 20 * FRAME),
            new Shift(track, 0, -FRAME))) {
      merged = Transformer.transform(merged, other, Order.LATER, project);
      project = other.applyTo(project);
    }
    assertThat(merged).isEqualTo(new Shift(track, tenth.start(), 10 * FRAME));
    TrimIn over = new TrimIn(tenth.id(), tenth.in() + 5 * FRAME);
    merged = Transformer.transform(ripple, over, Order.LATER, RandomProjects.large(1, clips));
    assertThat(merged)
        .isEqualTo(
            new Shift(
                track, tenth.start() + FRAME, 10 * FRAME, List.of(new Shift.Own(tenth.id(), 0))));
  }

  @Test
  void aDocumentDoesNotGrowWithTheEditsMadeToIt() {
    Project project = RandomProjects.large(2, 50);
    String text = ProjectCodec.encode(project);
    Random random = new Random(7);
    Project edited = project;
    List<Id> created = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      Id clip = Id.of("t" + random.nextInt(2) + "c" + random.nextInt(50));
      Id made = Id.of("ana." + i);
      Batch gesture =
          new Batch(
              "",
              List.of(
                  Set.of(clip, Transform.OPACITY, random.nextInt(100) / 100.0),
                  Place.along(clip, random.nextInt(1_000) * FRAME),
                  new TrimIn(clip, random.nextInt(50) * FRAME),
                  new Split(clip, made, random.nextInt(50) * FRAME)));
      Project after = gesture.applyTo(edited);
      edited = gesture.inverse(edited).applyTo(after);
      created.add(made);
      if (created.size() == 500) {
        assertThat(edited.find(made).orElseThrow()).matches(entity -> !entity.alive());
        edited = new Purge(created).applyTo(edited);
        created.clear();
      }
    }
    assertThat(edited).isEqualTo(project);
    assertThat(ProjectCodec.encode(edited)).isEqualTo(text);
  }

  @Test
  void aDeletedClipLeavesNothingOnceItIsPurged() {
    Project project = RandomProjects.large(1, 20);
    Id id = Id.of("t0c3");
    Project deleted = new Alive(id, false).applyTo(project);
    Project purged = new Purge(List.of(id)).applyTo(deleted);
    assertThat(ProjectCodec.encode(purged)).doesNotContain("\"t0c3\"");
    assertThat(ProjectCodec.encode(purged).length())
        .isLessThan(ProjectCodec.encode(project).length());
  }
}
