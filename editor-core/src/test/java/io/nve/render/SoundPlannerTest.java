package io.nve.render;

import static io.nve.render.Scene.ticks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.FadeCurve;
import io.nve.model.Id;
import io.nve.model.Sequence;
import io.nve.model.Sound;
import io.nve.model.SpeedMap;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.time.TimeRange;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SoundPlannerTest {
  private static final Offset<Double> TINY = within(1e-12);

  private static List<String> heard(Scene scene) {
    return scene.plan().sounds().stream().map(sound -> sound.clip().value()).toList();
  }

  private static SoundLayer only(Scene scene) {
    assertThat(scene.plan().sounds()).hasSize(1);
    return scene.plan().sounds().get(0);
  }

  @Test
  void onlyAudioTracksAreHeard() {
    Scene scene = new Scene().media("v", "v1", 0, 0, 10).media("a", "a1", 3, 5, 7);
    SoundLayer sound = only(scene);

    assertThat(sound.clip()).isEqualTo(Id.of("a"));
    assertThat(sound.range()).isEqualTo(TimeRange.between(ticks(3), ticks(10)));
    assertThat(sound.time().sourceAt(ticks(3))).isEqualTo(ticks(5));
    assertThat(sound.isSteady()).isTrue();
    assertThat(sound.gainAt(ticks(4))).isEqualTo(new StereoGain(1, 1));
  }

  @Test
  void edgesStayExactToTheTick() {
    Scene scene =
        new Scene().add(Clip.media(Id.of("a"), Id.of("m"), Id.of("a1"), 12_345, 7, 1_000_000));

    assertThat(only(scene).range()).isEqualTo(TimeRange.between(12_345, 12_345 + 999_993));
    assertThat(scene.plan().duration()).isEqualTo(12_345 + 999_993);
    assertThat(scene.plan().frames()).isZero();
  }

  @Test
  void whatIsSilentIsLeftOut() {
    Scene scene =
        new Scene()
            .media("muted", "a1", 0, 0, 2)
            .media("off", "a1", 2, 0, 2)
            .media("frozen", "a1", 4, 0, 2)
            .clip("gap", ClipKind.PLACEHOLDER, "a1", 6, 2)
            .media("last", "a1", 8, 0, 2)
            .editClip("muted", clip -> clip.with(Sound.MUTED, true))
            .editClip("off", clip -> clip.with(Clip.ENABLED, false))
            .editClip("frozen", clip -> clip.with(Clip.SPEED, new SpeedMap.Freeze(0)));

    assertThat(heard(scene)).containsExactly("last");
  }

  @Test
  void soloSilencesTheOthersAndMuteWins() {
    Scene scene =
        new Scene()
            .track("a2", TrackKind.AUDIO)
            .track("a3", TrackKind.AUDIO)
            .media("x", "a1", 0, 0, 2)
            .media("y", "a2", 0, 0, 2)
            .media("z", "a3", 0, 0, 2);
    assertThat(heard(scene)).containsExactly("x", "y", "z");

    scene.edit("a2", track -> track.with(Track.MUTED, true));
    assertThat(heard(scene)).containsExactly("x", "z");

    scene.edit("a3", track -> track.with(Track.SOLO, true));
    assertThat(heard(scene)).containsExactly("z");

    scene.edit("a3", track -> track.with(Track.MUTED, true));
    assertThat(heard(scene)).isEmpty();

    scene.edit("v1", track -> track.with(Track.SOLO, true));
    scene.edit("a3", track -> track.with(Track.SOLO, false).with(Track.MUTED, false));
    assertThat(heard(scene)).as("solo on a video track").containsExactly("x", "z");
  }

  @Test
  void gainsOfClipAndTrackAdd() {
    Scene scene =
        new Scene()
            .media("a", "a1", 0, 0, 10)
            .editClip("a", clip -> clip.with(Sound.GAIN, -6.0))
            .edit("a1", track -> track.with(Track.GAIN, -14.0));

    assertThat(only(scene).gainAt(0).left()).isCloseTo(0.1, TINY);
    scene.edit("a1", track -> track.with(Track.GAIN, -96.0));
    assertThat(only(scene).gainAt(0).left()).isZero();
  }

  @Test
  void panIsABalance() {
    Scene scene =
        new Scene().media("a", "a1", 0, 0, 10).editClip("a", clip -> clip.with(Sound.PAN, 0.5));
    StereoGain half = only(scene).gainAt(0);
    assertThat(half.right()).isEqualTo(1);
    assertThat(half.left()).isCloseTo(Math.sqrt(0.5), TINY);

    scene.editClip("a", clip -> clip.with(Sound.PAN, -1.0));
    assertThat(only(scene).gainAt(0)).isEqualTo(new StereoGain(1, 0));

    scene.edit("a1", track -> track.with(Track.PAN, 1.0));
    assertThat(only(scene).gainAt(0)).as("both sides closed").isEqualTo(new StereoGain(0, 0));
    assertThat(new StereoGain(1, 0.5).middle()).isEqualTo(0.75);
  }

  @Test
  void clipKeyframesAreInSourceTimeAndTrackKeyframesInSequenceTime() {
    Scene scene =
        new Scene()
            .media("a", "a1", 50, 10, 10)
            .editClip(
                "a",
                clip ->
                    clip.withProps(
                        Keys.set(
                            Keys.set(clip.props(), Sound.GAIN, "k1", 10, 0),
                            Sound.GAIN,
                            "k2",
                            20,
                            -20)));
    assertThat(only(scene).gainAt(ticks(50)).left()).isCloseTo(1, TINY);
    assertThat(only(scene).gainAt(ticks(55)).left()).isCloseTo(Math.pow(10, -0.5), TINY);
    assertThat(only(scene).isSteady()).isFalse();

    scene.edit(
        "a1",
        track ->
            track.withProps(
                Keys.set(
                    Keys.set(track.props(), Track.GAIN, "k1", 50, -20),
                    Track.GAIN,
                    "k2",
                    60,
                    -40)));
    assertThat(only(scene).gainAt(ticks(50)).left()).isCloseTo(0.1, TINY);
    assertThat(only(scene).gainAt(ticks(55)).left()).isCloseTo(0.01, TINY);
  }

  @Test
  void fadesHaveTheirShapes() {
    TimeRange range = new TimeRange(100, 100);
    Fade rise = new Fade(range, true, FadeCurve.LINEAR);
    assertThat(rise.at(99)).isZero();
    assertThat(rise.at(125)).isEqualTo(0.25);
    assertThat(rise.at(200)).isEqualTo(1);
    Fade fall = new Fade(range, false, FadeCurve.LINEAR);
    assertThat(fall.at(99)).isEqualTo(1);
    assertThat(fall.at(125)).isEqualTo(0.75);
    assertThat(fall.at(200)).isZero();

    double up = new Fade(range, true, FadeCurve.EQUAL_POWER).at(130);
    double down = new Fade(range, false, FadeCurve.EQUAL_POWER).at(130);
    assertThat(up * up + down * down).isCloseTo(1, TINY);

    Fade logarithmic = new Fade(range, true, FadeCurve.LOGARITHMIC);
    assertThat(logarithmic.at(100)).isZero();
    assertThat(logarithmic.at(150)).as("-30 dB").isCloseTo(Math.pow(10, -1.5), TINY);
    assertThat(logarithmic.at(200)).isEqualTo(1);
  }

  @Test
  void clipsFadeInAndOut() {
    Scene scene =
        new Scene()
            .media("a", "a1", 10, 0, 10)
            .editClip(
                "a",
                clip ->
                    clip.with(Sound.FADE_IN, ticks(4))
                        .with(Sound.FADE_OUT, ticks(2))
                        .with(Sound.FADE_OUT_CURVE, FadeCurve.EQUAL_POWER));

    assertThat(only(scene).fades())
        .containsExactly(
            new Fade(new TimeRange(ticks(10), ticks(4)), true, FadeCurve.LINEAR),
            new Fade(new TimeRange(ticks(18), ticks(2)), false, FadeCurve.EQUAL_POWER));
    assertThat(only(scene).gainAt(ticks(11)).left()).isCloseTo(0.25, TINY);
  }

  @Test
  void aTransitionIsACrossfadeOfEqualPower() {
    Scene scene =
        new Scene()
            .media("a", "a1", 0, 0, 10)
            .media("b", "a1", 10, 20, 10)
            .dissolve("x", "a", "b", 2, 3)
            .editClip("a", clip -> clip.with(Sound.FADE_OUT, ticks(5)));
    List<SoundLayer> sounds = scene.plan().sounds();
    TimeRange crossing = TimeRange.between(ticks(8), ticks(13));

    assertThat(sounds.get(0).range()).isEqualTo(new TimeRange(0, ticks(13)));
    assertThat(sounds.get(0).fades())
        .as("the crossfade takes the place of the fade")
        .containsExactly(new Fade(crossing, false, FadeCurve.EQUAL_POWER));
    assertThat(sounds.get(1).range()).isEqualTo(TimeRange.between(ticks(8), ticks(20)));
    assertThat(sounds.get(1).fades())
        .containsExactly(new Fade(crossing, true, FadeCurve.EQUAL_POWER));
    assertThat(sounds.get(1).time().sourceAt(ticks(8))).isEqualTo(ticks(18));
    for (long frame = 8; frame < 13; frame++) {
      double out = sounds.get(0).gainAt(ticks(frame)).left();
      double in = sounds.get(1).gainAt(ticks(frame)).left();
      assertThat(out * out + in * in).isCloseTo(1, TINY);
    }
  }

  @Test
  void nestedSequencesAreHeardFromAudioTracks() {
    Scene scene =
        new Scene()
            .add(Sequence.of(Id.of("inner"), Scene.RATE, 640, 360))
            .add(Track.of(Id.of("ia"), Id.of("inner"), TrackKind.AUDIO, "a"))
            .add(Clip.media(Id.of("i1"), Id.of("m"), Id.of("ia"), 0, 0, ticks(5)))
            .clip("n", ClipKind.NESTED, "a1", 0, 4)
            .editClip("n", clip -> clip.with(Clip.SEQUENCE, Id.of("inner")));
    SoundSource.Nested nested = (SoundSource.Nested) only(scene).source();

    assertThat(nested.plan().sounds()).hasSize(1);
    assertThat(scene.plan().sources().keySet()).containsExactly(Id.of("m"));
  }
}
