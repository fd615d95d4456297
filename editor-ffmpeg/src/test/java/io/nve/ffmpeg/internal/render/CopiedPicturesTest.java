package io.nve.ffmpeg.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.media.MediaInput;
import io.nve.ffmpeg.internal.media.VideoSource;
import io.nve.ffmpeg.testmedia.MediaMaker;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.render.RenderPlan;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.OutputFormat;
import io.nve.spi.OutputPreset;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.spi.RenderWork;
import io.nve.spi.RenderWork.Share;
import io.nve.spi.Reuse;
import io.nve.time.FrameRate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Untouched pictures of a source go into the output as they are coded. */
class CopiedPicturesTest {
  private static final FrameRate RATE = FrameRate.FPS_25;

  @TempDir Path directory;

  private static TestMedia.Builder video(int num, int den) {
    return TestMedia.video(320, 180, num, den).frames(250).bt709();
  }

  private static Path source() {
    return video(25, 1).h264(3, 25).withSound(48_000, 2, 10).mp4();
  }

  private RenderResult render(RenderPlan plan) {
    return render(plan, Rendering.SILENT);
  }

  private RenderResult render(RenderPlan plan, OutputFormat format) {
    RenderRequest request =
        RenderRequest.of(plan, target().toString(), format).withReuse(Reuse.NONE.withSources(true));
    return Rendering.renderer().render(request, JobControl.NONE);
  }

  private Path target() {
    return directory.resolve("out.mp4");
  }

  private static RenderPlan one(Path source, long in, long frames, UnaryOperator<Clip> change) {
    TestTimeline timeline = new TestTimeline(RATE, 320, 180);
    timeline.media(timeline.track(TrackKind.VIDEO), source, 0, in, frames, change);
    return timeline.plan();
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

  @ParameterizedTest
  @CsvSource({"25,1,3,25", "25,1,0,12", "30000,1001,2,30", "24000,1001,3,48"})
  void everyFrameOfACutTimelineIsRight(int num, int den, int bFrames, int group) {
    FrameRate rate = new FrameRate(num, den);
    Path source = video(num, den).h264(bFrames, group).mp4();
    TestTimeline timeline = new TestTimeline(rate, 320, 180);
    Id track = timeline.track(TrackKind.VIDEO);
    int[][] clips = {{10, 100}, {0, 60}, {131, 5}, {77, 90}, {200, 50}};
    List<Integer> wanted = new ArrayList<>();
    for (int[] clip : clips) {
      timeline.media(track, source, wanted.size(), clip[0], clip[1]);
      IntStream.range(clip[0], clip[0] + clip[1]).forEach(wanted::add);
    }
    RenderPlan plan = timeline.plan();

    RenderResult result = render(plan);

    RenderWork work = result.work();
    assertThat(work.remarks()).isEmpty();
    assertThat(work.copied().frames()).isGreaterThan(305 - 4L * group);
    assertThat(work.copied().frames() + work.encoded().frames()).isEqualTo(305);
    assertThat(Rendered.numbers(target(), rate, 305)).isEqualTo(wanted);
    assertThat(MediaMaker.complaints(target())).isEmpty();
    assertThat(MediaMaker.packetTimes(target(), "v")).hasSize(305);
    AtomicInteger equal = new AtomicInteger();
    try (VideoSource original = VideoSource.open(MediaInput.of(source))) {
      Rendered.each(
          target(),
          rate,
          305,
          (seen, frame) -> {
            Pixels stored = Rendered.pixels(original, rate.middleOf(wanted.get((int) frame)));
            equal.addAndGet(Arrays.equals(seen.rgba(), stored.rgba()) ? 1 : 0);
            assertThat(noise(seen, Rendering.compose(plan, frame)))
                .as("frame %d", frame)
                .isLessThan(12);
          });
    }
    assertThat(equal.get())
        .as("frames equal to the bit")
        .isGreaterThanOrEqualTo((int) work.copied().frames());
  }

  @Test
  void anUncutSourceIsCopiedWhole() {
    RenderResult result = render(one(source(), 0, 250, clip -> clip), OutputPreset.MP4.format());

    assertThat(result.work().copied()).isEqualTo(new Share(1, 250));
    assertThat(result.work().encoded()).isEqualTo(Share.NONE);
    assertThat(Rendered.numbers(target(), RATE, 250))
        .isEqualTo(IntStream.range(0, 250).boxed().toList());
    assertThat(MediaMaker.complaints(target())).isEmpty();
  }

  @Test
  void pieceByPieceSoundAndPicturesStayTogether() {
    TestTimeline timeline = new TestTimeline(RATE, 320, 180);
    Id pictures = timeline.track(TrackKind.VIDEO);
    Id sounds = timeline.track(TrackKind.AUDIO);
    for (Id track : List.of(pictures, sounds)) {
      timeline.media(track, source(), 0, 30, 80);
      timeline.media(track, source(), 80, 140, 70);
    }

    RenderResult result = render(timeline.plan(), OutputPreset.MP4.format());

    assertThat(result.work().copied().frames()).isGreaterThan(100);
    double[] shown = MediaMaker.packetTimes(target(), "v");
    assertThat(shown).hasSize(150);
    assertThat(shown[0]).isZero();
    assertThat(shown[149]).isEqualTo(5.96);
    float[][] heard = Rendered.samples(target(), 48_000, 2, 0, 80 * 1920);
    float[][] wanted = Rendered.samples(source(), 48_000, 2, 30 * 1920, 80 * 1920);
    double difference = 0;
    for (int i = 0; i < heard[0].length; i++) {
      difference += Math.abs(heard[0][i] - wanted[0][i]);
    }
    assertThat(difference / heard[0].length).isLessThan(0.02);
    assertThat(MediaMaker.complaints(target())).isEmpty();
  }

  @Test
  void whatATitleLiesOnIsEncoded() {
    TestTimeline timeline = new TestTimeline(RATE, 320, 180);
    timeline.media(timeline.track(TrackKind.VIDEO), source(), 0, 0, 250);
    timeline.other(
        ClipKind.TITLE,
        timeline.track(TrackKind.VIDEO),
        110,
        20,
        clip -> clip.with(Title.TEXT, "Hello").with(Title.SIZE, 0.1));
    RenderPlan plan = timeline.plan();

    RenderResult result = render(plan);

    // The title lies on frames 110 to 129; the next group begins with 150.
    assertThat(result.work().copied().frames()).isBetween(205L, 210L);
    for (int frame = 95; frame < 160; frame++) {
      assertThat(noise(Rendered.frame(target(), RATE, frame), Rendering.compose(plan, frame)))
          .as("frame %d", frame)
          .isLessThan(12);
    }
    assertThat(MediaMaker.complaints(target())).isEmpty();
  }

  static Stream<Arguments> touched() {
    return Stream.of(
        Arguments.of("half seen", change(clip -> clip.with(Transform.OPACITY, 0.5))),
        Arguments.of("slower", change(clip -> clip.with(Clip.SPEED, SpeedMap.of(1, 2)))),
        Arguments.of("smaller", change(clip -> clip.with(Transform.SCALE_X, 0.5))));
  }

  private static UnaryOperator<Clip> change(UnaryOperator<Clip> change) {
    return change;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("touched")
  void whatIsTouchedIsEncoded(String name, UnaryOperator<Clip> change) {
    RenderResult result = render(one(source(), 0, 100, change));

    assertThat(result.work().copied()).isEqualTo(Share.NONE);
    assertThat(result.work().encoded().frames()).isEqualTo(100);
  }

  static Stream<Arguments> unfit() {
    return Stream.of(
        Arguments.of(
            "untagged", TestMedia.video(320, 180, 25, 1).frames(100).h264(2, 25), "mp4", "BT.709"),
        Arguments.of("not H.264", video(25, 1).vp9(25), "webm", "not H.264"),
        Arguments.of(
            "another size",
            TestMedia.video(640, 360, 25, 1).frames(100).bt709().h264(2, 25),
            "mp4",
            "size"),
        Arguments.of(
            "interlaced",
            video(25, 1).encoder(x264("interlaced=1:tff=1:keyint=25")),
            "mp4",
            "whole"),
        Arguments.of(
            "10 bits",
            video(25, 1)
                .encoder("-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p10le"),
            "mp4",
            "8-bit"));
  }

  private static String[] x264(String params) {
    return new String[] {
      "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-x264-params", params
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unfit")
  void sourcesThatDoNotFitAreEncodedAndItIsSaidWhy(
      String name, TestMedia.Builder builder, String ending, String reason) {
    Path source = builder.file(ending);

    RenderResult result = render(one(source, 5, 60, clip -> clip));

    assertThat(result.work().copied()).isEqualTo(Share.NONE);
    assertThat(result.work().remarks()).hasSize(1);
    assertThat(result.work().remarks().get(0)).contains(reason);
    assertThat(Rendered.numbers(target(), RATE, 60))
        .isEqualTo(IntStream.range(5, 65).boxed().toList());
  }

  @Test
  void openGroupsAreNotBegunWith() {
    Path source =
        video(25, 1).encoder(x264("open-gop=1:keyint=25:min-keyint=25:bframes=3:scenecut=0")).mp4();

    RenderResult result = render(one(source, 40, 100, clip -> clip));

    assertThat(result.work().copied())
        .as("only the first picture resets a decoder")
        .isEqualTo(Share.NONE);
    assertThat(Rendered.numbers(target(), RATE, 100))
        .isEqualTo(IntStream.range(40, 140).boxed().toList());

    RenderResult whole = render(one(source, 0, 240, clip -> clip));

    assertThat(whole.work().copied().frames()).isGreaterThan(230);
    assertThat(Rendered.numbers(target(), RATE, 240))
        .isEqualTo(IntStream.range(0, 240).boxed().toList());
    assertThat(MediaMaker.complaints(target())).isEmpty();
  }

  @Test
  void variableRatesAreEncoded() {
    Path source =
        TestMedia.video(320, 180, 25, 1)
            .frames(100)
            .bt709()
            .times("(N+if(gt(N,40),3,0))/25/TB")
            .h264(0, 20)
            .mp4();

    RenderResult result = render(one(source, 0, 100, clip -> clip));

    assertThat(result.work().copied().frames()).isLessThan(100);
    List<Integer> wanted = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      wanted.add(i <= 40 ? i : i < 44 ? 40 : i - 3);
    }
    assertThat(Rendered.numbers(target(), RATE, 100)).isEqualTo(wanted);
    assertThat(MediaMaker.complaints(target())).isEmpty();
  }

  @Test
  void sourcesWithDifferentSetsOfOneNumberAreNotBothCopied() {
    Path first = source();
    Path second = video(25, 1).encoder(x264("keyint=20:ref=5:bframes=1:scenecut=0:cabac=0")).mp4();
    TestTimeline timeline = new TestTimeline(RATE, 320, 180);
    Id track = timeline.track(TrackKind.VIDEO);
    timeline.media(track, first, 0, 0, 100);
    timeline.media(track, second, 100, 0, 100);

    RenderResult result = render(timeline.plan());

    assertThat(result.work().copied().frames()).isEqualTo(100);
    assertThat(result.work().remarks()).hasSize(1);
    assertThat(result.work().remarks().get(0)).contains("another source's");
    List<Integer> wanted = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
    IntStream.range(0, 100).forEach(wanted::add);
    assertThat(Rendered.numbers(target(), RATE, 200)).isEqualTo(wanted);
  }

  @Test
  void nothingIsCopiedUnlessAskedFor() {
    RenderResult result =
        Rendering.render(one(source(), 0, 50, clip -> clip), target(), Rendering.SILENT);

    assertThat(result.work().copied()).isEqualTo(Share.NONE);
    assertThat(result.work().remarks()).isEmpty();
  }

  @Test
  void otherContainersSayThatTheyCannot() {
    RenderRequest request =
        RenderRequest.of(
                one(source(), 0, 30, clip -> clip),
                directory.resolve("out.webm").toString(),
                OutputPreset.WEBM.format())
            .withReuse(Reuse.NONE.withSources(true));

    RenderResult result = Rendering.renderer().render(request, JobControl.NONE);

    assertThat(result.work().remarks())
        .containsExactly("Coded pictures are copied to MP4 files only");
  }
}
