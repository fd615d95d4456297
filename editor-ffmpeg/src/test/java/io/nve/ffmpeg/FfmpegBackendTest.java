package io.nve.ffmpeg;

import io.nve.ffmpeg.testmedia.FrameNumber;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.spi.Image;
import io.nve.spi.MediaBackend;
import io.nve.spi.OutputFormat;
import io.nve.spi.OutputPreset;
import io.nve.testkit.MediaBackendContract;
import io.nve.time.FrameRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FfmpegBackendTest extends MediaBackendContract {
  @Override
  protected MediaBackend open() {
    return new FfmpegBackend();
  }

  @Override
  protected Sample makeSample(Path folder) throws IOException {
    Path made =
        TestMedia.video(160, 96, 25, 1)
            .frames(50)
            .h264(2, 25)
            .withSound(48_000, 2, 2)
            .soundEncoder("-c:a", "aac")
            .mp4();
    Path file = Files.copy(made, folder.resolve("sample.mp4"));
    return new Sample(file, 160, 96, FrameRate.FPS_25, 50, 48_000, 2);
  }

  @Override
  protected long numberOf(Image image) {
    return FrameNumber.read(image.rgba(), image.width(), image.height()).orElse(-1);
  }

  @Override
  protected OutputFormat format() {
    return OutputPreset.MP4.format();
  }
}
