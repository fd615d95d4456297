package io.nve.benchmarks;

import java.util.List;

/** All comparisons with peers. */
final class Comparisons {
  private Comparisons() {}

  static List<Measurement> all() {
    return List.of(
        RenderComparison.create(),
        SeekComparison.create(),
        ExportComparison.create(),
        new ScrubMeasurement(),
        IsolatedComparison.create(),
        new PeersComparison());
  }
}
