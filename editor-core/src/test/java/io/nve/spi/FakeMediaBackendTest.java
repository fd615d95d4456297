package io.nve.spi;

import io.nve.testkit.FakeMedia;
import io.nve.testkit.FakeMediaBackend;
import io.nve.testkit.MediaBackendContract;
import io.nve.time.FrameRate;
import java.nio.file.Path;

class FakeMediaBackendTest extends MediaBackendContract {
  @Override
  protected MediaBackend open() {
    return new FakeMediaBackend();
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
