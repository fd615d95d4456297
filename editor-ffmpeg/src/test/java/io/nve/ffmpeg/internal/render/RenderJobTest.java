package io.nve.ffmpeg.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.testmedia.FrameNumber;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.TrackKind;
import io.nve.spi.AudioOutput;
import io.nve.spi.CancelSwitch;
import io.nve.spi.CompositionRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MissingMedia;
import io.nve.spi.OutputFormat;
import io.nve.spi.OutputPreset;
import io.nve.spi.Progress;
import io.nve.spi.Quality;
import io.nve.spi.RenderNote;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.spi.VideoOutput;
import io.nve.time.FrameRate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a render does besides its pictures and sound. */
class RenderJobTest {
  private static final FrameRate RATE = FrameRate.FPS_25;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "webm"})
  void cancellingEndsWithinAFifthOfASecond(String preset) throws IOException {
    TestTimeline timeline = new TestTimeline(RATE, 640, 360);
    Id track = timeline.track(TrackKind.VIDEO);
    Id sound = timeline.track(TrackKind.AUDIO);
    Path source = sample();
    timeline.media(track, source, 0, 0, 5000, clip -> clip.with(Clip.SPEED, SpeedMap.of(1, 50)));
    timeline.media(sound, source, 0, 0, 5000);
    CancelSwitch cancel = new CancelSwitch();
    AtomicLong asked = new AtomicLong();
    JobControl control =
        JobControl.NONE
            .withCancellation(cancel)
            .withListener(progress -> {
              if (progress.framesDone() > 5 && asked.compareAndSet(0, System.nanoTime())) {
                cancel.cancel();
              }
            });
    RenderRequest request =
        RenderRequest.of(
            timeline.plan(),
            directory.resolve("out").toString(),
            OutputPreset.named(preset).orElseThrow().format());

    assertCode(() -> Rendering.renderer().render(request, control), ErrorCode.CANCELLED);

    long millis = (System.nanoTime() - asked.get()) / 1_000_000;
    assertThat(millis).isLessThan(200);
    assertThat(filesIn(directory)).isEmpty();
  }

  @Test
  void progressGrowsAndEndsOnce() {
    TestTimeline timeline = new TestTimeline(RATE, 64, 48);
    Id sound = timeline.track(TrackKind.AUDIO);
    timeline.media(sound, sample(), 0, 0, 40);
    List<Progress> told = new ArrayList<>();
    RenderRequest request =
        RenderRequest.of(timeline.plan(), directory.resolve("out.wav").toString(), Rendering.WAV);
    Rendering.renderer().render(request, JobControl.NONE.withListener(told::add));
    assertThat(told).extracting(Progress::fraction).isSorted();
    assertThat(told).extracting(Progress::phase).containsOnlyOnce(Progress.Phase.DONE);
    assertThat(told.get(0).phase()).isEqualTo(Progress.Phase.PREPARING);
  }

  @Test
  void aListenerThatThrowsEndsTheWork() throws IOException {
    TestTimeline timeline = new TestTimeline(RATE, 64, 48);
    timeline.other(ClipKind.GENERATOR, timeline.track(TrackKind.VIDEO), 0, 500, clip -> clip);
    JobControl control =
        JobControl.NONE.withListener(progress -> {
          if (progress.phase() == Progress.Phase.RENDERING) {
            throw new IllegalStateException("enough");
          }
        });
    RenderRequest request =
        RenderRequest.of(
            timeline.plan(), directory.resolve("out.mp4").toString(), Rendering.SILENT);
    assertThatThrownBy(() -> Rendering.renderer().render(request, control))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
    assertThat(filesIn(directory)).isEmpty();
  }

  @Test
  void damagedMediaFailsWithoutATrace() throws IOException {
    Path broken = directory.resolve("broken.mp4");
    byte[] bytes = Files.readAllBytes(sample());
    Arrays.fill(bytes, 64, bytes.length / 2, (byte) 0);
    Files.write(broken, bytes);
    TestTimeline timeline = new TestTimeline(RATE, 64, 48);
    timeline.media(timeline.track(TrackKind.VIDEO), broken, 0, 0, 10);
    Path out = Files.createDirectory(directory.resolve("out"));
    RenderRequest request =
        RenderRequest.of(timeline.plan(), out.resolve("out.mp4").toString(), Rendering.SILENT);
    assertCode(
        () -> Rendering.renderer().render(request, JobControl.NONE),
        ErrorCode.CORRUPT_MEDIA,
        ErrorCode.UNSUPPORTED_MEDIA);
    assertThat(filesIn(out)).isEmpty();
  }

  @Test
  void soundOfMediaWithoutSoundIsRefused() {
    TestTimeline timeline = new TestTimeline(RATE, 64, 48);
    timeline.media(timeline.track(TrackKind.AUDIO), still(), 0, 0, 10);
    RenderRequest request =
        RenderRequest.of(timeline.plan(), directory.resolve("out.wav").toString(), Rendering.WAV);
    assertCode(
        () -> Rendering.renderer().render(request, JobControl.NONE), ErrorCode.NO_SUCH_STREAM);
  }

  private static Path still() {
    return TestMedia.video(64, 48, 25, 1).frames(1).encoder("-c:v", "png").file("png");
  }

  @Test
  void slatesNameWhatIsMissing() {
    TestTimeline timeline = new TestTimeline(RATE, 640, 360);
    Id track = timeline.track(TrackKind.VIDEO);
    timeline.media(track, directory.resolve("lost.mov"), 0, 0, 5);
    CompositionRequest request =
        CompositionRequest.of(timeline.plan(), 0).withMissing(MissingMedia.SLATE);
    Image image = Rendering.renderer().compose(request, JobControl.NONE);
    int bright = 0;
    for (int y = 120; y < 240; y++) {
      for (int x = 0; x < 640; x++) {
        bright += image.pixel(x, y) >>> 24 > 200 ? 1 : 0;
      }
    }
    assertThat(bright).as("letters").isGreaterThan(500);
    assertThat(image.pixel(5, 5) >>> 24).isBetween(60, 85);
  }

  @Test
  void missingFontsAreNoted() {
    TestTimeline timeline = new TestTimeline(RATE, 320, 180);
    timeline.other(
        ClipKind.TITLE,
        timeline.track(TrackKind.VIDEO),
        0,
        2,
        clip -> clip.with(Title.TEXT, "x").with(Title.FONT, "Papyrus"));
    RenderResult result =
        Rendering.render(timeline.plan(), directory.resolve("t.mp4"), Rendering.SILENT);
    assertThat(result.notes())
        .extracting(RenderNote::kind, RenderNote::subject)
        .containsExactly(tuple(RenderNote.Kind.FONT_REPLACED, "Papyrus"));
  }

  @Test
  void outputsTakeTheirSizeWithBlackBorders() {
    TestTimeline timeline = new TestTimeline(RATE, 320, 180);
    timeline.media(timeline.track(TrackKind.VIDEO), sample(), 0, 3, 5);
    Path target = directory.resolve("boxed.mp4");
    OutputFormat tall = Rendering.SILENT.withVideo(VideoOutput.of("h264").withSize(160, 160));
    Rendering.render(timeline.plan(), target, tall);
    var pixels = Rendered.frame(target, RATE, 2);
    assertThat(pixels.width()).isEqualTo(160);
    assertThat(pixels.height()).isEqualTo(160);
    assertThat(pixels.at(80, 10) >>> 8).as("border").isLessThan(0x0c0c0c);
    var number = FrameNumber.read(pixels.rgba(), 160, 0, 35, 160, 90);
    assertThat(number).hasValue(5);
  }

  @Test
  void everyPresetMakesItsFile() throws IOException {
    TestTimeline timeline = new TestTimeline(RATE, 160, 96);
    timeline.media(timeline.track(TrackKind.VIDEO), sample(), 0, 0, 25);
    timeline.media(timeline.track(TrackKind.AUDIO), sample(), 0, 0, 25);
    for (OutputPreset preset : OutputPreset.ALL) {
      Path target = directory.resolve("out." + preset.id());
      RenderResult result = Rendering.render(timeline.plan(), target, preset.format());
      assertThat(Files.size(target)).as(preset.id()).isEqualTo(result.bytes()).isGreaterThan(1000);
      assertThat(result.samples()).isEqualTo(48_000);
    }
    String head =
        new String(
            Files.readAllBytes(directory.resolve("out.mp4")), 0, 1000, StandardCharsets.ISO_8859_1);
    assertThat(head).as("the index comes first").contains("moov");
  }

  @Test
  void qualitiesReachTheEncoder() throws IOException {
    TestTimeline timeline = new TestTimeline(RATE, 320, 180);
    timeline.media(timeline.track(TrackKind.VIDEO), sample(), 0, 0, 50);
    long small = size(timeline, VideoOutput.of("h264").withQuality(Quality.bitrate(60_000)));
    long large = size(timeline, VideoOutput.of("h264").withQuality(Quality.bitrate(2_000_000)));
    assertThat(large).isGreaterThan(2 * small);
    long fine = size(timeline, VideoOutput.of("h264").withQuality(Quality.level(15)));
    long coarse = size(timeline, VideoOutput.of("h264").withQuality(Quality.level(40)));
    assertThat(fine).isGreaterThan(coarse);
  }

  private long size(TestTimeline timeline, VideoOutput video) throws IOException {
    Path target = directory.resolve("sized.mp4");
    Rendering.render(timeline.plan(), target, Rendering.SILENT.withVideo(video));
    return Files.size(target);
  }

  @Test
  void codecsThatAContainerCannotHoldAreRefused() {
    TestTimeline timeline = new TestTimeline(RATE, 64, 48);
    timeline.other(ClipKind.GENERATOR, timeline.track(TrackKind.VIDEO), 0, 5, clip -> clip);
    OutputFormat mixed = new OutputFormat("webm", VideoOutput.of("h264"), AudioOutput.of("opus"));
    assertCode(
        () -> Rendering.render(timeline.plan(), directory.resolve("out.webm"), mixed),
        ErrorCode.UNSUPPORTED_OUTPUT);
    OutputFormat unknown =
        Rendering.SILENT.withVideo(VideoOutput.of("h264").withEncoder("h264_qsv"));
    assertCode(
        () -> Rendering.render(timeline.plan(), directory.resolve("out.mp4"), unknown),
        ErrorCode.UNSUPPORTED_OUTPUT);
  }

  private static Path sample() {
    return TestMedia.video(320, 180, 25, 1)
        .frames(50)
        .h264(2, 25)
        .withSound(48_000, 2, 2)
        .soundEncoder("-c:a", "aac")
        .mp4();
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void assertCode(ThrowingCallable work, ErrorCode... codes) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            EditorException.class,
            error -> assertThat(error.code()).as(error.getMessage()).isIn((Object[]) codes));
  }
}
