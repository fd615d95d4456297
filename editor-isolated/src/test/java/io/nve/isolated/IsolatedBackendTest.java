package io.nve.isolated;

import io.nve.spi.AudioOutput;
import io.nve.spi.Image;
import io.nve.spi.MediaBackend;
import io.nve.spi.OutputFormat;
import io.nve.spi.VideoOutput;
import io.nve.testkit.FakeMedia;
import io.nve.testkit.FakeMediaBackend;
import io.nve.testkit.MediaBackendContract;
import io.nve.time.FrameRate;
import java.nio.file.Path;

/** The contract of backends, kept across the border. */
class IsolatedBackendTest extends MediaBackendContract {
  @Override
  protected MediaBackend open() {
    return new IsolatedBackend(Workers.running(FakeMediaBackend.class));
  }

  @Override
  protected Sample makeSample(Path folder) {
    Path file = folder.resolve("sample.fake");
    FakeMedia.numbered(32, 18, FrameRate.FPS_25, 50).write(file);
    return new Sample(file, 32, 18, FrameRate.FPS_25, 50, 48_000, 2);
  }

  @Override
  protected long numberOf(Image image) {
    return FakeMedia.number(image);
  }

  @Override
  protected OutputFormat format() {
    return new OutputFormat(
        FakeMediaBackend.FORMAT,
        VideoOutput.of(FakeMediaBackend.FORMAT),
        AudioOutput.of(FakeMediaBackend.FORMAT));
  }
}
