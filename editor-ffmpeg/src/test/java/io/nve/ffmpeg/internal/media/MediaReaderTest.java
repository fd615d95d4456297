package io.nve.ffmpeg.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.FfmpegConfig;
import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.av.PngImage;
import io.nve.ffmpeg.testmedia.FrameNumber;
import io.nve.ffmpeg.testmedia.MediaMaker;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.ffmpeg.testmedia.TestPicture;
import io.nve.spi.FrameRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaLocation;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaReaderTest {
  @TempDir Path folder;
  private final MediaReader reader = new MediaReader(FfmpegConfig.standard());

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void givesPicturesInSquarePixels() {
    Path file = TestMedia.video(180, 180, 25, 1).frames(30).filter("setsar=16/9").h264(2, 15).mp4();

    Image image = frame(file, FrameRate.FPS_25.middleOf(17));

    assertThat(image.width()).isEqualTo(320);
    assertThat(image.height()).isEqualTo(180);
    assertThat(number(image)).hasValue(17);
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void givesRotatedPicturesUpright(int degrees) {
    // Pictures are turned one way before they are stored, and the file says how to turn them back.
    String stored =
        switch (degrees) {
          case 90 -> "transpose=cclock";
          case 180 -> "hflip,vflip";
          default -> "transpose=clock";
        };
    Path file = TestMedia.video(320, 180, 25, 1).frames(10).filter(stored).h264(0, 5).mp4();
    Path tagged = folder.resolve("tagged.mp4");
    MediaMaker.ffmpeg(
        List.of(
            "-display_rotation",
            "" + (360 - degrees),
            "-i",
            file.toString(),
            "-c",
            "copy",
            tagged.toString()));

    Image image = frame(tagged, FrameRate.FPS_25.middleOf(6));

    assertThat(image.width()).isEqualTo(320);
    assertThat(number(image)).hasValue(6);
  }

  @Test
  void keepsColoursOfTaggedPictures() {
    String red = "color=c=0xC81E32:s=64x64:r=25:d=0.2,format=gbrp";
    for (String matrix : List.of("bt709", "smpte170m")) {
      for (String range : List.of("tv", "pc")) {
        Path file = folder.resolve(matrix + range + ".mkv");
        MediaMaker.ffmpeg(
            List.of(
                "-f",
                "lavfi",
                "-i",
                red,
                "-vf",
                "scale=out_color_matrix="
                    + matrix
                    + ":out_range="
                    + range
                    + ":flags=accurate_rnd+full_chroma_int,format=yuv444p",
                "-c:v",
                "ffv1",
                "-colorspace",
                matrix,
                "-color_range",
                range,
                file.toString()));

        int pixel = frame(file, 0).pixel(20, 30);

        assertThat(pixel >>> 24).as("%s %s red", matrix, range).isBetween(198, 202);
        assertThat((pixel >> 16) & 0xff).as("%s %s green", matrix, range).isBetween(28, 32);
        assertThat((pixel >> 8) & 0xff).as("%s %s blue", matrix, range).isBetween(48, 52);
      }
    }
  }

  @Test
  void keepsTheAlphaOfStills() throws IOException {
    Path file = folder.resolve("half.png");
    byte[] rgba = TestPicture.rgba(77, 64, 32, 100);
    Files.write(file, PngImage.encode(new Pixels(64, 32, rgba)));

    for (long time : new long[] {0, Ticks.ofSeconds(100), -1}) {
      assertThat(frame(file, time)).isEqualTo(Image.of(64, 32, rgba));
    }
  }

  @Test
  void turnsPhotographsUpright() throws IOException {
    Path file = folder.resolve("photo.jpg");
    Path plain = folder.resolve("plain.png");
    Files.write(plain, PngImage.encode(new Pixels(320, 180, TestPicture.rgba(5, 320, 180, 255))));
    MediaMaker.ffmpeg(
        List.of(
            "-i",
            plain.toString(),
            "-vf",
            "transpose=cclock",
            "-q:v",
            "2",
            "-pix_fmt",
            "yuvj444p",
            file.toString()));
    Files.write(file, Exif.withOrientation(Files.readAllBytes(file), 6));

    Image image = frame(file, 0);

    assertThat(image.width()).isEqualTo(320);
    assertThat(number(image)).hasValue(5);
    assertThat(reader.probe(MediaLocation.of(file.toString()), JobControl.NONE).videos())
        .allSatisfy(video -> assertThat(video.rotation()).isEqualTo(90));
  }

  @Test
  void readsAFileAgainThatWasWrittenAgain() throws IOException {
    Path file = folder.resolve("changing.mp4");
    Path first = TestMedia.video(64, 64, 25, 1).frames(10).h264(0, 5).mp4();
    Path second = TestMedia.video(64, 64, 25, 1).firstNumber(500).frames(12).h264(0, 5).mp4();
    Files.copy(first, file);
    assertThat(number(frame(file, FrameRate.FPS_25.middleOf(3)))).hasValue(3);

    Files.copy(second, file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(number(frame(file, FrameRate.FPS_25.middleOf(3)))).hasValue(503);
  }

  @Test
  void servesManyThreadsAtOnce() throws Exception {
    Path file = TestMedia.video(320, 180, 25, 1).frames(100).h264(3, 50).mp4();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<OptionalInt>> found =
          IntStream.range(0, 60)
              .mapToObj(i -> (i * 37) % 100)
              .map(n -> threads.submit(() -> number(frame(file, FrameRate.FPS_25.middleOf(n)))))
              .toList();
      for (int i = 0; i < 60; i++) {
        assertThat(found.get(i).get()).hasValue((i * 37) % 100);
      }
    }
  }

  @Test
  void refusesWhatIsNotThere() {
    Path file = TestMedia.video(64, 64, 25, 1).frames(10).h264(0, 5).mp4();

    assertRefused(ErrorCode.NO_SUCH_STREAM, new FrameRequest(at(file), 1, 0), JobControl.NONE);
    assertRefused(
        ErrorCode.MEDIA_NOT_FOUND,
        FrameRequest.of(MediaLocation.of("https://example.org/a.mp4"), 0),
        JobControl.NONE);
    assertRefused(
        ErrorCode.CANCELLED,
        FrameRequest.of(at(file), 0),
        JobControl.NONE.withCancellation(() -> true));
  }

  private void assertRefused(ErrorCode code, FrameRequest request, JobControl control) {
    assertThatThrownBy(() -> reader.frame(request, control))
        .isInstanceOfSatisfying(
            EditorException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private Image frame(Path file, long time) {
    return reader.frame(FrameRequest.of(at(file), time), JobControl.NONE);
  }

  private static MediaLocation at(Path file) {
    return MediaLocation.of(file.toString());
  }

  private static OptionalInt number(Image image) {
    return FrameNumber.read(image.rgba(), image.width(), image.height());
  }
}
