package io.nve.ffmpeg.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.Title;
import io.nve.model.TrackKind;
import io.nve.render.RenderPlan;
import io.nve.spi.CancelSwitch;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.OutputFormat;
import io.nve.spi.OutputPreset;
import io.nve.spi.RenderNote;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.spi.RenderWork.Share;
import io.nve.spi.Reuse;
import io.nve.spi.VideoOutput;
import io.nve.time.FrameRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are encoded in stretches, joined, and kept for the next export. */
class StretchRenderTest {
  private static final FrameRate RATE = FrameRate.FPS_25;

  @TempDir Path directory;

  private static Path numbered() {
    return TestMedia.video(320, 180, 25, 1).frames(400).h264(3, 60).withSound(48_000, 2, 16).mp4();
  }

  /** Three clips, a dissolve, and a title from a frame on. */
  private static RenderPlan plan(Path source, long title, String text) {
    TestTimeline timeline = new TestTimeline(RATE, 320, 180);
    Id track = timeline.track(TrackKind.VIDEO);
    Id titles = timeline.track(TrackKind.VIDEO);
    Id sounds = timeline.track(TrackKind.AUDIO);
    Id left = timeline.media(track, source, 0, 10, 120);
    Id right = timeline.media(track, source, 120, 200, 90);
    timeline.dissolve(left, right, 8, 8);
    timeline.media(track, source, 210, 300, 90);
    timeline.media(sounds, source, 0, 10, 300);
    timeline.other(
        ClipKind.TITLE,
        titles,
        title,
        20,
        clip -> clip.with(Title.TEXT, text).with(Title.SIZE, 0.1));
    return timeline.plan();
  }

  private RenderRequest request(RenderPlan plan, String name) {
    return RenderRequest.of(plan, directory.resolve(name).toString(), OutputPreset.MP4.format())
        .withReuse(Reuse.cachedIn(directory.resolve("cache").toString()));
  }

  private static RenderResult render(RenderRequest request) {
    return Rendering.renderer().render(request, JobControl.NONE);
  }

  private List<Path> kept(String ending) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"mp4,25,1", "mp4,30000,1001", "webm,25,1"})
  void everyFrameOfAJoinIsThatOfThePlan(String preset, int num, int den) {
    FrameRate rate = new FrameRate(num, den);
    Path source = TestMedia.video(320, 180, num, den).frames(400).h264(3, 60).mp4();
    TestTimeline timeline = new TestTimeline(rate, 320, 180);
    Id track = timeline.track(TrackKind.VIDEO);
    timeline.media(track, source, 0, 37, 150);
    timeline.media(track, source, 150, 3, 7);
    timeline.media(track, source, 157, 222, 110);
    RenderPlan plan = timeline.plan();
    Path target = directory.resolve("joined." + preset);
    OutputFormat format = OutputPreset.named(preset).orElseThrow().format();

    RenderResult result =
        Rendering.render(plan, target, format.withAudio(Rendering.SILENT.audio()));

    assertThat(result.work().encoded().stretches()).isGreaterThan(4);
    assertThat(result.work().encoded().frames()).isEqualTo(267);
    List<Integer> wanted = new ArrayList<>();
    IntStream.range(37, 187).forEach(wanted::add);
    IntStream.range(3, 10).forEach(wanted::add);
    IntStream.range(222, 332).forEach(wanted::add);
    assertThat(Rendered.numbers(target, rate, 267)).isEqualTo(wanted);
    Rendered.each(
        target,
        rate,
        267,
        (seen, frame) ->
            assertThat(noise(seen, Rendering.compose(plan, frame)))
                .as("frame %d", frame)
                .isLessThan(12));
  }

  /** The root of the mean square difference of two pictures. */
  private static double noise(Pixels seen, Image wanted) {
    byte[] a = seen.rgba();
    byte[] b = wanted.rgba();
    long sum = 0;
    for (int i = 0; i < a.length; i++) {
      int difference = (a[i] & 0xff) - (b[i] & 0xff);
      sum += (long) difference * difference;
    }
    return Math.sqrt((double) sum / a.length);
  }

  @Test
  void soundAndPicturesStartAndEndTogether() {
    RenderPlan plan = plan(numbered(), 40, "Hello");
    Path target = directory.resolve("out.mp4");

    RenderResult result = render(request(plan, "out.mp4"));

    assertThat(result.samples()).isEqualTo(300 * 1920);
    float[][] heard = Rendered.samples(target, 48_000, 2, 0, 300 * 1920);
    float[][] first = Rendered.samples(numbered(), 48_000, 2, 10 * 1920, 300 * 1920);
    double difference = 0;
    for (int i = 0; i < heard[0].length; i++) {
      difference += Math.abs(heard[0][i] - first[0][i]);
    }
    assertThat(difference / heard[0].length).isLessThan(0.02);
  }

  @Test
  void exportingAgainEncodesNothing() throws IOException {
    RenderPlan plan = plan(numbered(), 40, "Hello");
    RenderResult first = render(request(plan, "first.mp4"));

    RenderResult again = render(request(plan, "again.mp4"));

    assertThat(first.work().reused()).isEqualTo(Share.NONE);
    assertThat(again.work().encoded()).isEqualTo(Share.NONE);
    assertThat(again.work().reused()).isEqualTo(first.work().encoded());
    assertThat(Files.mismatch(directory.resolve("first.mp4"), directory.resolve("again.mp4")))
        .isEqualTo(-1);
    assertThat(kept(".nve-stretch")).hasSize((int) first.work().encoded().stretches());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "webm"})
  void soundIsKeptAsAWhole(String preset) throws IOException {
    TestTimeline timeline = new TestTimeline(RATE, 320, 180);
    timeline.media(timeline.track(TrackKind.VIDEO), numbered(), 0, 0, 40);
    timeline.media(timeline.track(TrackKind.AUDIO), numbered(), 0, 3, 37);
    RenderPlan plan = timeline.plan();
    OutputFormat format = OutputPreset.named(preset).orElseThrow().format();
    render(request(plan, "first").withFormat(format));
    Path sound = kept(".nve-sound").get(0);
    byte[] whole = Files.readAllBytes(sound);

    render(request(plan, "again").withFormat(format));
    for (int at : new int[] {3, 12, 30, whole.length / 2, whole.length - 1}) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      Files.write(sound, damaged);
      render(request(plan, "anew").withFormat(format));

      assertThat(sound).hasBinaryContent(whole);
      assertSameFrom(directory.resolve("first"), directory.resolve("anew"), preset);
    }

    assertThat(kept(".nve-sound")).hasSize(1);
    assertThat(kept(".nve-part")).isEmpty();
    assertSameFrom(directory.resolve("first"), directory.resolve("again"), preset);
  }

  /** WebM files carry a number of their own, so of them only the sound is compared. */
  private static void assertSameFrom(Path first, Path other, String preset) throws IOException {
    if (preset.equals("mp4")) {
      assertThat(Files.mismatch(first, other)).isEqualTo(-1);
    }
    float[][] wanted = Rendered.samples(first, 48_000, 2, 0, 40 * 1920);
    assertThat(Rendered.samples(other, 48_000, 2, 0, 40 * 1920)).isDeepEqualTo(wanted);
  }

  @Test
  void anEditEncodesWhatItChanged() {
    render(request(plan(numbered(), 40, "Hello"), "before.mp4"));
    RenderPlan moved = plan(numbered(), 225, "Hello");

    RenderResult after = render(request(moved, "after.mp4"));

    assertThat(after.work().encoded().stretches()).isEqualTo(2);
    assertThat(after.work().reused().frames()).isGreaterThan(180);
    Path target = directory.resolve("after.mp4");
    for (long frame = 0; frame < 300; frame += 5) {
      assertThat(noise(Rendered.frame(target, RATE, frame), Rendering.compose(moved, frame)))
          .as("frame %d", frame)
          .isLessThan(12);
    }
  }

  @Test
  void damagedStretchesAreEncodedAnew() throws IOException {
    RenderPlan plan = plan(numbered(), 40, "Hello");
    RenderResult first = render(request(plan, "first.mp4"));
    Path hurt = kept(".nve-stretch").get(1);
    byte[] bytes = Files.readAllBytes(hurt);
    bytes[bytes.length / 2] ^= 1;
    Files.write(hurt, bytes);
    Path cut = kept(".nve-stretch").get(2);
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 100));

    RenderResult again = render(request(plan, "again.mp4"));

    assertThat(again.work().encoded().stretches()).isEqualTo(2);
    assertThat(again.work().reused().stretches()).isEqualTo(first.work().encoded().stretches() - 2);
    assertThat(render(request(plan, "third.mp4")).work().encoded()).isEqualTo(Share.NONE);
  }

  @Test
  void otherSettingsAndOtherMediaFindNothing() throws IOException {
    Path source = Files.copy(numbered(), directory.resolve("source.mp4"));
    RenderRequest request = request(plan(source, 40, "Hello"), "out.mp4");
    RenderResult first = render(request);
    OutputFormat small = request.format().withVideo(VideoOutput.of("h264").withSize(160, 90));

    assertThat(render(request.withFormat(small)).work().reused()).isEqualTo(Share.NONE);

    Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(1000)));
    assertThat(render(request).work().encoded()).isEqualTo(first.work().encoded());
  }

  @Test
  void notesComeOutOfTheCacheToo() {
    TestTimeline timeline = new TestTimeline(RATE, 64, 48);
    timeline.other(
        ClipKind.TITLE,
        timeline.track(TrackKind.VIDEO),
        0,
        60,
        clip -> clip.with(Title.TEXT, "x").with(Title.FONT, "No Such Font"));
    RenderPlan plan = timeline.plan();
    List<RenderNote> first = render(request(plan, "first.mp4")).notes();

    RenderResult again = render(request(plan, "again.mp4"));

    assertThat(again.work().encoded()).isEqualTo(Share.NONE);
    assertThat(first).extracting(RenderNote::kind).contains(RenderNote.Kind.FONT_REPLACED);
    assertThat(again.notes()).isEqualTo(first);
  }

  @Test
  void aCancelledExportLeavesWholeStretchesOnly() throws IOException {
    CancelSwitch cancel = new CancelSwitch();
    JobControl control =
        JobControl.NONE
            .withCancellation(cancel)
            .withListener(progress -> {
              if (progress.framesDone() > 150) {
                cancel.cancel();
              }
            });
    RenderPlan plan = plan(numbered(), 40, "Hello");

    assertThatThrownBy(() -> Rendering.renderer().render(request(plan, "out.mp4"), control))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));

    assertThat(directory.resolve("out.mp4")).doesNotExist();
    assertThat(kept(".nve-part")).isEmpty();
    int whole = kept(".nve-stretch").size();
    assertThat(render(request(plan, "out.mp4")).work().reused().stretches()).isEqualTo(whole);
  }

  @Test
  void settingsThatMayReachAcrossSeamsAreEncodedInOnePiece() {
    VideoOutput video = Rendering.SILENT.video().withEncoder("libopenh264");
    TestTimeline timeline = new TestTimeline(RATE, 320, 180);
    timeline.media(timeline.track(TrackKind.VIDEO), numbered(), 0, 0, 200);

    RenderResult result =
        Rendering.render(
            timeline.plan(),
            directory.resolve("out.mp4"),
            Rendering.SILENT.withVideo(video.withSetting("g", "30")));

    assertThat(result.work().encoded()).isEqualTo(new Share(1, 200));
  }

  @Test
  void shortClipsShareStretches() {
    TestTimeline timeline = new TestTimeline(RATE, 320, 180);
    Id track = timeline.track(TrackKind.VIDEO);
    List<Integer> wanted = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      int from = 300 - i * 7;
      timeline.media(track, numbered(), i * 3L, from, 3);
      IntStream.range(from, from + 3).forEach(wanted::add);
    }
    Path target = directory.resolve("out.mp4");

    RenderResult result = Rendering.render(timeline.plan(), target, Rendering.SILENT);

    assertThat(Rendered.numbers(target, RATE, 90)).isEqualTo(wanted);
    assertThat(result.work().encoded().stretches()).isBetween(4L, 8L);
  }
}
