package io.nve.isolated;

import io.nve.spi.MediaBackend;
import java.util.List;

/** Configurations for tests. */
final class Workers {
  private static final long MEBIBYTE = 1 << 20;

  private Workers() {}

  /** One small worker that starts fast. */
  static IsolatedConfig running(Class<? extends MediaBackend> backend) {
    return IsolatedConfig.standard()
        .withBackend(backend)
        .withWorkers(1)
        .withLimits(WorkerLimits.DEFAULT.withMemory(64 * MEBIBYTE, 256 * MEBIBYTE))
        .withJvmOptions(List.of("-XX:TieredStopAtLevel=1"));
  }
}
