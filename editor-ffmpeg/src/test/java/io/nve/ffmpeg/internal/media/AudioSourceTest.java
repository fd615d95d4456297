package io.nve.ffmpeg.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nve.ffmpeg.testmedia.MediaMaker;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.ffmpeg.testmedia.TestSound;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AudioSourceTest {
  private static final long SEED = 4711;
  private static final double SECONDS = 6;

  @TempDir Path folder;

  static Stream<Arguments> lossless() {
    return Stream.of(
        Arguments.of("float WAV", tone(48_000).soundEncoder("-c:a", "pcm_f32le").file("wav"), 0.0),
        Arguments.of(
            "16-bit WAV", tone(48_000).soundEncoder("-c:a", "pcm_s16le").file("wav"), 4e-5),
        Arguments.of("FLAC", tone(48_000).soundEncoder("-c:a", "flac").file("flac"), 4e-5),
        Arguments.of("ALAC MP4", tone(48_000).soundEncoder("-c:a", "alac").file("m4a"), 4e-5),
        Arguments.of("FLAC Matroska", tone(48_000).soundEncoder("-c:a", "flac").file("mkv"), 4e-5),
        Arguments.of(
            "PCM QuickTime", tone(48_000).soundEncoder("-c:a", "pcm_s24le").file("mov"), 1e-6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lossless")
  void givesTheVerySamplesAtAnyPosition(String name, Path file, double error) {
    Random random = new Random(SEED);
    try (AudioSource source = AudioSource.open(MediaInput.of(file), 48_000, 2)) {
      for (int i = 0; i < 30; i++) {
        long position = random.nextInt(280_000);
        int count = 1 + random.nextInt(5000);
        float[][] heard = read(source, position, count);
        for (int c = 0; c < 2; c++) {
          assertThat(worst(heard[c], TestSound.range(position, count, c)))
              .as("seed %d, ask %d: %d samples at %d", SEED, i, count, position)
              .isLessThanOrEqualTo(error);
        }
      }
    }
  }

  static Stream<Arguments> lossy() {
    return Stream.of(
        Arguments.of(
            "AAC MP4",
            tone(48_000).soundEncoder("-c:a", "aac", "-aac_pns", "0", "-b:a", "192k").file("mp4"),
            48_000),
        Arguments.of(
            "AAC MP4 44.1",
            tone(44_100).soundEncoder("-c:a", "aac", "-aac_pns", "0", "-b:a", "192k").file("mp4"),
            44_100),
        Arguments.of(
            "AAC Matroska",
            tone(48_000).soundEncoder("-c:a", "aac", "-aac_pns", "0", "-b:a", "192k").file("mkv"),
            48_000),
        Arguments.of(
            "MP3",
            tone(44_100).soundEncoder("-c:a", "libmp3lame", "-b:a", "192k").file("mp3"),
            44_100),
        Arguments.of(
            "Opus WebM",
            tone(48_000).soundEncoder("-c:a", "libopus", "-b:a", "192k").file("webm"),
            48_000),
        Arguments.of(
            "Opus Ogg",
            tone(48_000).soundEncoder("-c:a", "libopus", "-b:a", "192k").file("ogg"),
            48_000),
        Arguments.of(
            "AC-3 MP4",
            tone(48_000).soundEncoder("-c:a", "ac3", "-b:a", "384k").file("mp4"),
            48_000));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lossy")
  void isInPlaceToTheSampleAfterALossyCodec(String name, Path file, int rate) {
    Random random = new Random(SEED);
    try (AudioSource source = AudioSource.open(MediaInput.of(file), rate, 2)) {
      for (int i = 0; i < 12; i++) {
        long position = i == 0 ? 0 : random.nextInt(5 * rate);
        float[][] heard = read(source, position, 4000);
        assertThat(TestSound.lateness(heard[0], position, 0, 200))
            .as("seed %d, ask %d: at %d", SEED, i, position)
            .isZero();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lossy")
  void givesTheSameAfterASeekAsInOneGo(String name, Path file, int rate) {
    try (AudioSource straight = AudioSource.open(MediaInput.of(file), 48_000, 2);
        AudioSource jumping = AudioSource.open(MediaInput.of(file), 48_000, 2)) {
      float[][] all = read(straight, 0, 5 * 48_000);
      for (int position : new int[] {200_003, 100_000, 150_001, 7}) {
        float[][] part = read(jumping, position, 3000);
        assertThat(worst(part[1], Arrays.copyOfRange(all[1], position, position + 3000)))
            .as("at %d", position)
            .isLessThan(1e-2);
      }
    }
  }

  @Test
  void resamplesWithoutShiftingTime() {
    Path file = sine(44_100, 1000);
    try (AudioSource source = AudioSource.open(MediaInput.of(file), 48_000, 1)) {
      for (long position : new long[] {48_000, 12_345, 130_001}) {
        float[] heard = read(source, position, 4800, 1)[0];
        for (int i = 0; i < heard.length; i++) {
          double expected = 0.5 * Math.sin(2 * Math.PI * 1000 * (position + i) / 48_000.0);
          assertThat((double) heard[i])
              .as("sample %d", position + i)
              .isCloseTo(expected, within(1e-3));
        }
      }
    }
  }

  @Test
  void isSilentBeforeAndAfter() {
    Path file = tone(48_000).soundEncoder("-c:a", "pcm_f32le").file("wav");
    try (AudioSource source = AudioSource.open(MediaInput.of(file), 48_000, 2)) {
      float[][] before = read(source, -1000, 2000);
      assertThat(Arrays.copyOf(before[0], 1000)).containsOnly(0f);
      assertThat(Arrays.copyOfRange(before[0], 1000, 2000)).isEqualTo(TestSound.range(0, 1000, 0));
      float[][] after = read(source, 288_000 - 500, 1000);
      assertThat(Arrays.copyOf(after[1], 500)).isEqualTo(TestSound.range(287_500, 500, 1));
      assertThat(Arrays.copyOfRange(after[1], 500, 1000)).containsOnly(0f);
    }
  }

  @Test
  void monoIsAsLoudOnBothSides() {
    Path file = TestMedia.sound(48_000, 1, 1).soundEncoder("-c:a", "pcm_f32le").file("wav");
    try (AudioSource source = AudioSource.open(MediaInput.of(file), 48_000, 2)) {
      float[][] heard = read(source, 100, 1000);
      assertThat(heard[0]).isEqualTo(TestSound.range(100, 1000, 0));
      assertThat(heard[1]).isEqualTo(heard[0]);
    }
  }

  @Test
  void soundThatStartsLaterThanPicturesKeepsItsDistance() {
    Path late = folder.resolve("late.mkv");
    Path wav = tone(48_000).soundEncoder("-c:a", "pcm_f32le").file("wav");
    Path video = TestMedia.video(64, 64, 25, 1).frames(50).h264(0, 25).mp4();
    MediaMaker.ffmpeg(
        List.of(
            "-i",
            video.toString(),
            "-itsoffset",
            "0.5",
            "-i",
            wav.toString(),
            "-map",
            "0:v",
            "-map",
            "1:a",
            "-c",
            "copy",
            late.toString()));
    try (AudioSource source = AudioSource.open(MediaInput.of(late), 48_000, 2)) {
      float[][] heard = read(source, 0, 30_000);
      assertThat(Arrays.copyOf(heard[0], 24_000)).containsOnly(0f);
      assertThat(Arrays.copyOfRange(heard[0], 24_000, 30_000))
          .isEqualTo(TestSound.range(0, 6000, 0));
    }
  }

  private static TestMedia.Builder tone(int rate) {
    return TestMedia.sound(rate, 2, SECONDS);
  }

  private static Path sine(int rate, int hertz) {
    return TestMedia.sound(rate, 1, 4)
        .soundEncoder("-af", "aeval='0.5*sin(2*PI*" + hertz + "*t)'", "-c:a", "pcm_f32le")
        .file("wav");
  }

  private static float[][] read(AudioSource source, long position, int count) {
    return read(source, position, count, 2);
  }

  private static float[][] read(AudioSource source, long position, int count, int channels) {
    float[][] planes = new float[channels][count];
    source.read(position, planes, count);
    return planes;
  }

  private static double worst(float[] a, float[] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
    }
    return worst;
  }
}
