package io.nve.ffmpeg.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.av.PngImage;
import io.nve.ffmpeg.testmedia.MediaMaker;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.ffmpeg.testmedia.TestPicture;
import io.nve.render.PictureSize;
import io.nve.spi.AudioStreamInfo;
import io.nve.spi.MediaInfo;
import io.nve.spi.VideoStreamInfo;
import io.nve.spi.VideoStreamInfo.ColourInfo;
import io.nve.spi.VideoStreamInfo.PixelInfo;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaProberTest {
  @TempDir Path folder;

  @Test
  void describesPicturesAndSound() {
    Path file =
        TestMedia.video(320, 180, 24000, 1001)
            .frames(48)
            .withSound(44_100, 2, 2.002)
            .h264(3, 24)
            .bt709()
            .soundEncoder("-c:a", "aac")
            .mp4();

    MediaInfo facts = probe(file);

    assertThat(facts.container()).isEqualTo("mp4");
    assertThat(Ticks.toSeconds(facts.duration())).isCloseTo(2.002, within(0.03));
    VideoStreamInfo video = facts.videos().getFirst();
    assertThat(video.codec()).isEqualTo("h264");
    assertThat(video.codedWidth()).isEqualTo(320);
    assertThat(video.codedHeight()).isEqualTo(180);
    assertThat(video.rate()).isEqualTo(FrameRate.FPS_23_976);
    assertThat(video.variableRate()).isFalse();
    assertThat(video.duration()).isEqualTo(FrameRate.FPS_23_976.ticksAt(48));
    assertThat(video.pixels()).isEqualTo(new PixelInfo("yuv420p", 8, false));
    assertThat(video.colour()).isEqualTo(new ColourInfo("bt709", "bt709", "bt709", "tv"));
    assertThat(video.rotation()).isZero();
    AudioStreamInfo audio = facts.audios().getFirst();
    assertThat(audio.codec()).isEqualTo("aac");
    assertThat(audio.sampleRate()).isEqualTo(44_100);
    assertThat(audio.channels()).isEqualTo(2);
    assertThat(audio.layout()).isEqualTo("stereo");
    assertThat(audio.sampleFormat()).isEqualTo("fltp");
  }

  @ParameterizedTest
  @CsvSource({
    "24000, 1001, mp4", "25, 1, mp4", "30000, 1001, mp4", "30, 1, mp4", "50, 1, mp4",
    "60000, 1001, mp4", "24000, 1001, mkv", "30000, 1001, mkv", "60000, 1001, mkv", "15, 1, mkv",
    "25, 1, ts", "30000, 1001, mov"
  })
  void findsTheExactRate(int num, int den, String container) {
    Path file = TestMedia.video(64, 64, num, den).frames(80).h264(2, 24).file(container);

    VideoStreamInfo video = probe(file).videos().getFirst();

    assertThat(video.rate()).isEqualTo(new FrameRate(num, den));
    assertThat(video.variableRate()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"mp4", "mkv"})
  void seesThatFramesLastUnequallyLong(String container) {
    Path file =
        TestMedia.video(64, 64, 30, 1)
            .frames(80)
            .times("(N/30+0.012*sin(N*2.1)+0.1)/TB")
            .h264(2, 24)
            .file(container);

    VideoStreamInfo video = probe(file).videos().getFirst();

    assertThat(video.variableRate()).isTrue();
    assertThat(video.rate().toDouble()).isCloseTo(30, within(0.5));
  }

  @ParameterizedTest
  @CsvSource({"90, 180, 320", "180, 320, 180", "270, 180, 320"})
  void turnsRotatedPictures(int degrees, int width, int height) {
    Path upright = TestMedia.video(320, 180, 25, 1).frames(5).h264(0, 5).mp4();
    Path turned = folder.resolve("turned.mp4");
    // The program counts anticlockwise.
    MediaMaker.ffmpeg(
        List.of(
            "-display_rotation",
            "" + (360 - degrees),
            "-i",
            upright.toString(),
            "-c",
            "copy",
            turned.toString()));

    VideoStreamInfo video = probe(turned).videos().getFirst();

    assertThat(video.rotation()).isEqualTo(degrees);
    assertThat(video.size()).isEqualTo(PictureSize.of(width, height));
  }

  @Test
  void countsPixelsThatAreNotSquare() {
    Path file = TestMedia.video(720, 576, 25, 1).frames(3).filter("setsar=64/45").h264(0, 5).mp4();

    VideoStreamInfo video = probe(file).videos().getFirst();

    assertThat(video.size()).isEqualTo(new PictureSize(720, 576, 64, 45));
  }

  @Test
  void knowsStillsAndTheirAlpha() throws IOException {
    Path file = folder.resolve("title.png");
    Files.write(file, PngImage.encode(new Pixels(64, 32, TestPicture.rgba(1, 64, 32, 128))));

    MediaInfo facts = probe(file);

    assertThat(facts.duration()).isZero();
    VideoStreamInfo video = facts.videos().getFirst();
    assertThat(facts.container()).isEqualTo("png");
    assertThat(video.duration()).isZero();
    assertThat(video.frames()).isEqualTo(1);
    assertThat(video.pixels().alpha()).isTrue();
    assertThat(video.codedWidth()).isEqualTo(64);
  }

  @Test
  void readsTenBitsAndStartTimecode() {
    Path file =
        TestMedia.video(64, 64, 25, 1)
            .frames(5)
            .encoder("-c:v", "prores_ks", "-pix_fmt", "yuv422p10le")
            .with("-timecode", "10:00:00:05")
            .file("mov");

    MediaInfo facts = probe(file);

    assertThat(facts.videos().getFirst().startTimecode()).isEqualTo("10:00:00:05");
    assertThat(facts.videos().getFirst().pixels())
        .isEqualTo(new PixelInfo("yuv422p10le", 10, false));
    assertThat(facts.videos().getFirst().codec()).isEqualTo("prores");
  }

  @Test
  void startsAtZeroWhateverTheStampsSay() {
    Path late = folder.resolve("late.ts");
    Path file =
        TestMedia.video(64, 64, 25, 1)
            .frames(50)
            .withSound(48_000, 2, 2)
            .h264(2, 25)
            .soundEncoder("-c:a", "aac")
            .mp4();
    MediaMaker.ffmpeg(
        List.of("-i", file.toString(), "-c", "copy", "-output_ts_offset", "3600", late.toString()));

    MediaInfo facts = probe(late);

    assertThat(Ticks.toSeconds(facts.start())).isBetween(3600.0, 3602.0);
    assertThat(Ticks.toSeconds(facts.duration())).isCloseTo(2, within(0.1));
  }

  @Test
  void readsSurroundSound() {
    Path file = TestMedia.sound(48_000, 6, 0.5).soundEncoder("-c:a", "pcm_s16le").file("wav");

    AudioStreamInfo audio = probe(file).audios().getFirst();

    assertThat(audio.channels()).isEqualTo(6);
    assertThat(audio.layout()).startsWith("5.1");
    assertThat(audio.duration()).isEqualTo(Ticks.PER_SECOND / 2);
  }

  private static MediaInfo probe(Path file) {
    return MediaProber.probe(MediaInput.of(file));
  }
}
