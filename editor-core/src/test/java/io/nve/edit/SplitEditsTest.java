package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static io.nve.edit.EditWorld.frames;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.FadeCurve;
import io.nve.model.Id;
import io.nve.model.Sound;
import io.nve.model.Track;
import io.nve.model.Transform;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Split, in its three forms, and join. */
class SplitEditsTest {
  private static EditWorld take() {
    return new EditWorld()
        .video("v")
        .audio("m")
        .clip("p", "v", 0, 40, 100)
        .clip("q", "m", 0, 40, 100)
        .link("k", "p", "q");
  }

  private static SplitClips split(String clip, long time) {
    return new SplitClips(List.of(Id.of(clip)), frames(time));
  }

  @Test
  void bothHalvesPlayOnAndTheRightOnesAreLinked() {
    EditWorld world = take().make(split("p", 15));
    assertThat(world.on("v")).isEqualTo("p[0,15)@100 new.1[15,40)@115");
    assertThat(world.on("m")).isEqualTo("q[0,15)@100 new.2[15,40)@115");
    assertThat(world.get("p").link()).contains(Id.of("k")).isEqualTo(world.get("q").link());
    assertThat(world.get("new.1").link()).isPresent().isEqualTo(world.get("new.2").link());
    assertThat(world.get("new.1").link()).isNotEqualTo(world.get("p").link());
  }

  @Test
  void alonesSplitLeavesTheLinkWithAllThree() {
    EditWorld world = take().with(EditOptions.DEFAULT.withLinks(Follow.IGNORE));
    world.make(split("p", 15));
    assertThat(world.on("m")).isEqualTo("q[0,40)@100");
    assertThat(world.get("new.1").link()).contains(Id.of("k"));
  }

  @Test
  void fadesStayAtTheirEdges() {
    EditWorld world =
        take()
            .change("q", frames(5), Sound.FADE_IN)
            .change("q", frames(6), Sound.FADE_OUT)
            .change("q", FadeCurve.EQUAL_POWER, Sound.FADE_OUT_CURVE)
            .make(split("q", 20));
    Clip left = world.get("q");
    Clip right = world.get("new.1");
    assertThat(left.get(Sound.FADE_IN)).isEqualTo(frames(5));
    assertThat(left.get(Sound.FADE_OUT)).isZero();
    assertThat(left.props().has(Sound.FADE_OUT_CURVE.key())).isFalse();
    assertThat(right.get(Sound.FADE_IN)).isZero();
    assertThat(right.get(Sound.FADE_OUT)).isEqualTo(frames(6));
    assertThat(right.get(Sound.FADE_OUT_CURVE)).isEqualTo(FadeCurve.EQUAL_POWER);
  }

  @Test
  void theTransitionBehindGoesWithTheRightHalf() {
    EditWorld world = take().clip("r", "v", 40, 60, 300).dissolve("x", "p", "r", 4, 4);
    world.make(split("p", 15));
    assertThat(world.transition("x")).isEqualTo("4+4");
    assertThat(world.project().transition(Id.of("x")).orElseThrow().left())
        .isEqualTo(Id.of("new.1"));
  }

  @Test
  void aCutWithinATransitionFollowsThePolicy() {
    EditWorld refuse = take().clip("r", "v", 40, 60, 300).dissolve("x", "p", "r", 4, 4);
    refuse.with(EditOptions.DEFAULT.withTransitions(TransitionPolicy.REFUSE));
    assertRefused(refuse, split("p", 38), ErrorCode.TRANSITION_IN_THE_WAY);
    EditWorld adjust = take().clip("r", "v", 40, 60, 300).dissolve("x", "p", "r", 4, 4);
    assertThat(adjust.make(split("p", 38)).transition("x")).isEqualTo("2+4");
    EditWorld remove = take().clip("r", "v", 40, 60, 300).dissolve("x", "p", "r", 4, 4);
    remove.with(EditOptions.DEFAULT.withTransitions(TransitionPolicy.REMOVE));
    assertThat(remove.make(split("p", 38)).transition("x")).isEmpty();
  }

  @Test
  void theTimeMustBeWithinTheClip() {
    assertRefused(take(), split("p", 0), ErrorCode.NOT_AN_ITEM);
    assertRefused(take(), split("p", 40), ErrorCode.NOT_AN_ITEM);
    assertRefused(take(), new SplitClips(List.of(), 0), ErrorCode.INVALID_VALUE);
    assertRefused(take().change("m", true, Track.LOCKED), split("p", 5), ErrorCode.LOCKED);
  }

  @Test
  void theBladeCutsWhatPlays() {
    EditWorld world = take().video("w").clip("t", "w", 0, 15, 0).clip("u", "w", 15, 30, 0);
    world.make(new SplitTracks(List.of(Id.of("w"), Id.of("v")), frames(15)));
    assertThat(world.on("w")).isEqualTo("t[0,15)@0 u[15,30)@0");
    assertThat(world.on("v")).isEqualTo("p[0,15)@100 new.1[15,40)@115");
    assertThat(world.on("m")).isEqualTo("q[0,15)@100 new.2[15,40)@115");
    assertRefused(world, new SplitTracks(List.of(Id.of("w")), frames(30)), ErrorCode.NOT_AN_ITEM);
    assertRefused(
        take().change("v", true, Track.LOCKED),
        new SplitTracks(List.of(Id.of("v")), frames(3)),
        ErrorCode.LOCKED);
  }

  @Test
  void allTracksAreCutButLockedOnes() {
    EditWorld world = take().video("w").clip("t", "w", 0, 30, 0).change("w", true, Track.LOCKED);
    world.make(new SplitAll(EditWorld.SEQUENCE, frames(10)));
    assertThat(world.on("v")).contains("p[0,10)").contains("[10,40)");
    assertThat(world.on("m")).contains("q[0,10)").contains("[10,40)");
    assertThat(world.on("w")).isEqualTo("t[0,30)@0");
    assertRefused(world, new SplitAll(EditWorld.SEQUENCE, frames(50)), ErrorCode.NOT_AN_ITEM);
    EditWorld linked = take().change("m", true, Track.LOCKED);
    assertRefused(linked, new SplitAll(EditWorld.SEQUENCE, frames(10)), ErrorCode.LOCKED);
  }

  @Test
  void joiningTakesASplitBack() {
    EditWorld world = take().change("q", frames(6), Sound.FADE_OUT).clip("r", "v", 40, 60, 300);
    world.dissolve("x", "p", "r", 4, 4).make(split("p", 15));
    world.make(new JoinClips(Id.of("p"), Id.of("new.1")));
    assertThat(world.on("v")).isEqualTo("p[0,40)@100 r[40,60)@300");
    assertThat(world.on("m")).isEqualTo("q[0,40)@100");
    assertThat(world.get("q").get(Sound.FADE_OUT)).isEqualTo(frames(6));
    assertThat(world.transition("x")).isEqualTo("4+4");
    assertThat(world.project().transition(Id.of("x")).orElseThrow().left()).isEqualTo(Id.of("p"));
  }

  @Test
  void onlyWhatGoesOnCanBeJoined() {
    EditWorld world = take().clip("r", "v", 40, 60, 300).clip("s2", "v", 70, 80, 170);
    assertRefused(world, new JoinClips(Id.of("p"), Id.of("r")), ErrorCode.NOT_ADJACENT);
    assertRefused(world, new JoinClips(Id.of("r"), Id.of("s2")), ErrorCode.NOT_ADJACENT);
    EditWorld other = take().make(split("p", 15));
    other.make(SetProperty.of(Id.of("new.1"), Transform.OPACITY, 0.5));
    assertRefused(other, new JoinClips(Id.of("p"), Id.of("new.1")), ErrorCode.INVALID_VALUE);
    EditWorld locked = take().make(split("p", 15));
    locked.make(SetProperty.of(Id.of("v"), Track.LOCKED, true));
    assertRefused(locked, new JoinClips(Id.of("p"), Id.of("new.1")), ErrorCode.LOCKED);
  }
}
