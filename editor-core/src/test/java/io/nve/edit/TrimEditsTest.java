package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static io.nve.edit.EditWorld.frames;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.model.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trim, ripple trim, roll, slip and slide. */
class TrimEditsTest {
  private static final EditOptions CLAMP = EditOptions.DEFAULT.withOnLimit(OnLimit.CLAMP);

  /** Three clips in a row, then a gap and a fourth. */
  private static EditWorld row() {
    return new EditWorld()
        .video("v")
        .clip("a", "v", 0, 20, 100)
        .clip("b", "v", 20, 50, 200)
        .clip("c", "v", 50, 70, 300)
        .clip("d", "v", 80, 90, 400);
  }

  /** A picture and its sound, the sound a little longer on both sides, and what comes later. */
  private static EditWorld take() {
    return new EditWorld()
        .video("v")
        .audio("m")
        .clip("p", "v", 20, 40, 100)
        .clip("q", "m", 18, 44, 98)
        .clip("p2", "v", 40, 60, 300)
        .clip("q2", "m", 44, 60, 304)
        .link("k", "p", "q")
        .link("k2", "p2", "q2");
  }

  private static TrimClip trim(String clip, Edge edge, long distance) {
    return new TrimClip(Id.of(clip), edge, frames(distance));
  }

  private static RippleTrim ripple(String clip, Edge edge, long distance) {
    return new RippleTrim(Id.of(clip), edge, frames(distance));
  }

  private static RollCut roll(String clip, Edge edge, long distance) {
    return new RollCut(Id.of(clip), edge, frames(distance));
  }

  // ---- trim ----

  @Test
  void trimmingMovesOneEdgeAndNothingElse() {
    assertThat(row().make(trim("b", Edge.HEAD, 5)).on("v"))
        .isEqualTo("a[0,20)@100 b[25,50)@205 c[50,70)@300 d[80,90)@400");
    assertThat(row().make(trim("b", Edge.TAIL, -5)).on("v"))
        .isEqualTo("a[0,20)@100 b[20,45)@200 c[50,70)@300 d[80,90)@400");
    assertThat(row().make(trim("c", Edge.TAIL, 10)).on("v"))
        .isEqualTo("a[0,20)@100 b[20,50)@200 c[50,80)@300 d[80,90)@400");
  }

  @Test
  void trimmingFollowsLinks() {
    assertThat(take().make(trim("p", Edge.HEAD, 3)).on("m"))
        .isEqualTo("q[21,44)@101 q2[44,60)@304");
    EditWorld alone = take().with(EditOptions.DEFAULT.withLinks(Follow.IGNORE));
    assertThat(alone.make(trim("p", Edge.HEAD, 3)).on("m")).startsWith("q[18,44)@98");
  }

  @Test
  void trimmingStopsAtNeighboursMediaAndNothing() {
    assertRefused(row(), trim("b", Edge.HEAD, -1), ErrorCode.OVERLAP);
    assertRefused(row(), trim("c", Edge.TAIL, 11), ErrorCode.OVERLAP);
    assertRefused(row(), trim("a", Edge.HEAD, -1), ErrorCode.NEGATIVE_TIME);
    assertRefused(row(), trim("b", Edge.HEAD, 30), ErrorCode.EMPTY_CLIP);
    assertRefused(row(), trim("b", Edge.TAIL, -30), ErrorCode.EMPTY_CLIP);
    assertRefused(row(), trim("d", Edge.TAIL, 591), ErrorCode.NOT_ENOUGH_MEDIA);
    assertThat(row().make(trim("d", Edge.TAIL, 590)).on("v")).endsWith("d[80,680)@400");
    assertThat(row().with(CLAMP).make(trim("d", Edge.TAIL, 900)).on("v")).endsWith("d[80,680)@400");
    assertThat(row().with(CLAMP).make(trim("b", Edge.HEAD, 900)).on("v")).contains("b[49,50)@229");
  }

  @Test
  void mediaOfUnknownLengthBeginsAtZero() {
    EditWorld world = new EditWorld().video("v");
    world.clip("o", "v", 20, 30, 5).change("o", EditWorld.OPEN, io.nve.model.Clip.ASSET);
    assertRefused(world, trim("o", Edge.HEAD, -6), ErrorCode.NOT_ENOUGH_MEDIA);
    assertThat(world.make(trim("o", Edge.TAIL, 5000)).make(trim("o", Edge.HEAD, -5)).on("v"))
        .isEqualTo("o[15,5030)@0");
  }

  @Test
  void aLinkedClipsLimitsCount() {
    EditWorld world = take().clip("x", "m", 10, 17, 0);
    assertRefused(world, trim("p", Edge.HEAD, -2), ErrorCode.OVERLAP);
    assertThat(world.make(trim("p", Edge.HEAD, -1)).on("m")).startsWith("x[10,17)@0 q[17,44)@97");
  }

  @Test
  void placeholdersGiveWay() {
    EditWorld world = row().placeholder("h", "v", 70, 80, 9);
    assertThat(world.make(trim("c", Edge.TAIL, 4)).on("v"))
        .endsWith("c[50,74)@300 h[74,80)@13 d[80,90)@400");
  }

  // ---- ripple trim ----

  @Test
  void rippleTrimmingMovesWhatIsLater() {
    assertThat(row().make(ripple("b", Edge.HEAD, 5)).on("v"))
        .isEqualTo("a[0,20)@100 b[20,45)@205 c[45,65)@300 d[75,85)@400");
    assertThat(row().make(ripple("b", Edge.HEAD, -5)).on("v"))
        .isEqualTo("a[0,20)@100 b[20,55)@195 c[55,75)@300 d[85,95)@400");
    assertThat(row().make(ripple("b", Edge.TAIL, 5)).on("v"))
        .isEqualTo("a[0,20)@100 b[20,55)@200 c[55,75)@300 d[85,95)@400");
    assertThat(row().make(ripple("b", Edge.TAIL, -5)).on("v"))
        .isEqualTo("a[0,20)@100 b[20,45)@200 c[45,65)@300 d[75,85)@400");
  }

  @Test
  void rippleTrimmingKeepsTracksInSync() {
    EditWorld longer = take().make(ripple("p", Edge.TAIL, 6));
    assertThat(longer.on("v")).isEqualTo("p[20,46)@100 p2[46,66)@300");
    assertThat(longer.on("m")).isEqualTo("q[18,50)@98 q2[50,66)@304");
    EditWorld shorter = take().make(ripple("p", Edge.HEAD, 6));
    assertThat(shorter.on("v")).isEqualTo("p[20,34)@106 p2[34,54)@300");
    assertThat(shorter.on("m")).isEqualTo("q[18,38)@104 q2[38,54)@304");
  }

  @Test
  void soundThatBeginsBeforeItsPictureMovesWithIt() {
    EditWorld world =
        new EditWorld()
            .video("v")
            .audio("m")
            .clip("a", "v", 0, 20, 0)
            .clip("p", "v", 20, 40, 100)
            .clip("q", "m", 15, 40, 95)
            .link("k", "p", "q");
    assertThat(world.make(ripple("a", Edge.TAIL, 7)).on("m")).isEqualTo("q[22,47)@95");
    assertThat(world.on("v")).isEqualTo("a[0,27)@0 p[27,47)@100");
    assertThat(world.make(ripple("a", Edge.TAIL, -10)).on("m")).isEqualTo("q[12,37)@95");
  }

  @Test
  void rippleScopeAndSyncLocksSayWhoMoves() {
    EditWorld world =
        row().audio("m").clip("n", "m", 60, 70, 0).video("w").clip("o", "w", 60, 70, 0);
    world.change("w", false, Track.SYNC_LOCK);
    world.make(ripple("b", Edge.TAIL, 5));
    assertThat(world.on("m")).isEqualTo("n[65,75)@0");
    assertThat(world.on("w")).isEqualTo("o[60,70)@0");
    EditWorld alone = row().audio("m").clip("n", "m", 60, 70, 0);
    alone.with(EditOptions.DEFAULT.withRipple(RippleScope.TRACK));
    assertThat(alone.make(ripple("b", Edge.TAIL, 5)).on("m")).isEqualTo("n[60,70)@0");
  }

  @Test
  void lockedTracksAreNotRippled() {
    EditWorld world = row().audio("m").clip("n", "m", 60, 70, 0).change("m", true, Track.LOCKED);
    assertThat(world.make(ripple("b", Edge.TAIL, 5)).on("m")).isEqualTo("n[60,70)@0");
  }

  @Test
  void aClipInTheRemovedTimeRefusesTheRipple() {
    EditWorld world = row().audio("m").clip("n", "m", 47, 60, 0);
    assertRefused(world, ripple("b", Edge.TAIL, -5), ErrorCode.OVERLAP);
    EditWorld bed = row().audio("m").clip("n", "m", 0, 100, 0);
    assertThat(bed.make(ripple("b", Edge.TAIL, -5)).on("m")).isEqualTo("n[0,100)@0");
  }

  @Test
  void rippleTrimmingStopsAtMediaAndNothing() {
    assertRefused(row(), ripple("a", Edge.HEAD, -101), ErrorCode.NOT_ENOUGH_MEDIA);
    assertRefused(row(), ripple("a", Edge.HEAD, 20), ErrorCode.EMPTY_CLIP);
    assertRefused(row(), ripple("d", Edge.TAIL, 591), ErrorCode.NOT_ENOUGH_MEDIA);
    assertThat(row().with(CLAMP).make(ripple("a", Edge.HEAD, -150)).on("v"))
        .startsWith("a[0,120)@0 b[120,150)@200");
  }

  // ---- roll ----

  @Test
  void rollingMovesTheCut() {
    assertThat(row().make(roll("b", Edge.HEAD, 5)).on("v"))
        .startsWith("a[0,25)@100 b[25,50)@205 c[50,70)@300");
    assertThat(row().make(roll("a", Edge.TAIL, -5)).on("v"))
        .startsWith("a[0,15)@100 b[15,50)@195 c[50,70)@300");
  }

  @Test
  void rollingTakesTheCutOfLinkedClipsAlong() {
    EditWorld world = take().make(roll("p", Edge.TAIL, 4));
    assertThat(world.on("v")).isEqualTo("p[20,44)@100 p2[44,60)@304");
    assertThat(world.on("m")).isEqualTo("q[18,48)@98 q2[48,60)@308");
  }

  @Test
  void rollingNeedsTwoClipsThatTouchAndMedia() {
    assertRefused(row(), roll("c", Edge.TAIL, 1), ErrorCode.NOT_ADJACENT);
    assertRefused(row(), roll("a", Edge.HEAD, 1), ErrorCode.NOT_ADJACENT);
    assertRefused(row(), roll("b", Edge.HEAD, 30), ErrorCode.EMPTY_CLIP);
    EditWorld low = new EditWorld().video("v").clip("a", "v", 0, 20, 0).clip("b", "v", 20, 40, 2);
    assertRefused(low, roll("b", Edge.HEAD, -3), ErrorCode.NOT_ENOUGH_MEDIA);
    assertThat(low.with(CLAMP).make(roll("b", Edge.HEAD, -3)).on("v"))
        .isEqualTo("a[0,18)@0 b[18,40)@0");
  }

  // ---- slip ----

  @Test
  void slippingPlaysAnotherPart() {
    EditWorld world = take().make(new SlipClip(Id.of("p"), frames(10)));
    assertThat(world.on("v")).isEqualTo("p[20,40)@110 p2[40,60)@300");
    assertThat(world.on("m")).isEqualTo("q[18,44)@108 q2[44,60)@304");
  }

  @Test
  void slippingStopsAtTheMedia() {
    assertRefused(take(), new SlipClip(Id.of("p"), frames(-99)), ErrorCode.NOT_ENOUGH_MEDIA);
    assertRefused(take(), new SlipClip(Id.of("p"), frames(877)), ErrorCode.NOT_ENOUGH_MEDIA);
    assertThat(take().with(CLAMP).make(new SlipClip(Id.of("p"), frames(-200))).on("m"))
        .startsWith("q[18,44)@0");
  }

  // ---- slide ----

  @Test
  void slidingTrimsTheNeighbours() {
    assertThat(row().make(new SlideClip(Id.of("b"), frames(5))).on("v"))
        .isEqualTo("a[0,25)@100 b[25,55)@200 c[55,70)@305 d[80,90)@400");
    assertThat(row().make(new SlideClip(Id.of("b"), frames(-5))).on("v"))
        .isEqualTo("a[0,15)@100 b[15,45)@200 c[45,70)@295 d[80,90)@400");
    assertThat(row().make(new SlideClip(Id.of("c"), frames(4))).on("v"))
        .isEqualTo("a[0,20)@100 b[20,54)@200 c[54,74)@300 d[80,90)@400");
  }

  @Test
  void slidingStopsAtNeighboursAndMedia() {
    assertRefused(row(), new SlideClip(Id.of("b"), frames(-20)), ErrorCode.EMPTY_CLIP);
    assertRefused(row(), new SlideClip(Id.of("c"), frames(11)), ErrorCode.OVERLAP);
    assertRefused(row(), new SlideClip(Id.of("a"), frames(-1)), ErrorCode.NEGATIVE_TIME);
    EditWorld low = new EditWorld().video("v");
    low.clip("a", "v", 0, 20, 0).clip("b", "v", 20, 40, 0).clip("c", "v", 40, 60, 3);
    assertRefused(low, new SlideClip(Id.of("b"), frames(-4)), ErrorCode.NOT_ENOUGH_MEDIA);
  }

  // ---- what all of them have ----

  @Test
  void aLockedTrackRefusesThemAllDirectlyAndThroughALink() {
    List<Edit> edits =
        List.of(
            trim("p", Edge.HEAD, 1),
            ripple("p", Edge.HEAD, 1),
            roll("p", Edge.TAIL, 1),
            new SlipClip(Id.of("p"), frames(1)),
            new SlideClip(Id.of("p"), frames(1)));
    for (Edit edit : edits) {
      assertRefused(take().change("v", true, Track.LOCKED), edit, ErrorCode.LOCKED);
      assertRefused(take().change("m", true, Track.LOCKED), edit, ErrorCode.LOCKED);
    }
  }

  @Test
  void whatIsUnknownOrNoClipIsRefused() {
    assertRefused(row(), trim("nobody", Edge.HEAD, 1), ErrorCode.UNKNOWN_ENTITY);
    assertRefused(row(), trim("v", Edge.HEAD, 1), ErrorCode.WRONG_KIND);
    EditWorld gone = row().make(new RemoveClips(List.of(Id.of("b"))));
    assertRefused(gone, trim("b", Edge.HEAD, 1), ErrorCode.UNKNOWN_ENTITY);
    assertRefused(
        row(), new TrimClip(Id.of("b"), Edge.TAIL, Long.MAX_VALUE), ErrorCode.TIME_OVERFLOW);
  }
}
