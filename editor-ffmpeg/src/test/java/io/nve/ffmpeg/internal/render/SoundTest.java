package io.nve.ffmpeg.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.ffmpeg.testmedia.TestSound;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.FadeCurve;
import io.nve.model.Id;
import io.nve.model.Sequence;
import io.nve.model.Sound;
import io.nve.model.SpeedMap;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.spi.RenderResult;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sound lies where the timeline says, to the sample, and is as loud as it says. */
class SoundTest {
  private static final int RATE = 48_000;

  /** 16 bits round to a half of 1/32768. */
  private static final float ROUNDING = 1.1f / 65_536;

  @TempDir Path directory;

  private Path source;
  private TestTimeline timeline;
  private Id track;

  @BeforeEach
  void startTimeline() {
    source = TestMedia.sound(RATE, 2, 4).soundEncoder("-c:a", "pcm_f32le").file("wav");
    timeline = new TestTimeline(FrameRate.FPS_25, 64, 48);
    track = timeline.track(TrackKind.AUDIO);
  }

  @Test
  void clipsStartAndEndAtTheirSample() {
    // Neither the start nor the cut lies on a sample of 48 kHz: the next sample is the first.
    add(samples(1000) + 1, samples(300), samples(900) - 1, clip -> clip);
    float[][] out = render(3000);
    for (int channel = 0; channel < 2; channel++) {
      assertThat(out[channel][1000]).isZero();
      for (int i = 1001; i < 1600; i++) {
        assertThat(out[channel][i])
            .as("sample %d", i)
            .isCloseTo(TestSound.at(300 + i - 1000, channel), within(ROUNDING));
      }
      assertThat(out[channel][1601]).isZero();
    }
  }

  @Test
  void tracksAreSummed() {
    Id second = timeline.track(TrackKind.AUDIO);
    add(0, 0, samples(5000), clip -> clip);
    timeline.mediaTicks(second, source, samples(1500), samples(700), samples(2700), clip -> clip);
    float[][] out = render(5000);
    for (int i = 0; i < 5000; i++) {
      float other = i >= 1500 && i < 3500 ? TestSound.at(700 + i - 1500, 0) : 0;
      float sum = Math.max(-1, Math.min(1, TestSound.at(i, 0) + other));
      assertThat(out[0][i]).as("sample %d", i).isCloseTo(sum, within(ROUNDING * 1.5f));
    }
  }

  @Test
  void gainAndPanScaleEachSide() {
    UnaryOperator<Clip> louder = clip -> clip.with(Sound.GAIN, -6.0206).with(Sound.PAN, 0.5);
    add(0, 0, samples(2000), louder);
    float[][] out = render(2000);
    double left = Math.cos(Math.PI / 4) / 2;
    for (int i = 0; i < 2000; i++) {
      assertThat((double) out[0][i]).isCloseTo(TestSound.at(i, 0) * left, within(3e-5));
      assertThat((double) out[1][i]).isCloseTo(TestSound.at(i, 1) * 0.5, within(3e-5));
    }
  }

  @Test
  void fadesFollowTheirCurve() {
    UnaryOperator<Clip> faded =
        clip ->
            clip.with(Sound.FADE_IN, samples(1000))
                .with(Sound.FADE_OUT, samples(2000))
                .with(Sound.FADE_OUT_CURVE, FadeCurve.EQUAL_POWER);
    add(samples(500), 0, samples(5000), faded);
    float[][] out = render(5600);
    for (int i = 0; i < 5000; i++) {
      double in = Math.min(1, i / 1000.0);
      double fall = i < 3000 ? 1 : Math.sin((5000 - i) / 2000.0 * Math.PI / 2);
      assertThat((double) out[0][500 + i])
          .as("sample %d", i)
          .isCloseTo(TestSound.at(i, 0) * in * fall, within(5e-4));
    }
    assertThat(out[0][499]).isZero();
    assertThat(out[0][5500]).isZero();
  }

  @Test
  void mutedTracksAndClipsAreSilentAndSoloSilencesOthers() {
    add(0, 0, samples(1000), clip -> clip.with(Sound.MUTED, true));
    Id muted = timeline.track(TrackKind.AUDIO, t -> t.with(Track.MUTED, true));
    timeline.mediaTicks(muted, source, 0, 0, samples(1000), clip -> clip);
    Id solo = timeline.track(TrackKind.AUDIO, t -> t.with(Track.SOLO, true));
    timeline.mediaTicks(solo, source, 0, samples(50), samples(1050), clip -> clip);
    add(samples(1000), 0, samples(1000), clip -> clip);
    float[][] out = render(2000);
    assertThat(out[0][10]).isCloseTo(TestSound.at(60, 0), within(ROUNDING));
    assertThat(out[0][1500]).isZero();
  }

  @Test
  void crossfadesKeepPower() {
    Id left = timeline.media(track, source, 0, 0, 25);
    Id right = timeline.media(track, source, 25, 50, 25);
    timeline.dissolve(left, right, 5, 5);
    float[][] out = render(96_000);
    int middle = 48_000;
    double factor = Math.sin(Math.PI / 4);
    float wanted = (float) ((TestSound.at(middle, 0) + TestSound.at(96_000, 0)) * factor);
    assertThat(out[0][middle]).isCloseTo(wanted, within(2e-3f));
    assertThat(out[0][30_000]).isCloseTo(TestSound.at(30_000, 0), within(ROUNDING));
    assertThat(out[0][70_000]).isCloseTo(TestSound.at(96_000 + 22_000, 0), within(ROUNDING));
  }

  @Test
  void doubleSpeedTakesEverySecondMoment() {
    add(0, 0, samples(24_000), clip -> clip.with(Clip.SPEED, SpeedMap.of(2, 1)));
    float[][] out = render(24_000);
    // What is resampled is filtered, so it is compared by likeness with the smoothed source.
    float[] wanted = new float[20_000];
    for (int i = 0; i < wanted.length; i++) {
      long at = 2L * (i + 1000);
      wanted[i] = (TestSound.at(at - 1, 0) + 2 * TestSound.at(at, 0) + TestSound.at(at + 1, 0)) / 4;
    }
    float[] heard = Arrays.copyOfRange(out[0], 1000, 21_000);
    assertThat(TestSound.correlation(heard, wanted)).isGreaterThan(0.97);
  }

  @Test
  void reverseSpeedPlaysBackwards() {
    add(0, -samples(90_000), -samples(30_000), clip -> clip.with(Clip.SPEED, SpeedMap.of(-1, 1)));
    float[][] out = render(60_000);
    for (int i = 0; i < 60_000; i += 7) {
      assertThat(out[0][i]).isCloseTo(TestSound.at(90_000 - i, 0), within(ROUNDING));
    }
  }

  @Test
  void nestedSequencesSoundLikeTheirMix() {
    TestTimeline inner = new TestTimeline(FrameRate.FPS_25, 64, 48);
    Id below = inner.track(TrackKind.AUDIO);
    inner.mediaTicks(below, source, samples(100), 0, samples(2000), clip -> clip);
    Id sequence = timeline.nest(inner, "inner");
    timeline.other(ClipKind.NESTED, track, 1, 2, clip -> clip.with(Clip.SEQUENCE, sequence));
    float[][] out = render(5000);
    assertThat(out[0][1920 + 99]).isZero();
    assertThat(out[0][1920 + 100]).isCloseTo(TestSound.at(0, 0), within(ROUNDING));
    assertThat(out[1][1920 + 1500]).isCloseTo(TestSound.at(1400, 1), within(ROUNDING));
    assertThat(out[0][1920 + 2101]).isZero();
  }

  @Test
  void otherRatesAndMonoMixesWork() {
    timeline.sequence(
        sequence -> sequence.with(Sequence.SAMPLE_RATE, 44_100L).with(Sequence.CHANNELS, 1L));
    add(0, 0, Ticks.PER_SECOND, clip -> clip);
    Path target = directory.resolve("mono.wav");
    RenderResult result = Rendering.render(timeline.plan(), target, Rendering.WAV);
    assertThat(result.samples()).isEqualTo(44_100);
    float[] out = Rendered.samples(target, 44_100, 1, 0, 44_100)[0];
    assertThat(rms(out)).isGreaterThan(0.02);
  }

  private static double rms(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += sample * sample;
    }
    return Math.sqrt(sum / samples.length);
  }

  private void add(long start, long in, long out, UnaryOperator<Clip> change) {
    timeline.mediaTicks(track, source, start, in, out, change);
  }

  private float[][] render(int count) {
    Path target = directory.resolve("out.wav");
    Rendering.render(timeline.plan(), target, Rendering.WAV);
    return Rendered.samples(target, RATE, 2, 0, count);
  }

  private static long samples(long count) {
    return Ticks.ofSamples(count, RATE);
  }
}
