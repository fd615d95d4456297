package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static io.nve.edit.EditWorld.frames;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.model.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Transitions: added, removed, changed, and what other edits do to them. */
class TransitionEditsTest {
  /** Two clips that touch; the right one has 6 frames of media before its start. */
  private static EditWorld cut() {
    return new EditWorld()
        .video("v")
        .clip("a", "v", 0, 20, 100)
        .clip("b", "v", 20, 50, 6)
        .clip("c", "v", 60, 80, 980);
  }

  private static AddTransition add(long duration, Alignment alignment) {
    return new AddTransition(Id.of("a"), Id.of("b"), "dissolve", frames(duration), alignment);
  }

  @Test
  void aTransitionLiesWhereItIsAligned() {
    assertThat(cut().make(add(10, Alignment.CENTER)).transition("new.1")).isEqualTo("5+5");
    assertThat(cut().make(add(6, Alignment.BEFORE_CUT)).transition("new.1")).isEqualTo("6+0");
    assertThat(cut().make(add(20, Alignment.BEHIND_CUT)).transition("new.1")).isEqualTo("0+20");
  }

  @Test
  void bothClipsNeedMediaBeyondTheCut() {
    assertRefused(cut(), add(14, Alignment.CENTER), ErrorCode.NOT_ENOUGH_MEDIA);
    EditWorld clamp = cut().with(EditOptions.DEFAULT.withOnLimit(OnLimit.CLAMP));
    assertThat(clamp.make(add(14, Alignment.CENTER)).transition("new.1")).isEqualTo("6+7");
    EditWorld none =
        new EditWorld().video("v").clip("a", "v", 0, 20, 980).clip("b", "v", 20, 40, 0);
    assertRefused(none, add(4, Alignment.CENTER), ErrorCode.NOT_ENOUGH_MEDIA);
    none.with(EditOptions.DEFAULT.withOnLimit(OnLimit.CLAMP));
    assertRefused(none, add(4, Alignment.CENTER), ErrorCode.NOT_ENOUGH_MEDIA);
  }

  @Test
  void aTransitionIsNoLongerThanItsClips() {
    assertRefused(cut(), add(31, Alignment.BEHIND_CUT), ErrorCode.EMPTY_CLIP);
    EditWorld second = cut().clip("d", "v", 50, 60, 500).make(add(25, Alignment.BEHIND_CUT));
    AddTransition next =
        new AddTransition(Id.of("b"), Id.of("d"), "dissolve", frames(6), Alignment.BEFORE_CUT);
    assertRefused(second, next, ErrorCode.EMPTY_CLIP);
  }

  @Test
  void itNeedsTwoClipsThatTouchAndAKindThatExists() {
    assertRefused(
        cut(),
        new AddTransition(Id.of("b"), Id.of("c"), "dissolve", frames(4), Alignment.CENTER),
        ErrorCode.NOT_ADJACENT);
    assertRefused(
        cut(),
        new AddTransition(Id.of("a"), Id.of("b"), "explode", frames(4), Alignment.CENTER),
        ErrorCode.INVALID_VALUE);
    assertRefused(cut(), add(0, Alignment.CENTER), ErrorCode.INVALID_RANGE);
    assertRefused(
        cut().change("v", true, Track.LOCKED), add(4, Alignment.CENTER), ErrorCode.LOCKED);
  }

  @Test
  void aSecondOneReplacesTheFirst() {
    EditWorld world = cut().make(add(10, Alignment.CENTER)).make(add(4, Alignment.CENTER));
    assertThat(world.transition("new.1")).isEmpty();
    assertThat(world.transition("new.2")).isEqualTo("2+2");
  }

  @Test
  void removingLeavesTheCut() {
    EditWorld world = cut().dissolve("x", "a", "b", 3, 3);
    world.make(new RemoveTransition(Id.of("x")));
    assertThat(world.transition("x")).isEmpty();
    assertThat(world.on("v")).startsWith("a[0,20)@100 b[20,50)@6");
    assertRefused(world, new RemoveTransition(Id.of("x")), ErrorCode.UNKNOWN_ENTITY);
    assertRefused(
        cut().dissolve("x", "a", "b", 3, 3).change("v", true, Track.LOCKED),
        new RemoveTransition(Id.of("x")),
        ErrorCode.LOCKED);
  }

  @Test
  void resizingFollowsTheSameRules() {
    assertThat(resize(8, Alignment.CENTER, cut()).transition("x")).isEqualTo("4+4");
    assertThat(resize(8, Alignment.BEHIND_CUT, cut()).transition("x")).isEqualTo("0+8");
    EditWorld world = cut().dissolve("x", "a", "b", 3, 3);
    Id x = Id.of("x");
    assertRefused(
        world, new ResizeTransition(x, frames(14), Alignment.CENTER), ErrorCode.NOT_ENOUGH_MEDIA);
    assertRefused(
        world, new ResizeTransition(x, frames(31), Alignment.BEHIND_CUT), ErrorCode.EMPTY_CLIP);
    assertRefused(world, new ResizeTransition(x, 0, Alignment.CENTER), ErrorCode.INVALID_RANGE);
    EditWorld apart = cut().dissolve("x", "b", "c", 3, 3);
    assertRefused(
        apart, new ResizeTransition(x, frames(2), Alignment.CENTER), ErrorCode.NOT_ADJACENT);
    assertRefused(
        cut().dissolve("x", "a", "b", 3, 3).change("v", true, Track.LOCKED),
        new ResizeTransition(x, frames(2), Alignment.CENTER),
        ErrorCode.LOCKED);
  }

  private static EditWorld resize(long duration, Alignment alignment, EditWorld world) {
    return world
        .dissolve("x", "a", "b", 3, 3)
        .make(new ResizeTransition(Id.of("x"), frames(duration), alignment));
  }

  @Test
  void trimsAndSlipsShortenRemoveOrRefuse() {
    TrimClip shorter = new TrimClip(Id.of("b"), Edge.TAIL, frames(-28));
    RollCut rolled = new RollCut(Id.of("b"), Edge.HEAD, frames(-4));
    assertThat(cut().dissolve("x", "a", "b", 3, 3).make(shorter).transition("x")).isEqualTo("3+2");
    assertThat(cut().dissolve("x", "a", "b", 3, 3).make(rolled).transition("x")).isEqualTo("2+3");
    for (Edit edit : List.of(shorter, rolled, new SlipClip(Id.of("b"), frames(-4)))) {
      EditWorld refuse = cut().dissolve("x", "a", "b", 3, 3);
      refuse.with(EditOptions.DEFAULT.withTransitions(TransitionPolicy.REFUSE));
      assertRefused(refuse, edit, ErrorCode.TRANSITION_IN_THE_WAY);
      EditWorld remove = cut().dissolve("x", "a", "b", 3, 3);
      remove.with(EditOptions.DEFAULT.withTransitions(TransitionPolicy.REMOVE));
      assertThat(remove.make(edit).transition("x")).isEmpty();
    }
  }

  @Test
  void aTransitionThatNobodySeesIsLeftAlone() {
    EditWorld world = cut().dissolve("x", "b", "c", 3, 3);
    world.make(new TrimClip(Id.of("b"), Edge.TAIL, frames(-28)));
    assertThat(world.transition("x")).isEqualTo("3+3");
  }
}
