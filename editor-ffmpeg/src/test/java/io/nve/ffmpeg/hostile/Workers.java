package io.nve.ffmpeg.hostile;

import io.nve.ffmpeg.FfmpegBackend;
import io.nve.isolated.IsolatedBackend;
import io.nve.isolated.IsolatedConfig;
import io.nve.isolated.WorkerLimits;
import java.time.Duration;
import java.util.List;

/** Workers for hostile media: ten seconds of processor time, little memory. */
final class Workers {
  private static final long MEBIBYTE = 1 << 20;

  private Workers() {}

  /** Returns a backend of some workers that may hold so much memory each. */
  static IsolatedBackend of(int count, long mebibytes) {
    WorkerLimits limits =
        WorkerLimits.DEFAULT
            .withMemory(mebibytes * MEBIBYTE / 4, mebibytes * MEBIBYTE)
            .withCpu(Duration.ofSeconds(10))
            .withOutput(64 * MEBIBYTE);
    return new IsolatedBackend(
        IsolatedConfig.standard()
            .withBackend(FfmpegBackend.class)
            .withWorkers(count)
            .withLimits(limits)
            // What must not be reached is to stay unreached by the backend's own doing.
            .withNetwork(true)
            .withJvmOptions(List.of("-XX:TieredStopAtLevel=1")));
  }
}
