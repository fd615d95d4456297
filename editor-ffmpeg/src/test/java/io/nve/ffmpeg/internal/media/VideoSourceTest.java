package io.nve.ffmpeg.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.av.Scaler;
import io.nve.ffmpeg.testmedia.FrameNumber;
import io.nve.ffmpeg.testmedia.MediaMaker;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  static Stream<Arguments> otherCodecs() {
    FrameRate rate = FrameRate.FPS_25;
    return Stream.of(
        Arguments.of("MPEG-4 with B-frames in AVI", numbered(rate).encoder(mpeg4()).file("avi")),
        Arguments.of("MPEG-4 with B-frames in MP4", numbered(rate).encoder(mpeg4()).file("mp4")),
        Arguments.of("MPEG-2 in a transport stream", numbered(rate).encoder(mpeg2()).file("ts")),
        Arguments.of("H.264 in a transport stream", numbered(rate).h264(3, 40).file("ts")),
        Arguments.of("H.264 with open groups", numbered(rate).encoder(openGroups()).file("mp4")),
        Arguments.of("H.264 refreshed bit by bit", numbered(rate).encoder(refreshed()).file("mp4")),
        Arguments.of("HEVC", numbered(rate).encoder(hevc()).file("mp4")),
        Arguments.of("AV1", numbered(rate).encoder(av1()).file("webm")),
        Arguments.of("ProRes", numbered(rate).encoder("-c:v", "prores_ks").file("mov")),
        Arguments.of("Motion JPEG", numbered(rate).encoder("-c:v", "mjpeg").file("mov")),
        Arguments.of("animated GIF", numbered(rate).file("gif")));
  }

  private static String[] mpeg4() {
    return new String[] {"-c:v", "mpeg4", "-bf", "2", "-g", "30", "-q:v", "4"};
  }

  private static String[] mpeg2() {
    return new String[] {"-c:v", "mpeg2video", "-bf", "2", "-g", "15", "-q:v", "4"};
  }

  private static String[] openGroups() {
    return new String[] {
      "-c:v", "libx264", "-pix_fmt", "yuv420p", "-x264-params", "open-gop=1:keyint=30:bframes=3"
    };
  }

  private static String[] refreshed() {
    return new String[] {
      "-c:v", "libx264", "-pix_fmt", "yuv420p", "-x264-params", "intra-refresh=1:keyint=30"
    };
  }

  private static String[] hevc() {
    return new String[] {
      "-c:v",
      "libx265",
      "-preset",
      "ultrafast",
      "-pix_fmt",
      "yuv420p",
      "-x265-params",
      "keyint=40:bframes=3:log-level=none"
    };
  }

  private static String[] av1() {
    return new String[] {"-c:v", "libsvtav1", "-preset", "8", "-g", "40", "-crf", "25"};
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherCodecs")
  void findsFramesOfOtherCodecs(String name, Path file) {
    Random random = new Random(SEED);
    try (VideoSource source = VideoSource.open(MediaInput.of(file))) {
      for (int i = 0; i < 60; i++) {
        int n = i < 20 ? 3 * i : random.nextInt(FRAMES);
        assertThat(numberAt(source, FrameRate.FPS_25.middleOf(n)))
            .as("seed %d, ask %d: frame %d", SEED, i, n)
            .isEqualTo(n);
      }
    }
  }

  @Test
  void countsFromWhereAnEditListBegins(@TempDir Path folder) {
    Path whole = numbered(FrameRate.FPS_25).h264(3, 50).mp4();
    Path cut = folder.resolve("cut.mp4");
    // Copying from the middle of a group keeps its start, hidden by an edit list.
    MediaMaker.ffmpeg(List.of("-ss", "1.0", "-i", whole.toString(), "-c", "copy", cut.toString()));
    try (VideoSource source = VideoSource.open(MediaInput.of(cut))) {
      for (int n : new int[] {0, 1, 2, 60, 10, 24, 25, 0}) {
        assertThat(numberAt(source, FrameRate.FPS_25.middleOf(n))).isEqualTo(n + 25);
      }
    }
  }

  @Test
  void stepsBackwardsFrameByFrame() {
    Path file = numbered(FrameRate.FPS_25).h264(3, 150).mp4();
    try (VideoSource source = VideoSource.open(MediaInput.of(file))) {
      for (int n = FRAMES - 1; n >= 0; n--) {
        assertThat(numberAt(source, FrameRate.FPS_25.middleOf(n))).isEqualTo(n);
      }
    }
  }

  @Test
  void sameFrameAskedAgainIsTheSamePicture() {
    Path file = numbered(FrameRate.FPS_25).h264(3, 60).mp4();
    try (VideoSource source = VideoSource.open(MediaInput.of(file));
        TimedFrame first = source.frameAt(FrameRate.FPS_25.middleOf(30));
        TimedFrame again = source.frameAt(FrameRate.FPS_25.ticksAt(30))) {
      assertThat(again.frame().raw().data(0).address())
          .isEqualTo(first.frame().raw().data(0).address());
    }
  }

  @Test
  void stopsDecodingWhenCancelledAndGoesOnLater() {
    Path file = numbered(FrameRate.FPS_25).h264(3, 150).mp4();
    AtomicInteger questions = new AtomicInteger();
    AtomicInteger allowed = new AtomicInteger(Integer.MAX_VALUE);
    MediaInput input =
        MediaInput.of(file).cancelledBy(() -> questions.incrementAndGet() > allowed.get());
    try (VideoSource source = VideoSource.open(input)) {
      assertThat(numberAt(source, FrameRate.FPS_25.middleOf(5))).isEqualTo(5);

      // A hundred pictures lie between; a few questions later it must have stopped.
      allowed.set(questions.get() + 20);
      assertThatThrownBy(() -> source.frameAt(FrameRate.FPS_25.middleOf(120)))
          .isInstanceOfSatisfying(
              EditorException.class,
              stopped -> assertThat(stopped.code()).isEqualTo(ErrorCode.CANCELLED));

      allowed.set(Integer.MAX_VALUE);
      for (int n : new int[] {121, 5, 60, 61}) {
        assertThat(numberAt(source, FrameRate.FPS_25.middleOf(n))).isEqualTo(n);
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
