package io.nve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.model.Color;
import io.nve.model.Effect;
import io.nve.model.Id;
import io.nve.render.RenderPlan;
import io.nve.spi.AudioOutput;
import io.nve.spi.CancelSwitch;
import io.nve.spi.CompositionRequest;
import io.nve.spi.FrameRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.Limits;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import io.nve.spi.MissingMedia;
import io.nve.spi.OutputFormat;
import io.nve.spi.Progress;
import io.nve.spi.RenderNote;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.spi.RenderWork;
import io.nve.spi.Reuse;
import io.nve.spi.VideoOutput;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link MediaBackend} promises. A backend extends this class with media of its own:
 *
 * <pre>{@code
 * class FakeMediaBackendTest extends MediaBackendContract {
 *   @Override
 *   protected MediaBackend open() {
 *     return new FakeMediaBackend();
 *   }
 *   …
 * }
 * }</pre>
 */
public abstract class MediaBackendContract extends FrameServerContract {
  /** Where a test may write. */
  @TempDir protected Path folder;

  private MediaBackend backend;
  private Sample sample;

  /**
   * The media that the tests play.
   *
   * @param file where it is
   * @param width of its pictures
   * @param height of its pictures
   * @param rate its constant frame rate, at which frames are whole ticks
   * @param frames how many, at least 30; each carries its number
   * @param sampleRate of its one audio stream, which is as long as the pictures
   * @param channels of its one audio stream
   */
  public record Sample(
      Path file, int width, int height, FrameRate rate, int frames, int sampleRate, int channels) {}

  /** For the tests of one backend. */
  protected MediaBackendContract() {}

  /** Returns a new backend. */
  protected abstract MediaBackend open();

  /** Makes the media that the tests play, in a folder that is empty. */
  protected abstract Sample makeSample(Path folder) throws IOException;

  @Override
  protected abstract long numberOf(Image image);

  /** Returns a format with pictures and sound that the backend writes and reads. */
  protected abstract OutputFormat format();

  @BeforeEach
  final void prepare() throws IOException {
    backend = open();
    sample = makeSample(Files.createDirectory(folder.resolve("media")));
  }

  @AfterEach
  final void finish() {
    backend.close();
  }

  // ---- probe ----

  @Test
  void probeTellsWhatIsInAFile() throws IOException {
    MediaInfo info = backend.probe(location(sample.file), JobControl.NONE);

    assertThat(info.videos()).hasSize(1);
    assertThat(info.audios()).hasSize(1);
    assertThat(info.bytes()).isEqualTo(Files.size(sample.file));
    assertThat(info.duration()).isCloseTo(sampleDuration(), within(sampleDuration() / 10));
    var video = info.video().orElseThrow();
    assertThat(video.size().width()).isEqualTo(sample.width);
    assertThat(video.size().height()).isEqualTo(sample.height);
    assertThat(video.rate()).isEqualTo(sample.rate);
    assertThat(video.variableRate()).isFalse();
    assertThat(video.frames()).isIn((long) sample.frames, -1L);
    var audio = info.audio().orElseThrow();
    assertThat(audio.sampleRate()).isEqualTo(sample.sampleRate);
    assertThat(audio.channels()).isEqualTo(sample.channels);
  }

  @Test
  void aProbeIsWrittenAsJson() {
    MediaInfo info = backend.probe(location(sample.file), JobControl.NONE);

    assertThat(info.toJson().get("duration")).isEqualTo(Json.of(info.duration()));
    assertThat(info.toJson().get("streams"))
        .isInstanceOfSatisfying(Json.Arr.class, streams -> assertThat(streams.values()).hasSize(2));
  }

  @Test
  void probeRefusesWhatItCannotRead() throws IOException {
    Path text = folder.resolve("media/text.mp4");
    Files.writeString(text, "This is no media. ".repeat(200), StandardCharsets.UTF_8);

    assertCode(() -> probe(text), ErrorCode.UNSUPPORTED_MEDIA, ErrorCode.CORRUPT_MEDIA);
    assertCode(() -> probe(folder.resolve("media/none.mp4")), ErrorCode.MEDIA_NOT_FOUND);
    assertCode(() -> probe(folder), ErrorCode.MEDIA_NOT_FOUND, ErrorCode.UNSUPPORTED_MEDIA);
  }

  @Test
  void probeKeepsToItsLimits() {
    Limits limits = Limits.DEFAULT;

    assertCode(() -> probe(limits.withStreams(1)), ErrorCode.LIMIT_STREAMS);
    assertCode(() -> probe(limits.withDuration(sampleDuration() / 2)), ErrorCode.LIMIT_DURATION);
    assertCode(
        () -> probe(limits.withPixels((long) sample.width * sample.height - 1)),
        ErrorCode.LIMIT_PIXELS);
  }

  // ---- frame ----

  @Test
  void framesAreExactInAnyOrder() {
    for (int number : new int[] {7, 0, sample.frames - 1, 1, sample.frames / 2, 8, 6}) {
      assertThat(numberOf(frame(sample.rate.middleOf(number)))).isEqualTo(number);
    }
  }

  @Test
  void framesBeyondTheEndsAreHeld() {
    assertThat(numberOf(frame(-sample.rate.ticksAt(50)))).isZero();
    assertThat(numberOf(frame(2 * sampleDuration()))).isEqualTo(sample.frames - 1L);
  }

  @Test
  void framesHaveTheSizeOfThePicture() {
    Image image = frame(0);

    assertThat(image.width()).isEqualTo(sample.width);
    assertThat(image.height()).isEqualTo(sample.height);
    assertThat(image.pixel(0, 0) & 255).as("alpha").isEqualTo(255);
  }

  @Test
  void frameRefusesAStreamThatIsNotThere() {
    FrameRequest request = new FrameRequest(location(sample.file), 7, 0);

    assertCode(() -> backend.frame(request, JobControl.NONE), ErrorCode.NO_SUCH_STREAM);
  }

  // ---- compose ----

  @Test
  void composeShowsWhatThePlanSays() {
    RenderPlan plan = timeline().clip(0, 5, 10).clip(12, 20, 3).plan();

    assertThat(numberOf(compose(plan, 0))).isEqualTo(5);
    assertThat(numberOf(compose(plan, 9))).isEqualTo(14);
    assertThat(numberOf(compose(plan, 12))).isEqualTo(20);
    assertThat(numberOf(compose(plan, 14))).isEqualTo(22);
  }

  @Test
  void composeFillsGapsWithTheBackground() {
    RenderPlan plan = timeline().background(new Color(200, 40, 90, 255)).clip(2, 0, 2).plan();

    int pixel = compose(plan, 0).pixel(sample.width / 2, sample.height / 2);

    assertThat(pixel >>> 24 & 255).isCloseTo(200, within(4));
    assertThat(pixel >>> 16 & 255).isCloseTo(40, within(4));
    assertThat(pixel >>> 8 & 255).isCloseTo(90, within(4));
  }

  @Test
  void composeRefusesAFrameThatIsNotThere() {
    RenderPlan plan = timeline().clip(0, 0, 5).plan();

    assertCode(() -> compose(plan, 5), ErrorCode.INVALID_RANGE);
  }

  // ---- render ----

  @Test
  void renderWritesEveryFrame() throws IOException {
    RenderPlan plan = timeline().clip(0, 5, 10).clip(10, 20, 5).plan();
    Path target = folder.resolve("out");

    RenderResult result = render(RenderRequest.of(plan, target.toString(), format()));

    assertThat(result.frames()).isEqualTo(15);
    assertThat(result.samples()).isEqualTo(plan.audio().firstSampleFrom(plan.duration()));
    assertThat(result.duration()).isEqualTo(plan.duration());
    assertThat(result.bytes()).isEqualTo(Files.size(target));
    assertThat(result.encoders()).isNotEmpty();
    assertThat(result.notes()).isEmpty();
    assertThat(probe(target).video().orElseThrow().rate()).isEqualTo(sample.rate);
    assertThat(probe(target).audios()).hasSize(1);
    assertNumbers(target, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24);
  }

  @Test
  void whatIsReusedLooksTheSame() {
    RenderPlan plan = timeline().clip(0, 5, 10).clip(10, 20, 5).plan();
    Reuse all = Reuse.cachedIn(folder.resolve("cache").toString()).withSources(true);
    for (String name : List.of("first", "again")) {
      Path target = folder.resolve(name);

      RenderResult result =
          render(RenderRequest.of(plan, target.toString(), format()).withReuse(all));

      RenderWork work = result.work();
      assertThat(work.encoded().frames() + work.reused().frames() + work.copied().frames())
          .isEqualTo(result.frames());
      assertNumbers(target, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24);
    }
  }

  @Test
  void renderOfARangeBeginsAtItsStart() {
    RenderPlan plan = timeline().clip(0, 5, 20).plan();
    Path target = folder.resolve("out");
    TimeRange range = TimeRange.between(sample.rate.ticksAt(3), sample.rate.ticksAt(7));

    RenderResult result =
        render(RenderRequest.of(plan, target.toString(), format()).withRange(range));

    assertThat(result.frames()).isEqualTo(4);
    assertNumbers(target, 8, 9, 10, 11);
  }

  @Test
  void renderReportsProgress() {
    List<Progress> reports = new ArrayList<>();
    RenderPlan plan = timeline().clip(0, 0, 30).plan();
    RenderRequest request = RenderRequest.of(plan, folder.resolve("out").toString(), format());

    backend.render(request, JobControl.NONE.withListener(reports::add));

    assertThat(reports).extracting(Progress::fraction).isSorted();
    assertThat(reports).extracting(Progress::framesDone).isSorted();
    assertThat(reports).extracting(Progress::phase).isSorted();
    assertThat(reports).extracting(Progress::phase).contains(Progress.Phase.RENDERING);
    Progress last = reports.get(reports.size() - 1);
    assertThat(last.phase()).isEqualTo(Progress.Phase.DONE);
    assertThat(last.fraction()).isEqualTo(1);
    assertThat(last.framesDone()).isEqualTo(30);
    assertThat(reports).filteredOn(report -> report.fraction() == 1).hasSize(1);
  }

  @Test
  void aCancelledRenderLeavesNothing() throws IOException {
    CancelSwitch cancel = new CancelSwitch();
    JobControl control =
        JobControl.NONE
            .withCancellation(cancel)
            .withListener(progress -> {
              if (progress.phase() == Progress.Phase.RENDERING) {
                cancel.cancel();
              }
            });
    RenderPlan plan = timeline().slowClip(0, 0, 2000).plan();
    RenderRequest request = RenderRequest.of(plan, folder.resolve("out").toString(), format());

    assertCode(() -> backend.render(request, control), ErrorCode.CANCELLED);

    assertOnlyMediaIn(folder);
  }

  @Test
  void aRenderCancelledBeforehandDoesNothing() throws IOException {
    CancelSwitch cancel = new CancelSwitch();
    cancel.cancel();
    JobControl control = JobControl.NONE.withCancellation(cancel);
    RenderPlan plan = timeline().clip(0, 0, 5).plan();

    assertCode(
        () ->
            backend.render(
                RenderRequest.of(plan, folder.resolve("out").toString(), format()), control),
        ErrorCode.CANCELLED);
    assertCode(() -> backend.probe(location(sample.file), control), ErrorCode.CANCELLED);

    assertOnlyMediaIn(folder);
  }

  @Test
  void aRenderThatTakesTooLongEnds() throws IOException {
    JobControl control = JobControl.NONE.withLimits(Limits.DEFAULT.withWallMillis(1));
    RenderPlan plan = timeline().slowClip(0, 0, 2000).plan();
    RenderRequest request = RenderRequest.of(plan, folder.resolve("out").toString(), format());

    assertCode(() -> backend.render(request, control), ErrorCode.RENDER_TIMEOUT);

    assertOnlyMediaIn(folder);
  }

  @Test
  void aFailedRenderKeepsTheOldFile() throws IOException {
    Path target = folder.resolve("out");
    Files.writeString(target, "old", StandardCharsets.UTF_8);
    CancelSwitch cancel = new CancelSwitch();
    JobControl control =
        JobControl.NONE
            .withCancellation(cancel)
            .withListener(progress -> {
              if (progress.framesDone() > 1) {
                cancel.cancel();
              }
            });
    RenderPlan plan = timeline().slowClip(0, 0, 2000).plan();

    assertCode(
        () -> backend.render(RenderRequest.of(plan, target.toString(), format()), control),
        ErrorCode.CANCELLED);

    assertThat(target).hasContent("old");
  }

  @Test
  void aRenderReplacesTheOldFile() throws IOException {
    Path target = folder.resolve("out");
    Files.writeString(target, "old", StandardCharsets.UTF_8);

    render(RenderRequest.of(timeline().clip(0, 3, 2).plan(), target.toString(), format()));

    assertNumbers(target, 3, 4);
  }

  @Test
  void renderRefusesMissingMediaBeforeItBegins() throws IOException {
    List<Progress.Phase> phases = new ArrayList<>();
    JobControl control = JobControl.NONE.withListener(report -> phases.add(report.phase()));
    RenderRequest request = missingMedia(MissingMedia.REFUSE);

    assertCode(() -> backend.render(request, control), ErrorCode.MEDIA_NOT_FOUND);

    assertThat(phases).doesNotContain(Progress.Phase.RENDERING);
    assertOnlyMediaIn(folder);
  }

  @Test
  void renderShowsASlateOnRequest() {
    RenderResult result = render(missingMedia(MissingMedia.SLATE));

    assertThat(result.frames()).isEqualTo(5);
    assertThat(result.notes())
        .extracting(RenderNote::kind, RenderNote::subject)
        .containsExactly(tuple(RenderNote.Kind.MISSING_MEDIA, "lost"));
  }

  @Test
  void renderSaysWhatItLeavesOut() {
    RenderPlan plan =
        timeline()
            .clip(0, 0, 10, Effect.of(Id.of("fx"), "no-such-effect", "a"))
            .clip(10, 20, 5)
            .transition("no-such-transition", 3)
            .plan();

    RenderResult result =
        render(RenderRequest.of(plan, folder.resolve("out").toString(), format()));

    assertThat(result.notes())
        .extracting(RenderNote::subject)
        .containsExactlyInAnyOrder("no-such-effect", "no-such-transition");
    assertThat(result.notes())
        .extracting(RenderNote::kind)
        .containsExactlyInAnyOrder(
            RenderNote.Kind.EFFECT_LEFT_OUT, RenderNote.Kind.TRANSITION_REPLACED);
  }

  @Test
  void renderRefusesNonsense() throws IOException {
    OutputFormat format = format();
    VideoOutput video = VideoOutput.of("nonsense");
    AudioOutput audio = AudioOutput.of("nonsense");

    assertRefused(new OutputFormat("nonsense", format.video(), format.audio()));
    assertRefused(format.withVideo(video));
    assertRefused(format.withAudio(audio));
    assertRefused(format.withVideo(format.video().withSetting("nonsense", "1")));
    assertRefused(format.withAudio(format.audio().withSetting("nonsense", "1")));
    assertOnlyMediaIn(folder);
  }

  @Test
  void renderRefusesAPlaceThatCannotBeWritten() {
    RenderPlan plan = timeline().clip(0, 0, 5).plan();
    String target = folder.resolve("no/such/folder/out").toString();

    assertCode(
        () -> render(RenderRequest.of(plan, target, format())), ErrorCode.OUTPUT_NOT_WRITABLE);
  }

  @Test
  void renderRefusesNothing() {
    String target = folder.resolve("out").toString();
    RenderPlan plan = timeline().clip(0, 0, 5).plan();
    TimeRange beyond = new TimeRange(plan.range().end(), sample.rate.ticksAt(5));

    assertCode(
        () -> render(RenderRequest.of(timeline().plan(), target, format())),
        ErrorCode.NOTHING_TO_RENDER);
    assertCode(
        () -> render(RenderRequest.of(plan, target, format()).withRange(beyond)),
        ErrorCode.NOTHING_TO_RENDER);
  }

  @Test
  void renderKeepsToItsLimits() throws IOException {
    RenderPlan plan = timeline().clip(0, 0, 10).plan();
    RenderRequest request = RenderRequest.of(plan, folder.resolve("out").toString(), format());
    Limits limits = Limits.DEFAULT;
    Limits small = limits.withPixels((long) sample.width * sample.height - 1);
    Limits brief = limits.withDuration(plan.duration() - 1);

    assertCode(
        () -> backend.render(request, JobControl.NONE.withLimits(small)), ErrorCode.LIMIT_PIXELS);
    assertCode(
        () -> backend.render(request, JobControl.NONE.withLimits(brief)), ErrorCode.LIMIT_DURATION);
    assertOnlyMediaIn(folder);
  }

  // ---- the backend itself ----

  @Test
  void capabilitiesNameTheFormat() {
    assertThat(backend.name()).isNotBlank();
    assertThat(backend.capabilities().containers()).contains(format().container());
    assertThat(backend.capabilities().videoCodecs()).contains(format().video().codec());
    assertThat(backend.capabilities().audioCodecs()).contains(format().audio().codec());
    assertThat(backend.capabilities().transitions()).contains("dissolve");
  }

  @Test
  void aClosedBackendWorksNoMore() {
    backend.close();
    backend.close();

    assertCode(() -> probe(sample.file), ErrorCode.BACKEND_FAILED);
    assertCode(() -> frame(0), ErrorCode.BACKEND_FAILED);
    assertCode(() -> compose(timeline().clip(0, 0, 5).plan(), 0), ErrorCode.BACKEND_FAILED);
    assertCode(() -> render(missingMedia(MissingMedia.SLATE)), ErrorCode.BACKEND_FAILED);
  }

  // ---- parts of tests ----

  @Override
  protected final MediaBackend backend() {
    return backend;
  }

  @Override
  protected final ContractTimeline timeline() {
    return new ContractTimeline(sample);
  }

  private RenderRequest missingMedia(MissingMedia missing) {
    RenderPlan plan = timeline().lostClip(5).plan();
    return RenderRequest.of(plan, folder.resolve("out").toString(), format()).withMissing(missing);
  }

  private MediaInfo probe(Path file) {
    return backend.probe(location(file), JobControl.NONE);
  }

  private MediaInfo probe(Limits limits) {
    return backend.probe(location(sample.file), JobControl.NONE.withLimits(limits));
  }

  private Image frame(long time) {
    return backend.frame(FrameRequest.of(location(sample.file), time), JobControl.NONE);
  }

  private Image compose(RenderPlan plan, long frame) {
    return backend.compose(CompositionRequest.of(plan, frame), JobControl.NONE);
  }

  private RenderResult render(RenderRequest request) {
    return backend.render(request, JobControl.NONE);
  }

  private long sampleDuration() {
    return sample.rate.ticksAt(sample.frames);
  }

  private static MediaLocation location(Path file) {
    return MediaLocation.of(file.toString());
  }

  private void assertNumbers(Path file, Integer... numbers) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      FrameRequest request = FrameRequest.of(location(file), sample.rate.middleOf(i));
      found.add((int) numberOf(backend.frame(request, JobControl.NONE)));
    }
    assertThat(found).containsExactly(numbers);
  }

  private void assertRefused(OutputFormat format) {
    RenderPlan plan = timeline().clip(0, 0, 5).plan();
    String target = folder.resolve("out").toString();

    assertCode(() -> render(RenderRequest.of(plan, target, format)), ErrorCode.UNSUPPORTED_OUTPUT);
  }

  private static void assertOnlyMediaIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files)
          .extracting(Path::getFileName)
          .extracting(Path::toString)
          .containsExactly("media");
    }
  }
}
