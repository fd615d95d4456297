package io.nve.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** Something that is measured by other means than JMH's. */
interface Measurement {
  /** Returns what it is asked for by, and its results are called. */
  String name();

  /**
   * Measures, prints what it found, and writes it as JSON and Markdown.
   *
   * @param results the folder for the results
   * @param brief whether to be quick about it, where that can be asked for
   */
  void run(Path results, boolean brief) throws IOException;
}
