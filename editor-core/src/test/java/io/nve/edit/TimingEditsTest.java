package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static io.nve.edit.EditWorld.frames;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.SpeedMap;
import io.nve.model.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Speed, reverse and freeze. */
class TimingEditsTest {
  private static EditWorld world() {
    return new EditWorld()
        .video("v")
        .audio("m")
        .clip("p", "v", 10, 50, 100)
        .clip("q", "m", 10, 50, 100)
        .clip("p2", "v", 50, 70, 300)
        .clip("o", "m", 60, 70, 0)
        .link("k", "p", "q");
  }

  private static ChangeSpeed speed(long num, long den, SpeedMode mode, boolean ripple) {
    return new ChangeSpeed(Id.of("p"), new SpeedMap.Constant(num, den), mode, ripple);
  }

  @Test
  void fasterWithTheSameMaterialIsShorter() {
    EditWorld world = world().make(speed(2, 1, SpeedMode.KEEP_SOURCE, false));
    assertThat(world.on("v")).isEqualTo("p[10,30)@100 p2[50,70)@300");
    assertThat(world.on("m")).isEqualTo("q[10,30)@100 o[60,70)@0");
    assertThat(world.get("p").sourceAt(frames(30))).isEqualTo(frames(140));
    EditWorld ripple = world().make(speed(2, 1, SpeedMode.KEEP_SOURCE, true));
    assertThat(ripple.on("v")).isEqualTo("p[10,30)@100 p2[30,50)@300");
    assertThat(ripple.on("m")).isEqualTo("q[10,30)@100 o[40,50)@0");
  }

  @Test
  void slowerNeedsRoomOrARipple() {
    assertRefused(world(), speed(1, 2, SpeedMode.KEEP_SOURCE, false), ErrorCode.OVERLAP);
    EditWorld ripple = world().make(speed(1, 2, SpeedMode.KEEP_SOURCE, true));
    assertThat(ripple.on("v")).isEqualTo("p[10,90)@100 p2[90,110)@300");
    assertThat(ripple.on("m")).isEqualTo("q[10,90)@100 o[100,110)@0");
    EditWorld clamp = world().with(EditOptions.DEFAULT.withOnLimit(OnLimit.CLAMP));
    assertThat(clamp.make(speed(1, 2, SpeedMode.KEEP_SOURCE, false)).on("v"))
        .isEqualTo("p[10,50)@100 p2[50,70)@300");
  }

  @Test
  void keepingTheDurationTakesMoreMaterial() {
    EditWorld world = world().make(speed(3, 1, SpeedMode.KEEP_DURATION, false));
    assertThat(world.on("v")).isEqualTo("p[10,50)@100 p2[50,70)@300");
    assertThat(world.get("p").sourceAt(frames(50))).isEqualTo(frames(220));
    assertRefused(
        world(), speed(23, 1, SpeedMode.KEEP_DURATION, false), ErrorCode.NOT_ENOUGH_MEDIA);
    EditWorld clamp = world().with(EditOptions.DEFAULT.withOnLimit(OnLimit.CLAMP));
    clamp.make(speed(30, 1, SpeedMode.KEEP_DURATION, false));
    assertThat(clamp.on("v")).startsWith("p[10,40)@100");
  }

  @Test
  void speedsGoBackToWhatTheyWere() {
    EditWorld world = world().make(speed(4, 1, SpeedMode.KEEP_SOURCE, true));
    world.make(speed(1, 1, SpeedMode.KEEP_SOURCE, true));
    assertThat(world.on("v")).isEqualTo("p[10,50)@100 p2[50,70)@300");
    assertThat(world.on("m")).isEqualTo("q[10,50)@100 o[60,70)@0");
  }

  @Test
  void aClipOnFramesStaysOnFrames() {
    EditWorld world = world().make(speed(3, 1, SpeedMode.KEEP_SOURCE, false));
    assertThat(world.on("v")).startsWith("p[10,23)@100");
  }

  @Test
  void reversingPlaysTheSameBackwards() {
    EditWorld world = world().make(new ReverseClip(Id.of("p")));
    Clip back = world.get("p");
    assertThat(back.range()).isEqualTo(EditWorld.range(10, 50));
    assertThat(back.sourceAt(frames(10))).isEqualTo(frames(140));
    assertThat(back.sourceAt(frames(50))).isEqualTo(frames(100));
    assertThat(world.get("q").sourceAt(frames(10))).isEqualTo(frames(140));
    world.make(new ReverseClip(Id.of("p")));
    assertThat(world.on("v")).isEqualTo("p[10,50)@100 p2[50,70)@300");
  }

  @Test
  void aReversedClipTrimsFromItsMediasOtherEnd() {
    EditWorld world = world().make(new ReverseClip(Id.of("p2")));
    world.make(new TrimClip(Id.of("p2"), Edge.TAIL, frames(300)));
    assertThat(world.get("p2").sourceAt(frames(370))).isZero();
    assertRefused(world, new TrimClip(Id.of("p2"), Edge.TAIL, 1), ErrorCode.NOT_ENOUGH_MEDIA);
  }

  @Test
  void freezingShowsOneMoment() {
    EditWorld world = world().make(new FreezeClip(Id.of("p"), frames(25)));
    assertThat(world.get("p").speed()).isEqualTo(new SpeedMap.Freeze(frames(115)));
    assertThat(world.get("p").range()).isEqualTo(EditWorld.range(10, 50));
    assertThat(world.get("q").speed()).isEqualTo(SpeedMap.NORMAL);
    assertRefused(world(), new FreezeClip(Id.of("p"), frames(50)), ErrorCode.NOT_AN_ITEM);
    assertRefused(world, new ReverseClip(Id.of("p")), ErrorCode.WRONG_KIND);
    assertRefused(world, speed(2, 1, SpeedMode.KEEP_SOURCE, false), ErrorCode.WRONG_KIND);
  }

  @Test
  void insertingAFreezeStopsTheClipForAWhile() {
    EditWorld world = world().make(new InsertFreeze(Id.of("p"), frames(25), frames(30)));
    assertThat(world.on("v"))
        .isEqualTo("p[10,25)@100 new.4[25,55)@115 new.1[55,80)@115 p2[80,100)@300");
    assertThat(world.on("m")).isEqualTo("q[10,25)@100 new.2[55,80)@115 o[90,100)@0");
    assertThat(world.get("new.4").link()).isEmpty();
    EditWorld start = world().make(new InsertFreeze(Id.of("p"), frames(10), frames(5)));
    assertThat(start.on("v")).startsWith("new.1[10,15)@100 p[15,55)@100");
    assertRefused(
        world(), new InsertFreeze(Id.of("p"), frames(50), frames(5)), ErrorCode.NOT_AN_ITEM);
    assertRefused(world(), new InsertFreeze(Id.of("p"), frames(20), 0), ErrorCode.INVALID_RANGE);
  }

  @Test
  void onlyClipsWithASourceHaveASpeed() {
    EditWorld world = new EditWorld().video("v");
    world.make(new AppendClips(Id.of("v"), Material.title("T", frames(10))));
    Id title = Id.of("new.1");
    for (Edit edit :
        List.of(
            new ChangeSpeed(title, new SpeedMap.Constant(2, 1), SpeedMode.KEEP_SOURCE, false),
            new ReverseClip(title),
            new FreezeClip(title, 0),
            new InsertFreeze(title, 0, frames(1)))) {
      assertRefused(world, edit, ErrorCode.WRONG_KIND);
    }
  }

  @Test
  void lockedTracksRefuseThemAll() {
    Id p = Id.of("p");
    for (Edit edit :
        List.of(
            speed(2, 1, SpeedMode.KEEP_SOURCE, false),
            new ReverseClip(p),
            new FreezeClip(p, frames(20)),
            new InsertFreeze(p, frames(20), frames(1)))) {
      assertRefused(world().change("v", true, Track.LOCKED), edit, ErrorCode.LOCKED);
    }
    assertRefused(world().change("m", true, Track.LOCKED), new ReverseClip(p), ErrorCode.LOCKED);
  }
}
