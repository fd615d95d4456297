package io.nve.ffmpeg.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.av.Scaler;
import io.nve.ffmpeg.testmedia.FrameNumber;
import io.nve.ffmpeg.testmedia.MediaMaker;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VideoSourceTest {
  private static final int FRAMES = 150;
  private static final long SEED = 20261122;

  static Stream<Arguments> evenRates() {
    return Stream.of(FrameRate.FPS_23_976, FrameRate.FPS_25, FrameRate.FPS_29_97, FrameRate.FPS_30)
        .flatMap(rate -> {
          TestMedia.Builder h264 = numbered(rate).h264(3, 60);
          TestMedia.Builder webm = numbered(rate).vp9(60);
          return Stream.of(
              Arguments.of("H.264 MP4 at " + rate, h264.file("mp4"), rate),
              Arguments.of("H.264 Matroska at " + rate, h264.file("mkv"), rate),
              Arguments.of("VP9 WebM at " + rate, webm.file("webm"), rate));
        });
  }

  private static TestMedia.Builder numbered(FrameRate rate) {
    return TestMedia.video(320, 180, rate.numerator(), rate.denominator()).frames(FRAMES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("evenRates")
  void findsEveryFrameGoingForward(String name, Path file, FrameRate rate) {
    try (VideoSource source = VideoSource.open(MediaInput.of(file))) {
      for (int n = 0; n < FRAMES; n++) {
        assertThat(numberAt(source, rate.middleOf(n))).as("frame %d", n).isEqualTo(n);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("evenRates")
  void findsAnyFrameAtRandom(String name, Path file, FrameRate rate) {
    Random random = new Random(SEED);
    try (VideoSource source = VideoSource.open(MediaInput.of(file))) {
      for (int i = 0; i < 60; i++) {
        int n = random.nextInt(FRAMES);
        boolean atStart = random.nextBoolean();
        long ticks = atStart ? rate.ticksAt(n) : rate.middleOf(n);
        assertThat(numberAt(source, ticks))
            .as("seed %d, ask %d: frame %d %s", SEED, i, n, atStart ? "start" : "middle")
            .isEqualTo(n);
      }
    }
  }

  @Test
  void holdsFirstAndLastFrame() {
    Path file = numbered(FrameRate.FPS_25).h264(3, 60).mp4();
    try (VideoSource source = VideoSource.open(MediaInput.of(file))) {
      assertThat(numberAt(source, Ticks.ofSeconds(3600))).isEqualTo(FRAMES - 1);
      assertThat(numberAt(source, -Ticks.ofSeconds(5))).isZero();
      assertThat(numberAt(source, FrameRate.FPS_25.middleOf(FRAMES))).isEqualTo(FRAMES - 1);
    }
  }

  @Test
  void saysHowLongAPictureIsShown() {
    Path file = numbered(FrameRate.FPS_25).h264(3, 60).mp4();
    try (VideoSource source = VideoSource.open(MediaInput.of(file));
        TimedFrame seven = source.frameAt(FrameRate.FPS_25.middleOf(7));
        TimedFrame last = source.frameAt(FrameRate.FPS_25.middleOf(FRAMES - 1))) {
      assertThat(seven.start()).isEqualTo(FrameRate.FPS_25.ticksAt(7));
      assertThat(seven.end()).isEqualTo(FrameRate.FPS_25.ticksAt(8));
      assertThat(last.end()).isEqualTo(Long.MAX_VALUE);
    }
  }

  static Stream<Arguments> unevenFiles() {
    TestMedia.Builder jitter =
        TestMedia.video(320, 180, 30, 1)
            .frames(FRAMES)
            .times("(N/30+0.012*sin(N*2.1)+0.1+1.7*gte(N,40))/TB");
    return Stream.of(
        Arguments.of("H.264 MP4", jitter.h264(3, 60).file("mp4")),
        Arguments.of("H.264 Matroska", jitter.file("mkv")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unevenFiles")
  void findsFramesOfUnequalLength(String name, Path file) {
    double[] times = MediaMaker.packetTimes(file, "v:0");
    assertThat(times).hasSize(FRAMES);
    Random random = new Random(SEED);
    try (VideoSource source = VideoSource.open(MediaInput.of(file))) {
      for (int i = 0; i < 120; i++) {
        int n = i < 40 ? i : random.nextInt(FRAMES - 1);
        double middle = (times[n] + times[n + 1]) / 2 - times[0];
        assertThat(numberAt(source, Ticks.ofSeconds(middle)))
            .as("seed %d, ask %d: frame %d", SEED, i, n)
            .isEqualTo(n);
      }
    }
  }

  private static int numberAt(VideoSource source, long ticks) {
    try (TimedFrame found = source.frameAt(ticks);
        Scaler scaler = new Scaler(Scaler.Target.rgba(320, 180));
        Frame rgba = scaler.convert(found.frame())) {
      Pixels pixels = Pixels.of(rgba);
      return FrameNumber.read(pixels.rgba(), pixels.width(), pixels.height()).orElse(-1);
    }
  }
}
