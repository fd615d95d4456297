package io.nve.ffmpeg;

import io.nve.isolated.IsolatedBackend;
import io.nve.isolated.IsolatedConfig;
import io.nve.spi.MediaBackend;

/** The same contract with FFmpeg in processes of its own. */
class IsolatedFfmpegBackendTest extends FfmpegBackendTest {
  @Override
  protected MediaBackend open() {
    return new IsolatedBackend(
        IsolatedConfig.standard().withBackend(FfmpegBackend.class).withWorkers(1));
  }
}
