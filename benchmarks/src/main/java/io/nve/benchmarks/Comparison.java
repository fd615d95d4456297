package io.nve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Two ways to do one piece of work, timed in turn within one run: A B A B …. What counts is the
 * ratio of each pair, since the machine's speed drifts; its median is what the bars are about.
 */
final class Comparison implements Measurement {
  /** A piece of work that leaves no trace that the next one could profit from. */
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  private final String name;
  private final String bar;
  private final Setup setup;
  private final int pairs;

  /** Makes what the work needs, in a folder that is removed afterwards. */
  interface Setup {
    List<Contest> prepare(Path folder) throws IOException, InterruptedException;
  }

  /**
   * Our work and a peer's.
   *
   * @param label what is compared
   * @param bar what the ratio ours/peer's should be at most
   */
  record Contest(String label, double bar, Work ours, Work peers) {}

  Comparison(String name, String bar, int pairs, Setup setup) {
    this.name = name;
    this.bar = bar;
    this.pairs = pairs;
    this.setup = setup;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run(Path results, boolean brief) throws IOException {
    Path folder = Files.createTempDirectory("nve-bench");
    StringBuilder table =
        new StringBuilder("# " + name + "\n\n" + bar + "\n\n" + Machine.describe() + "\n\n");
    table.append(
        "| work | ours, s | peer's, s | ratio | of the ratios, least to greatest | bar |\n");
    table.append("|---|---:|---:|---:|---|---:|\n");
    List<String> rows = new ArrayList<>();
    try {
      for (Contest contest : setup.prepare(folder)) {
        measure(contest, table, rows);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      delete(folder);
    }
    System.out.println(table);
    Files.writeString(results.resolve(name + ".md"), table);
    Files.writeString(
        results.resolve(name + ".json"), "[\n  " + String.join(",\n  ", rows) + "\n]\n");
  }

  private void measure(Contest contest, StringBuilder table, List<String> rows)
      throws IOException, InterruptedException {
    contest.ours().run();
    contest.peers().run();
    double[] ours = new double[pairs];
    double[] peers = new double[pairs];
    double[] ratios = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      ours[i] = seconds(contest.ours());
      peers[i] = seconds(contest.peers());
      ratios[i] = ours[i] / peers[i];
    }
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %.3f | %.3f | %.2f | %.2f to %.2f | %.2f |%n",
            contest.label(),
            median(ours),
            median(peers),
            median(ratios),
            Arrays.stream(ratios).min().orElseThrow(),
            Arrays.stream(ratios).max().orElseThrow(),
            contest.bar()));
    rows.add(
        String.format(
            Locale.ROOT,
            "{\"work\": \"%s\", \"ours\": %s, \"peers\": %s, \"medianRatio\": %.4f, \"bar\": %.2f}",
            contest.label(),
            Arrays.toString(ours),
            Arrays.toString(peers),
            median(ratios),
            contest.bar()));
  }

  private static double seconds(Work work) throws IOException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
