package io.nve.ffmpeg.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.model.Id;
import io.nve.model.TrackKind;
import io.nve.render.RenderPlan;
import io.nve.spi.AudioOutput;
import io.nve.spi.JobControl;
import io.nve.spi.OutputFormat;
import io.nve.spi.OutputPreset;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cuts fall on exactly the frames that the timeline says, whatever the source is coded as. */
class CutsTest {
  @TempDir Path directory;

  static Stream<Arguments> sources() {
    return Stream.of(FrameRate.FPS_23_976, FrameRate.FPS_25, FrameRate.FPS_29_97, FrameRate.FPS_30)
        .flatMap(rate ->
            Stream.of(
                Arguments.of("H.264 with B-frames", numbered(rate).h264(3, 60).mp4(), rate),
                Arguments.of("VP9", numbered(rate).vp9(60).file("webm"), rate)));
  }

  private static TestMedia.Builder numbered(FrameRate rate) {
    return TestMedia.video(320, 180, rate.numerator(), rate.denominator()).frames(150);
  }

  @ParameterizedTest(name = "{0} at {2}")
  @MethodSource("sources")
  void cutsAreFrameExact(String name, Path source, FrameRate rate) {
    TestTimeline timeline = new TestTimeline(rate, 320, 180);
    Id track = timeline.track(TrackKind.VIDEO);
    timeline.media(track, source, 0, 40, 7);
    timeline.media(track, source, 7, 3, 1);
    timeline.media(track, source, 8, 100, 12);
    timeline.media(track, source, 20, 99, 10);
    RenderPlan plan = timeline.plan();
    Path target = directory.resolve("cuts.mp4");

    RenderResult result = Rendering.render(plan, target, Rendering.SILENT);

    List<Integer> wanted = new ArrayList<>();
    IntStream.range(40, 47).forEach(wanted::add);
    wanted.add(3);
    IntStream.range(100, 112).forEach(wanted::add);
    IntStream.range(99, 109).forEach(wanted::add);
    assertThat(Rendered.numbers(target, rate, 30)).isEqualTo(wanted);
    assertThat(result.frames()).isEqualTo(30);
    assertThat(result.duration()).isEqualTo(rate.ticksAt(30));
    assertThat(result.encoders()).hasSize(1);
    assertThat(result.bytes()).isEqualTo(target.toFile().length());
  }

  @Test
  void variableRateSourcesShowWhatIsOnScreenAtEachMoment() {
    // Frame n of the source starts at n/30 + 0.4 (n/30)² seconds: slower and slower.
    Path source =
        TestMedia.video(320, 180, 30, 1)
            .frames(90)
            .times("(N/30+0.4*(N/30)*(N/30))/TB")
            .h264(2, 30)
            .mp4();
    TestTimeline timeline = new TestTimeline(FrameRate.FPS_25, 320, 180);
    Id track = timeline.track(TrackKind.VIDEO);
    timeline.media(track, source, 0, 10, 60);
    Path target = directory.resolve("vfr.mp4");
    Rendering.render(timeline.plan(), target, Rendering.SILENT);

    List<Integer> numbers = Rendered.numbers(target, FrameRate.FPS_25, 60);
    for (int i = 0; i < 60; i++) {
      double time = (10 + i + 0.5) / 25.0;
      int shown = 0;
      while (start(shown + 1) <= time) {
        shown++;
      }
      assertThat(numbers.get(i)).as("frame %d at %s s", i, time).isEqualTo(shown);
    }
  }

  private static double start(int frame) {
    double linear = frame / 30.0;
    return Math.floor((linear + 0.4 * linear * linear) * 90_000 + 0.5) / 90_000;
  }

  @Test
  void rangesStartAtTheirFrame() {
    Path source = numbered(FrameRate.FPS_25).h264(3, 60).mp4();
    TestTimeline timeline = new TestTimeline(FrameRate.FPS_25, 320, 180);
    Id track = timeline.track(TrackKind.VIDEO);
    timeline.media(track, source, 0, 0, 50);
    RenderPlan plan = timeline.plan();
    Path target = directory.resolve("range.mp4");
    FrameRate rate = FrameRate.FPS_25;
    RenderRequest request =
        RenderRequest.of(plan, target.toString(), Rendering.SILENT)
            .withRange(TimeRange.between(rate.ticksAt(20), rate.ticksAt(33)));
    Rendering.renderer().render(request, JobControl.NONE);
    assertThat(Rendered.numbers(target, rate, 13))
        .isEqualTo(IntStream.range(20, 33).boxed().toList());
  }

  @Test
  void mixedRatesTakeTheFrameOnScreen() {
    Path slow = numbered(FrameRate.FPS_23_976).h264(3, 60).mp4();
    Path fast = numbered(FrameRate.FPS_30).vp9(60).file("webm");
    TestTimeline timeline = new TestTimeline(FrameRate.FPS_25, 320, 180);
    Id track = timeline.track(TrackKind.VIDEO);
    timeline.media(track, slow, 0, 0, 25);
    timeline.media(track, fast, 25, 0, 25);
    Path target = directory.resolve("mixed.webm");
    OutputFormat webm = OutputPreset.WEBM.format().withAudio(AudioOutput.NONE);
    Rendering.render(timeline.plan(), target, webm);
    List<Integer> numbers = Rendered.numbers(target, FrameRate.FPS_25, 50);
    for (int i = 0; i < 25; i++) {
      assertThat(numbers.get(i)).isEqualTo((int) Math.floor((i + 0.5) / 25 * 24000 / 1001));
      assertThat(numbers.get(25 + i)).isEqualTo((int) Math.floor((i + 0.5) / 25 * 30));
    }
  }
}
