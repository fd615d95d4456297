package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static io.nve.edit.EditWorld.frames;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Move, duplicate, align and nest. */
class MovingEditsTest {
  private static EditWorld world() {
    return new EditWorld()
        .video("v")
        .video("w")
        .audio("m")
        .clip("a", "v", 0, 20, 100)
        .clip("b", "v", 20, 30, 200)
        .clip("c", "v", 40, 60, 300)
        .clip("q", "m", 20, 30, 200)
        .link("k", "b", "q");
  }

  private static MoveClips move(String clip, long distance, long rows, PlaceMode mode) {
    return new MoveClips(List.of(Id.of(clip)), frames(distance), rows, mode);
  }

  private static DuplicateClips copy(String clip, long distance, long rows, PlaceMode mode) {
    return new DuplicateClips(List.of(Id.of(clip)), frames(distance), rows, mode);
  }

  // ---- move ----

  @Test
  void movingTakesLinkedClipsAlong() {
    EditWorld world = world().make(move("b", 5, 0, PlaceMode.REFUSE));
    assertThat(world.on("v")).isEqualTo("a[0,20)@100 b[25,35)@200 c[40,60)@300");
    assertThat(world.on("m")).isEqualTo("q[25,35)@200");
    EditWorld alone = world().with(EditOptions.DEFAULT.withLinks(Follow.IGNORE));
    assertThat(alone.make(move("b", 5, 0, PlaceMode.REFUSE)).on("m")).isEqualTo("q[20,30)@200");
  }

  @Test
  void movingOverwritesInsertsOrIsRefused() {
    assertThat(world().make(move("b", 25, 0, PlaceMode.OVERWRITE)).on("v"))
        .isEqualTo("a[0,20)@100 c[40,45)@300 b[45,55)@200 new.1[55,60)@315");
    assertThat(world().make(move("b", -5, 0, PlaceMode.OVERWRITE)).on("v"))
        .isEqualTo("a[0,15)@100 b[15,25)@200 c[40,60)@300");
    EditWorld insert = world().make(move("b", 30, 0, PlaceMode.INSERT));
    assertThat(insert.on("v")).isEqualTo("a[0,20)@100 c[40,50)@300 b[50,60)@200 new.1[60,70)@310");
    assertThat(insert.on("m")).isEqualTo("q[50,60)@200");
    assertRefused(world(), move("b", -5, 0, PlaceMode.REFUSE), ErrorCode.OVERLAP);
    assertRefused(world(), move("b", -21, 0, PlaceMode.OVERWRITE), ErrorCode.NEGATIVE_TIME);
  }

  @Test
  void movingAlongItselfIsNoOverlap() {
    EditWorld world = world().group("g", "a", "b").make(move("a", 3, 0, PlaceMode.REFUSE));
    assertThat(world.on("v")).isEqualTo("a[3,23)@100 b[23,33)@200 c[40,60)@300");
    assertThat(world.on("m")).isEqualTo("q[23,33)@200");
    EditWorld over = world().group("g", "a", "b").make(move("b", 15, 0, PlaceMode.OVERWRITE));
    assertThat(over.on("v")).isEqualTo("a[15,35)@100 b[35,45)@200 c[45,60)@305");
  }

  @Test
  void rowsCountTracksOfTheClipsKind() {
    EditWorld world = world().make(move("b", 0, 1, PlaceMode.OVERWRITE));
    assertThat(world.on("v")).isEqualTo("a[0,20)@100 c[40,60)@300");
    assertThat(world.on("w")).isEqualTo("b[20,30)@200");
    assertThat(world.on("m")).isEqualTo("q[20,30)@200");
    assertRefused(world(), move("b", 0, 2, PlaceMode.OVERWRITE), ErrorCode.UNKNOWN_ENTITY);
    assertRefused(world(), move("b", 0, -1, PlaceMode.OVERWRITE), ErrorCode.UNKNOWN_ENTITY);
  }

  @Test
  void lockedTracksRefuseAMoveFromToAndThroughALink() {
    for (String track : List.of("v", "w", "m")) {
      assertRefused(
          world().change(track, true, Track.LOCKED),
          move("b", 0, 1, PlaceMode.OVERWRITE),
          ErrorCode.LOCKED);
    }
  }

  @Test
  void movingBreaksTheTransitionsThatItMoveAwayFrom() {
    EditWorld world = world().dissolve("x", "a", "b", 3, 3);
    assertThat(world.make(move("b", 3, 0, PlaceMode.REFUSE)).transition("x")).isEmpty();
    EditWorld both = world().dissolve("x", "a", "b", 3, 3).group("g", "a", "b");
    assertThat(both.make(move("b", 3, 0, PlaceMode.REFUSE)).transition("x")).isEqualTo("3+3");
    EditWorld keep = world().dissolve("x", "a", "b", 3, 3);
    keep.with(EditOptions.DEFAULT.withTransitions(TransitionPolicy.REFUSE));
    assertRefused(keep, move("b", 3, 0, PlaceMode.REFUSE), ErrorCode.TRANSITION_IN_THE_WAY);
  }

  @Test
  void nestedGroupsMoveWhole() {
    EditWorld world =
        world().group("in", "a").group("out", "c").change("in", Id.of("out"), Group.PARENT);
    world.make(move("c", 40, 0, PlaceMode.REFUSE));
    assertThat(world.on("v")).isEqualTo("b[20,30)@200 a[40,60)@100 c[80,100)@300");
  }

  // ---- duplicate ----

  @Test
  void copiesAreLinkedWithEachOther() {
    EditWorld world = world().make(copy("b", 50, 0, PlaceMode.REFUSE));
    assertThat(world.on("v")).endsWith("c[40,60)@300 new.1[70,80)@200");
    assertThat(world.on("m")).isEqualTo("q[20,30)@200 new.2[70,80)@200");
    assertThat(world.get("new.1").link()).isPresent().isEqualTo(world.get("new.2").link());
    assertThat(world.get("new.1").link()).isNotEqualTo(world.get("b").link());
  }

  @Test
  void copiesBringTransitionsAndGroups() {
    EditWorld world = world().dissolve("x", "a", "b", 3, 3).group("g", "a", "b");
    world.make(copy("a", 60, 0, PlaceMode.REFUSE));
    assertThat(world.on("v")).endsWith("new.1[60,80)@100 new.2[80,90)@200");
    assertThat(world.project().transitionsOf(Id.of("new.1"))).hasSize(1);
    assertThat(world.get("new.1").group()).isPresent().isEqualTo(world.get("new.2").group());
    assertThat(world.get("new.1").group()).isNotEqualTo(world.get("a").group());
  }

  @Test
  void copiesArePutAsClipsAre() {
    assertThat(world().make(copy("a", 10, 0, PlaceMode.OVERWRITE)).on("v"))
        .isEqualTo("a[0,10)@100 new.1[10,30)@100 c[40,60)@300");
    assertThat(world().make(copy("a", 20, 0, PlaceMode.INSERT)).on("v"))
        .isEqualTo("a[0,20)@100 new.1[20,40)@100 b[40,50)@200 c[60,80)@300");
    assertThat(world().make(copy("a", 10, 1, PlaceMode.REFUSE)).on("w"))
        .isEqualTo("new.1[10,30)@100");
    assertRefused(world(), copy("a", 10, 0, PlaceMode.REFUSE), ErrorCode.OVERLAP);
    assertRefused(world(), copy("b", -21, 0, PlaceMode.OVERWRITE), ErrorCode.NEGATIVE_TIME);
    assertRefused(world(), copy("b", 0, 5, PlaceMode.OVERWRITE), ErrorCode.UNKNOWN_ENTITY);
    assertRefused(
        world().change("m", true, Track.LOCKED),
        copy("b", 90, 0, PlaceMode.REFUSE),
        ErrorCode.LOCKED);
  }

  // ---- align ----

  @Test
  void aligningPutsEdgesAtATime() {
    EditWorld world = world().clip("t", "w", 50, 57, 0);
    List<Id> clips = List.of(Id.of("b"), Id.of("t"));
    world.make(new AlignClips(clips, Edge.HEAD, frames(28), PlaceMode.REFUSE));
    assertThat(world.on("v")).contains("b[28,38)@200");
    assertThat(world.on("m")).isEqualTo("q[28,38)@200");
    assertThat(world.on("w")).isEqualTo("t[28,35)@0");
    world.make(new AlignClips(clips, Edge.TAIL, frames(40), PlaceMode.REFUSE));
    assertThat(world.on("v")).contains("b[30,40)@200");
    assertThat(world.on("w")).isEqualTo("t[33,40)@0");
    assertRefused(
        world,
        new AlignClips(clips, Edge.TAIL, frames(5), PlaceMode.REFUSE),
        ErrorCode.NEGATIVE_TIME);
    assertRefused(
        world, new AlignClips(clips, Edge.HEAD, frames(10), PlaceMode.REFUSE), ErrorCode.OVERLAP);
  }

  // ---- nest ----

  @Test
  void nestingPlaysTheClipsInTheirPlace() {
    EditWorld world = world().dissolve("x", "a", "b", 3, 3).clip("t", "w", 5, 9, 0);
    world.make(new NestClips(List.of(Id.of("a"), Id.of("b"), Id.of("t")), "Opening"));
    Sequence inner = world.project().sequences().get(1);
    assertThat(inner.name()).isEqualTo("Opening");
    assertThat(inner.rate()).isEqualTo(EditWorld.RATE);
    List<Track> tracks = world.project().tracks(inner.id());
    assertThat(tracks)
        .extracting(Track::carries)
        .containsExactly(TrackKind.VIDEO, TrackKind.VIDEO, TrackKind.AUDIO);
    assertThat(world.on(tracks.get(0).id().value())).isEqualTo("a[0,20)@100 b[20,30)@200");
    assertThat(world.on(tracks.get(1).id().value())).isEqualTo("t[5,9)@0");
    assertThat(world.on(tracks.get(2).id().value())).isEqualTo("q[20,30)@200");
    assertThat(world.transition("x")).isEqualTo("3+3");
    Clip picture = world.project().clipAt(Id.of("v"), 0).orElseThrow();
    Clip sound = world.project().clipAt(Id.of("m"), 0).orElseThrow();
    assertThat(picture.content()).isEqualTo(ClipKind.NESTED);
    assertThat(picture.reference(Clip.SEQUENCE)).contains(inner.id());
    assertThat(picture.duration()).isEqualTo(frames(30));
    assertThat(sound.link()).isPresent().isEqualTo(picture.link());
    assertThat(world.on("w")).isEmpty();
    assertRefused(
        world,
        new InsertClips(tracks.get(0).id(), Material.sequence(EditWorld.SEQUENCE, 0, 5), 0),
        ErrorCode.SEQUENCE_CYCLE);
  }

  @Test
  void nestedClipsReachAsFarAsTheirSequence() {
    EditWorld world = world().make(new NestClips(List.of(Id.of("c")), "Later"));
    Clip nested = world.project().clipAt(Id.of("v"), frames(45)).orElseThrow();
    assertRefused(world, new TrimClip(nested.id(), Edge.TAIL, 1), ErrorCode.NOT_ENOUGH_MEDIA);
    assertRefused(world, new TrimClip(nested.id(), Edge.HEAD, -1), ErrorCode.NOT_ENOUGH_MEDIA);
  }

  @Test
  void whatStandsBetweenIsInTheWayOfNesting() {
    NestClips apart = new NestClips(List.of(Id.of("a"), Id.of("c")), "Both");
    assertRefused(world(), apart, ErrorCode.OVERLAP);
    assertRefused(world().change("v", true, Track.LOCKED), apart, ErrorCode.LOCKED);
    EditWorld captions = new EditWorld().track("c", TrackKind.CAPTION);
    captions.make(new AppendClips(Id.of("c"), Material.caption("x", frames(9))));
    assertRefused(captions, new NestClips(List.of(Id.of("new.1")), "Words"), ErrorCode.WRONG_KIND);
  }
}
