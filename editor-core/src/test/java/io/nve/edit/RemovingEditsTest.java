package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static io.nve.edit.EditWorld.SEQUENCE;
import static io.nve.edit.EditWorld.frames;
import static io.nve.edit.EditWorld.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.model.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What removes clips, time and gaps, and what inserts time. */
class RemovingEditsTest {
  private static final Id V = Id.of("v");
  private static final Id M = Id.of("m");

  private static EditWorld world() {
    return new EditWorld()
        .video("v")
        .audio("m")
        .clip("a", "v", 0, 20, 100)
        .clip("b", "v", 20, 50, 200)
        .clip("c", "v", 60, 70, 300)
        .clip("q", "m", 20, 50, 200)
        .clip("o", "m", 60, 80, 500)
        .link("k", "b", "q");
  }

  @Test
  void liftingLeavesAGap() {
    EditWorld world = world().make(new LiftRange(List.of(V), range(10, 30)));
    assertThat(world.on("v")).isEqualTo("a[0,10)@100 b[30,50)@210 c[60,70)@300");
    assertThat(world.on("m")).isEqualTo("q[20,50)@200 o[60,80)@500");
    EditWorld middle = world().make(new LiftRange(List.of(V, M), range(30, 40)));
    assertThat(middle.on("v")).contains("b[20,30)@200 new.1[40,50)@220");
    assertThat(middle.on("m")).contains("q[20,30)@200 new.2[40,50)@220");
    assertThat(middle.get("new.1").link()).isPresent().isEqualTo(middle.get("new.2").link());
    assertThat(middle.get("new.1").link()).isNotEqualTo(middle.get("b").link());
  }

  @Test
  void extractingClosesTheGapOnAllTracks() {
    EditWorld world = world().make(new ExtractRange(List.of(V, M), range(30, 45)));
    assertThat(world.on("v")).isEqualTo("a[0,20)@100 b[20,30)@200 new.1[30,35)@225 c[45,55)@300");
    assertThat(world.on("m")).isEqualTo("q[20,30)@200 new.2[30,35)@225 o[45,65)@500");
    EditWorld alone = world().with(EditOptions.DEFAULT.withRipple(RippleScope.TRACK));
    alone.make(new ExtractRange(List.of(V), range(30, 45)));
    assertThat(alone.on("m")).isEqualTo("q[20,50)@200 o[60,80)@500");
  }

  /** The sound goes on over what was removed: the right part of the picture leaves it behind. */
  @Test
  void whatMovesAwayFromItsSoundIsNoLongerLinkedWithIt() {
    EditWorld world = world().make(new ExtractRange(List.of(V), range(30, 40)));

    assertThat(world.on("v")).isEqualTo("a[0,20)@100 b[20,30)@200 new.1[30,40)@220 c[50,60)@300");
    assertThat(world.on("m")).isEqualTo("q[20,50)@200 o[50,70)@500");
    assertThat(world.get("new.1").link()).isEmpty();
    assertThat(world.get("b").link()).isPresent().isEqualTo(world.get("q").link());
  }

  @Test
  void extractingRemovesNothingFromTracksNotNamed() {
    assertRefused(world(), new ExtractRange(List.of(V), range(30, 45)), ErrorCode.OVERLAP);
    EditWorld free = world().make(new RemoveClips(List.of(Id.of("o"))));
    free.make(new LiftRange(List.of(M), range(30, 50)));
    assertThat(free.make(new ExtractRange(List.of(V), range(30, 45))).on("m"))
        .isEqualTo("q[20,30)@200");
  }

  @Test
  void rangesHaveToBeOnOpenTracksAndNotEmpty() {
    for (boolean extract : List.of(true, false)) {
      assertRefused(world(), ranged(extract, V, 30, 30), ErrorCode.INVALID_RANGE);
      assertRefused(
          world().change("v", true, Track.LOCKED), ranged(extract, V, 1, 2), ErrorCode.LOCKED);
      EditWorld keep = world().dissolve("x", "a", "b", 4, 4);
      keep.with(EditOptions.DEFAULT.withTransitions(TransitionPolicy.REFUSE));
      assertRefused(keep, ranged(extract, V, 1, 20), ErrorCode.TRANSITION_IN_THE_WAY);
    }
  }

  private static Edit ranged(boolean extract, Id track, long start, long end) {
    return extract
        ? new ExtractRange(List.of(track), range(start, end))
        : new LiftRange(List.of(track), range(start, end));
  }

  @Test
  void removingTakesLinksAndGroupsAlong() {
    EditWorld world = world().group("g", "b", "c").make(new RemoveClips(List.of(Id.of("q"))));
    assertThat(world.on("v")).isEqualTo("a[0,20)@100");
    assertThat(world.on("m")).isEqualTo("o[60,80)@500");
    EditWorld alone =
        world()
            .group("g", "b", "c")
            .with(EditOptions.DEFAULT.withLinks(Follow.IGNORE).withGroups(Follow.IGNORE))
            .make(new RemoveClips(List.of(Id.of("b"))));
    assertThat(alone.on("v")).isEqualTo("a[0,20)@100 c[60,70)@300");
    assertThat(alone.on("m")).startsWith("q[20,50)@200");
    assertRefused(
        world().change("m", true, Track.LOCKED),
        new RemoveClips(List.of(Id.of("b"))),
        ErrorCode.LOCKED);
    assertRefused(world(), new RemoveClips(List.of()), ErrorCode.INVALID_VALUE);
  }

  @Test
  void rippleDeletingClosesWhatIsFreeOnAllTracks() {
    EditWorld world = world().make(new RippleDelete(List.of(Id.of("b"))));
    assertThat(world.on("v")).isEqualTo("a[0,20)@100 c[30,40)@300");
    assertThat(world.on("m")).isEqualTo("o[30,50)@500");
  }

  @Test
  void soundThatIsLongerThanItsPictureKeepsTheRestOfItsGap() {
    EditWorld world =
        new EditWorld()
            .video("v")
            .audio("m")
            .clip("a", "v", 0, 20, 0)
            .clip("b", "v", 20, 30, 100)
            .clip("c", "v", 30, 40, 200)
            .clip("q", "m", 18, 32, 98)
            .clip("o", "m", 32, 40, 202)
            .link("k", "b", "q");
    world.make(new RippleDelete(List.of(Id.of("b"))));
    assertThat(world.on("v")).isEqualTo("a[0,20)@0 c[20,30)@200");
    assertThat(world.on("m")).isEqualTo("o[22,30)@202");
  }

  @Test
  void rippleDeletingIsRefusedWhereAnotherTrackIsInTheWay() {
    EditWorld world = world().video("w").clip("t", "w", 30, 40, 0).clip("u", "w", 45, 60, 0);
    assertRefused(world, new RippleDelete(List.of(Id.of("b"))), ErrorCode.OVERLAP);
    EditWorld alone = world().video("w").clip("t", "w", 30, 40, 0);
    alone.with(EditOptions.DEFAULT.withRipple(RippleScope.TRACK));
    alone.make(new RippleDelete(List.of(Id.of("b"), Id.of("a"))));
    assertThat(alone.on("v")).isEqualTo("c[10,20)@300");
    assertThat(alone.on("m")).isEqualTo("o[30,50)@500");
    assertThat(alone.on("w")).isEqualTo("t[30,40)@0");
  }

  @Test
  void gapsAreClosedOneByOneOrAllAtOnce() {
    EditWorld world = world().make(new CloseGap(V, frames(55)));
    assertThat(world.on("v")).endsWith("b[20,50)@200 c[50,60)@300");
    assertThat(world.on("m")).endsWith("o[50,70)@500");
    assertRefused(world(), new CloseGap(V, frames(10)), ErrorCode.NOT_A_GAP);
    assertRefused(world(), new CloseGap(V, frames(70)), ErrorCode.NOT_A_GAP);
    assertRefused(world(), new CloseGap(V, frames(-1)), ErrorCode.NOT_A_GAP);
    EditWorld busy = world().video("w").clip("t", "w", 52, 58, 0);
    assertRefused(busy, new CloseGap(V, frames(55)), ErrorCode.OVERLAP);
    EditWorld all = new EditWorld().video("v").clip("a", "v", 5, 10, 0);
    all.clip("b", "v", 12, 20, 50).clip("c", "v", 20, 22, 90).clip("d", "v", 30, 31, 0);
    assertThat(all.make(new CloseGaps(V, 0)).on("v"))
        .isEqualTo("a[0,5)@0 b[5,13)@50 c[13,15)@90 d[15,16)@0");
    EditWorld later = new EditWorld().video("v").clip("a", "v", 5, 10, 0).clip("b", "v", 12, 20, 5);
    assertThat(later.make(new CloseGaps(V, frames(10))).on("v")).isEqualTo("a[5,10)@0 b[10,18)@5");
    assertRefused(busy, new CloseGaps(V, 0), ErrorCode.OVERLAP);
    assertRefused(world().change("v", true, Track.LOCKED), new CloseGaps(V, 0), ErrorCode.LOCKED);
  }

  @Test
  void placeholdersAreGapsToClose() {
    EditWorld world = new EditWorld().video("v").clip("a", "v", 0, 5, 0);
    world.placeholder("h", "v", 8, 12, 0).clip("b", "v", 15, 20, 50);
    assertThat(world.make(new CloseGap(V, frames(6))).on("v")).isEqualTo("a[0,5)@0 b[5,10)@50");
  }

  @Test
  void timeIsInsertedIntoAllTracks() {
    EditWorld world = world().make(new InsertTime(SEQUENCE, frames(30), frames(100)));
    assertThat(world.on("v"))
        .isEqualTo("a[0,20)@100 b[20,30)@200 new.1[130,150)@210 c[160,170)@300");
    assertThat(world.on("m")).isEqualTo("q[20,30)@200 new.2[130,150)@210 o[160,180)@500");
    assertRefused(world(), new InsertTime(SEQUENCE, 0, 0), ErrorCode.INVALID_RANGE);
    assertRefused(world(), new InsertTime(SEQUENCE, -1, 5), ErrorCode.NEGATIVE_TIME);
    assertRefused(world(), new InsertTime(V, 0, 5), ErrorCode.WRONG_KIND);
  }

  @Test
  void timeIsRemovedWithWhatPlaysInIt() {
    EditWorld world = world().make(new RemoveTime(SEQUENCE, range(10, 55)));
    assertThat(world.on("v")).isEqualTo("a[0,10)@100 c[15,25)@300");
    assertThat(world.on("m")).isEqualTo("o[15,35)@500");
    EditWorld locked = world().change("m", true, Track.LOCKED);
    assertThat(locked.make(new RemoveTime(SEQUENCE, range(10, 55))).on("m"))
        .isEqualTo("q[20,50)@200 o[60,80)@500");
    assertRefused(world(), new RemoveTime(SEQUENCE, range(5, 5)), ErrorCode.INVALID_RANGE);
    assertRefused(world(), new RemoveTime(SEQUENCE, range(-5, 5)), ErrorCode.NEGATIVE_TIME);
  }
}
