package io.nve.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.render.RenderPlan;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RequestTest {
  private static final long FRAME = FrameRate.FPS_25.frameDuration();

  private static RenderRequest request() {
    Id sequence = Id.of("s");
    Project project =
        Project.of(
            List.of(
                Sequence.of(sequence, FrameRate.FPS_25, 64, 36),
                Track.of(Id.of("v"), sequence, TrackKind.VIDEO, "a"),
                Clip.of(Id.of("c"), ClipKind.GENERATOR, Id.of("v"), 0, 0, 10 * FRAME)));
    return RenderRequest.of(RenderPlan.of(project, sequence), "out.mp4", OutputPreset.MP4.format());
  }

  private static void assertCode(ThrowingCallable work, ErrorCode code) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            EditorException.class, error -> assertThat(error.code()).isEqualTo(code));
  }

  @Test
  void theWholePlanIsTheUsualRange() {
    assertThat(request().firstFrame()).isZero();
    assertThat(request().endFrame()).isEqualTo(10);
    assertThat(request().firstSample()).isZero();
    assertThat(request().endSample()).isEqualTo(19_200);
  }

  @Test
  void aRangeHasTheFramesWhoseMiddleLiesInIt() {
    TimeRange range = TimeRange.between(2 * FRAME + FRAME / 2 + 1, 5 * FRAME + FRAME / 2 + 1);
    RenderRequest part = request().withRange(range);

    assertThat(part.firstFrame()).isEqualTo(3);
    assertThat(part.endFrame()).isEqualTo(6);
    // A sample has 14,700 ticks.
    assertThat(part.firstSample()).isEqualTo(2 * 1920 + 960 + 1);
    assertThat(part.endSample()).isEqualTo(5 * 1920 + 960 + 1);
  }

  @Test
  void aRangeBeyondThePlanIsCutOff() {
    RenderRequest beyond = request().withRange(TimeRange.between(8 * FRAME, 90 * FRAME));
    assertThat(beyond.firstFrame()).isEqualTo(8);
    assertThat(beyond.endFrame()).isEqualTo(10);
    assertThat(beyond.endSample()).isEqualTo(19_200);

    RenderRequest behind = request().withRange(TimeRange.between(50 * FRAME, 90 * FRAME));
    assertThat(behind.firstFrame()).isEqualTo(behind.endFrame());
    assertThat(behind.firstSample()).isEqualTo(behind.endSample());
  }

  @Test
  void nonsenseIsRefusedWhereItIsWritten() {
    assertCode(() -> request().withTarget(""), ErrorCode.INVALID_VALUE);
    assertCode(() -> request().withTarget("a\0b"), ErrorCode.INVALID_VALUE);
    assertCode(() -> MediaLocation.of(""), ErrorCode.INVALID_VALUE);
    assertCode(() -> VideoOutput.of("h264").withSize(-1, 2), ErrorCode.INVALID_VALUE);
    assertCode(() -> AudioOutput.of("aac").withForm(-1, 2), ErrorCode.INVALID_VALUE);
    assertCode(() -> Quality.level(64), ErrorCode.INVALID_VALUE);
    assertCode(() -> Quality.bitrate(0), ErrorCode.INVALID_VALUE);
    assertCode(() -> Limits.DEFAULT.withStreams(0), ErrorCode.INVALID_VALUE);
    assertCode(
        () -> new OutputFormat("mp4", VideoOutput.NONE, AudioOutput.NONE),
        ErrorCode.UNSUPPORTED_OUTPUT);
  }

  @Test
  void presetsAreFoundByIdAndByFile() {
    assertThat(OutputPreset.named("webm")).contains(OutputPreset.WEBM);
    assertThat(OutputPreset.named("avi")).isEmpty();
    assertThat(OutputPreset.forFile("my.film.MP4")).contains(OutputPreset.MP4);
    assertThat(OutputPreset.forFile("sound.wav")).contains(OutputPreset.WAV);
    assertThat(OutputPreset.forFile("mp4")).isEmpty();
    assertThat(OutputPreset.forFile(".mp4")).isEmpty();
  }

  @Test
  void settingsAreSortedAndCopied() {
    VideoOutput video =
        VideoOutput.of("h264").withSetting("tune", "film").withSetting("preset", "fast");

    assertThat(video.settings().keySet()).containsExactly("preset", "tune");
    assertThat(VideoOutput.of("h264").settings()).isEmpty();
  }

  @Test
  void limitsHold() {
    Limits limits = Limits.DEFAULT.withPixels(100).withStreams(2).withDuration(1000);
    limits.checkPixels(10, 10);
    limits.checkStreams(2);
    limits.checkDuration(1000);

    assertCode(() -> limits.checkPixels(101, 1), ErrorCode.LIMIT_PIXELS);
    assertCode(() -> limits.checkStreams(3), ErrorCode.LIMIT_STREAMS);
    assertCode(() -> limits.checkDuration(1001), ErrorCode.LIMIT_DURATION);
    assertCode(() -> Limits.DEFAULT.checkPixels(1L << 40, 1L << 24), ErrorCode.LIMIT_PIXELS);
  }

  @Test
  void aSwitchCancels() {
    CancelSwitch cancel = new CancelSwitch();
    cancel.check();
    cancel.cancel();

    assertCode(cancel::check, ErrorCode.CANCELLED);
  }

  @Test
  void picturesAreCopied() {
    byte[] bytes = {1, 2, 3, 4, (byte) 250, 6, 7, 8};
    Image image = Image.of(2, 1, bytes);
    bytes[0] = 99;
    image.rgba()[1] = 99;

    assertThat(image.pixel(0, 0)).isEqualTo(0x01020304);
    assertThat(image.pixel(1, 0)).isEqualTo(0xfa060708);
    assertThat(image).isEqualTo(Image.of(2, 1, image.rgba()));
    assertCode(() -> image.pixel(2, 0), ErrorCode.INVALID_VALUE);
    assertCode(() -> Image.of(2, 2, bytes), ErrorCode.INVALID_VALUE);
  }

  @Test
  void withoutABackendThereIsNone() {
    assertThat(MediaBackends.all()).isEmpty();
    assertCode(MediaBackends::find, ErrorCode.BACKEND_FAILED);
  }
}
