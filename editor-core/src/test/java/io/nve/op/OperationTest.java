package io.nve.op;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Sound;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import io.nve.time.FrameRate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OperationTest {
  private static final Id TRACK = Id.of("v1");
  private static final Id OTHER = Id.of("v2");
  private static final Id A = Id.of("a");
  private static final Id B = Id.of("b");

  /** a plays 10 to 30 of its source at 100 to 120, b follows at 120 to 150. */
  private final Project project =
      Project.of(
          List.of(
              Sequence.of(Id.of("s"), FrameRate.FPS_25, 1920, 1080),
              Track.of(TRACK, Id.of("s"), TrackKind.VIDEO, "a"),
              Track.of(OTHER, Id.of("s"), TrackKind.VIDEO, "b"),
              Clip.media(A, Id.of("m"), TRACK, 100, 10, 30),
              Clip.media(B, Id.of("m"), TRACK, 120, 0, 30),
              Transition.of(Id.of("x"), "dissolve", A, B, 5, 5)));

  private static Clip clip(Project project, Id id) {
    return project.clip(id).orElseThrow();
  }

  @Test
  void aTrimWritesOneEdgeAndKeepsWhatPlays() {
    Clip head = clip(new TrimIn(A, 15).applyTo(project), A);
    assertThat(head.range().start()).isEqualTo(105);
    assertThat(head.sourceAt(110)).isEqualTo(clip(project, A).sourceAt(110));
    Clip tail = clip(new TrimOut(A, 15).applyTo(project), A);
    assertThat(tail.end()).isEqualTo(105);
    assertThat(tail.start()).isEqualTo(100);
  }

  @Test
  void aSlipKeepsThePlaceAndMovesTheSource() {
    Clip slipped = clip(new Slip(A, 7).applyTo(project), A);
    assertThat(slipped.range()).isEqualTo(clip(project, A).range());
    assertThat(slipped.sourceAt(100)).isEqualTo(17);
  }

  @Test
  void theHalvesOfASplitPlayWhatTheWholePlayed() {
    Project split = new Split(A, Id.of("n"), 18).applyTo(project);
    Clip left = clip(split, A);
    Clip right = clip(split, Id.of("n"));
    assertThat(left.end()).isEqualTo(right.start()).isEqualTo(108);
    assertThat(right.end()).isEqualTo(120);
    assertThat(right.sourceAt(110)).isEqualTo(clip(project, A).sourceAt(110));
    assertThat(split.transition(Id.of("x")).orElseThrow().left()).isEqualTo(right.id());
  }

  @Test
  void aShiftMovesWhatStartsFromItsPointOn() {
    Project later = new Shift(TRACK, 120, 10).applyTo(project);
    assertThat(clip(later, A).start()).isEqualTo(100);
    assertThat(clip(later, B).start()).isEqualTo(130);
  }

  @Test
  void aRemovedStretchCollapsesToItsStart() {
    Project earlier = new Shift(TRACK, 90, -20).applyTo(project);
    assertThat(clip(earlier, A).start()).isEqualTo(90);
    assertThat(clip(earlier, B).start()).isEqualTo(100);
    Project back = new Shift(TRACK, 90, -20).inverse(project).applyTo(earlier);
    assertThat(back).isEqualTo(project);
  }

  @Test
  void aShiftMovesNamedClipsByTheirOwnDistance() {
    Operation shift = new Shift(TRACK, 110, 50, List.of(new Shift.Own(A, 7), new Shift.Own(B, 0)));
    Project shifted = shift.applyTo(project);
    assertThat(clip(shifted, A).start()).isEqualTo(107);
    assertThat(clip(shifted, B).start()).isEqualTo(120);
    assertThat(shift.inverse(project).applyTo(shifted)).isEqualTo(project);
  }

  @Test
  void aShiftLeavesNamedClipsOfOtherTracks() {
    Project elsewhere = new Place(B, OTHER, 120).applyTo(project);
    Operation shift = new Shift(TRACK, 0, 50, List.of(new Shift.Own(B, 9)));
    assertThat(clip(shift.applyTo(elsewhere), B)).isEqualTo(clip(elsewhere, B));
  }

  @Test
  void aMoveAlongTheTrackStaysOnIt() {
    assertThat(clip(Place.along(A, 300).applyTo(project), A).track()).isEqualTo(TRACK);
    Project elsewhere = new Place(A, OTHER, 90).applyTo(project);
    Clip moved = clip(Place.along(A, 300).applyTo(elsewhere), A);
    assertThat(moved.track()).isEqualTo(OTHER);
    assertThat(moved.start()).isEqualTo(310);
  }

  @Test
  void fadesStayWithTheirEdges() {
    Project faded =
        new Set(A, "fade.in", Json.of(2))
            .applyTo(new Set(A, "fade.out", Json.of(3)).applyTo(project));
    Split split = new Split(A, Id.of("n"), 20);
    Project parted = split.applyTo(faded);
    assertThat(clip(parted, A).get(Sound.FADE_IN)).isEqualTo(2);
    assertThat(clip(parted, A).get(Sound.FADE_OUT)).isZero();
    assertThat(clip(parted, Id.of("n")).get(Sound.FADE_IN)).isZero();
    assertThat(clip(parted, Id.of("n")).get(Sound.FADE_OUT)).isEqualTo(3);
    assertThat(clip(split.inverse(faded).applyTo(parted), A)).isEqualTo(clip(faded, A));
  }

  @Test
  void aSplitTakesADeletedTransitionAlong() {
    Project deleted = new Alive(Id.of("x"), false).applyTo(project);
    Project split = new Split(A, Id.of("n"), 20).applyTo(deleted);
    assertThat(split.transition(Id.of("x")).orElseThrow().left()).isEqualTo(Id.of("n"));
  }

  @Test
  void textIsNotTypedIntoAReference() {
    Text text = new Text(Id.of("x"), Transition.LEFT.key(), TextDelta.replace(0, 0, "b"));
    assertThat(text.applyTo(project)).isSameAs(project);
  }

  @Test
  void aPurgeForgetsOnlyWhatIsDeletedAndEmpty() {
    Project deleted = new Alive(A, false).applyTo(new Alive(TRACK, false).applyTo(project));
    Project purged = new Purge(List.of(TRACK, A, B, Id.of("nobody"))).applyTo(deleted);
    assertThat(purged.find(A)).isEmpty();
    assertThat(purged.find(B)).isPresent();
    assertThat(purged.find(TRACK)).isPresent();
    Project empty = new Purge(List.of(B, TRACK)).applyTo(new Alive(B, false).applyTo(purged));
    assertThat(empty.find(TRACK)).isEmpty();
    assertThat(empty.everyTransitionOf(A)).hasSize(1);
    assertThat(Invariants.faults(empty)).isEqualTo(Invariants.faults(purged));
  }

  @Test
  void requirementsHoldOrNot() {
    assertThat(new Requirement.Living(A).holds(project)).isTrue();
    assertThat(new Requirement.Living(Id.of("nobody")).holds(project)).isFalse();
    assertThat(new Requirement.Living(A).holds(new Alive(A, false).applyTo(project))).isFalse();
    assertThat(new Requirement.Head(A, 10).holds(project)).isTrue();
    assertThat(new Requirement.Head(A, 10).holds(new TrimIn(A, 11).applyTo(project))).isFalse();
    assertThat(new Requirement.Head(A, 10).holds(new Alive(A, false).applyTo(project))).isFalse();
    assertThat(new Requirement.Tail(A, 30).holds(project)).isTrue();
    assertThat(new Requirement.Tail(A, 30).holds(new TrimOut(A, 29).applyTo(project))).isFalse();
    assertThat(new Requirement.Tail(A, 30).holds(new Alive(A, false).applyTo(project))).isFalse();
    Requirement touching = new Requirement.Touching(A, B);
    assertThat(touching.holds(project)).isTrue();
    assertThat(touching.holds(new TrimOut(A, 29).applyTo(project))).isFalse();
    assertThat(touching.holds(new Alive(B, false).applyTo(project))).isFalse();
    assertThat(touching.holds(new Place(B, OTHER, 120).applyTo(project))).isFalse();
    assertThat(new Requirement.Touching(B, A).holds(project)).isFalse();
  }

  @Test
  void aBatchSaysWhichRequirementIsNotMet() {
    Requirement touching = new Requirement.Touching(A, B);
    Requirement living = new Requirement.Living(B);
    Batch inner = new Batch("inner", List.of(), List.of(living, touching));
    assertThat(inner.unmet(project)).isEmpty();
    assertThat(inner.unmet(new TrimOut(A, 29).applyTo(project)))
        .contains(new Batch.Unmet(touching, "/requires/1"));
    Batch outer = new Batch("outer", List.of(new TrimOut(A, 29), inner), List.of(living));
    assertThat(outer.unmet(project)).contains(new Batch.Unmet(touching, "/ops/1/requires/1"));
    assertThat(outer.unmet(new Alive(B, false).applyTo(project)))
        .contains(new Batch.Unmet(living, "/requires/0"));
    assertThat(new Batch("none", List.of(new TrimOut(A, 29))).unmet(project)).isEmpty();
  }

  @Test
  void anEditReachesADeletedClip() {
    Project deleted = new Alive(A, false).applyTo(project);
    Project restored = new Alive(A, true).applyTo(new Place(A, OTHER, 0).applyTo(deleted));
    assertThat(clip(restored, A).track()).isEqualTo(OTHER);
    assertThat(project.clips(OTHER)).isEmpty();
    assertThat(restored.clips(OTHER)).hasSize(1);
  }

  @Test
  void additionsAddUpFromTheDefault() {
    Project twice = new Add(A, "fade.in", 3).applyTo(new Add(A, "fade.in", 4).applyTo(project));
    assertThat(clip(twice, A).props().get("fade.in")).isEqualTo(Json.of(7));
  }

  @Test
  void settingNullRemoves() {
    Project named = new Set(A, "name", Json.of("x")).applyTo(project);
    assertThat(Set.remove(A, "name").applyTo(named)).isEqualTo(project);
  }

  @Test
  void unknownTargetsChangeNothing() {
    Id nobody = Id.of("nobody");
    for (Operation operation :
        List.of(
            new Alive(nobody, false),
            new Set(nobody, "name", Json.of("x")),
            new Place(nobody, TRACK, 0),
            new Place(A, nobody, 0),
            new TrimIn(nobody, 0),
            new TrimOut(nobody, 0),
            new Slip(nobody, 1),
            new Split(nobody, Id.of("n"), 0),
            new Split(A, B, 15),
            new Shift(nobody, 0, 1),
            new Add(nobody, "fade.in", 1),
            new Text(nobody, "text", TextDelta.replace(0, 0, "x")),
            new Create(clip(project, A)),
            Noop.NOOP)) {
      assertThat(operation.applyTo(project)).as(operation.toString()).isEqualTo(project);
      Operation inverse = operation.inverse(project);
      assertThat(inverse.applyTo(operation.applyTo(project))).isEqualTo(project);
    }
  }

  @Test
  void everyOperationKeepsTheStructureAndCanBeTakenBack() {
    Seeds.check(
        800,
        random -> {
          Project before = RandomProjects.next(random);
          for (int i = 0; i < 6; i++) {
            Operation operation = RandomOperations.next(random, before);
            Project after = operation.applyTo(before);
            assertThat(Invariants.faults(after)).as(operation.toString()).isEmpty();
            Project back = operation.inverse(before).applyTo(after);
            assertThat(Invariants.faults(back)).isEmpty();
            assertThat(living(back)).as(operation.toString()).isEqualTo(living(before));
            before = after;
          }
        });
  }

  /** What can be seen: everything but the deleted, empty texts being no texts. */
  private static List<Entity> living(Project project) {
    return project.entities().stream()
        .filter(Entity::alive)
        .map(entity ->
            entity.get(Title.TEXT).isEmpty()
                ? entity.withProps(entity.props().without(Title.TEXT.key()))
                : entity)
        .toList();
  }
}
