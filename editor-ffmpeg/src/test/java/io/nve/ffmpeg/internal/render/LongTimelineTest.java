package io.nve.ffmpeg.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.testmedia.FrameNumber;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.ffmpeg.testmedia.TestSound;
import io.nve.model.Id;
import io.nve.model.Sequence;
import io.nve.model.TrackKind;
import io.nve.spi.OutputPreset;
import io.nve.spi.RenderResult;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sound and picture stay together over half an hour. The rate is 29.97, whose frames fall on no
 * whole number of samples, and clips are cut to lengths that divide nothing evenly, so any rounding
 * that adds up would show.
 */
class LongTimelineTest {
  private static final FrameRate RATE = FrameRate.FPS_29_97;
  private static final int SAMPLE_RATE = 24_000;
  private static final long FRAMES = RATE.frameAt(30 * 60 * Ticks.PER_SECOND);
  private static final int CLIP = 997;

  @TempDir Path directory;

  @Test
  void halfAnHourStaysInSync() {
    Path source =
        TestMedia.video(64, 32, 30_000, 1001)
            .frames(1100)
            .h264(2, 250)
            .withSound(SAMPLE_RATE, 1, 37)
            .soundEncoder("-c:a", "pcm_f32le")
            .file("mov");
    TestTimeline timeline = new TestTimeline(RATE, 64, 32);
    timeline.sequence(sequence ->
        sequence.with(Sequence.SAMPLE_RATE, (long) SAMPLE_RATE).with(Sequence.CHANNELS, 1L));
    Id pictures = timeline.track(TrackKind.VIDEO);
    Id sounds = timeline.track(TrackKind.AUDIO);
    for (long at = 0; at < FRAMES; at += CLIP) {
      long frames = Math.min(CLIP, FRAMES - at);
      timeline.media(pictures, source, at, 50, frames);
      timeline.media(sounds, source, at, 50, frames);
    }
    Path target = directory.resolve("long.mp4");
    RenderResult result = Rendering.render(timeline.plan(), target, OutputPreset.MP4.format());

    assertThat(result.frames()).isEqualTo(FRAMES);
    assertThat(result.samples()).isBetween(30L * 60 * SAMPLE_RATE - 900, 30L * 60 * SAMPLE_RATE);
    for (long cut = 0; cut + CLIP < FRAMES; cut += 6L * CLIP) {
      for (long frame : new long[] {cut, cut + 500, cut + CLIP - 1}) {
        assertPicture(target, frame, 50 + frame - cut);
      }
      assertSound(target, cut + 10, 60);
      assertSound(target, cut + CLIP - 200, 50 + CLIP - 200);
    }
  }

  private static void assertPicture(Path file, long frame, long number) {
    Pixels pixels = Rendered.frame(file, RATE, frame);
    assertThat(FrameNumber.read(pixels.rgba(), pixels.width(), pixels.height()))
        .as("frame %d", frame)
        .hasValue((int) number);
  }

  /** The sound at a frame's start is the sound at the source frame's start, to a sample. */
  private static void assertSound(Path file, long frame, long sourceFrame) {
    long at = Ticks.toSamples(RATE.ticksAt(frame), SAMPLE_RATE);
    float[] heard = Rendered.samples(file, SAMPLE_RATE, 1, at, 3_000)[0];
    long from = Ticks.toSamples(RATE.ticksAt(sourceFrame), SAMPLE_RATE);
    assertThat(TestSound.lateness(heard, from, 0, 50))
        .as("sound at frame %d", frame)
        .isBetween(-1, 1);
  }
}
