package io.nve.ffmpeg;

import io.nve.isolated.IsolatedBackend;
import io.nve.isolated.IsolatedConfig;
import io.nve.spi.MediaBackend;
import java.util.List;

/** The same contract with FFmpeg in processes of its own. */
class IsolatedFfmpegBackendTest extends FfmpegBackendTest {
  @Override
  protected MediaBackend open() {
    // Each test has a worker of its own, too short-lived for the second compiler.
    return new IsolatedBackend(
        IsolatedConfig.standard()
            .withBackend(FfmpegBackend.class)
            .withWorkers(1)
            .withJvmOptions(List.of("-XX:TieredStopAtLevel=1")));
  }
}
