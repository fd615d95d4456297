package io.nve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks and writes their results, as JSON and as a Markdown table, to {@code
 * benchmarks/results/}, and the tables into {@code docs/performance.md}: {@code ./nve bench} all of
 * them, {@code ./nve bench NAME} those whose class has the name in its own.
 *
 * <p>Most are JMH's; a {@link Comparison} times whole pieces of work against a peer's, and {@link
 * PeersComparison} runs in node. {@code --brief} is for the last: a quick look, which is not kept.
 */
public final class Bench {
  private Bench() {}

  /** Runs what the arguments name. */
  public static void main(String[] args) throws IOException, RunnerException {
    Path results = Files.createDirectories(Path.of("benchmarks", "results"));
    List<String> asked = new ArrayList<>(List.of(args));
    boolean brief = asked.remove("--brief");
    int found = 0;
    for (String name : benchmarks()) {
      if (isAskedFor(name, asked)) {
        found++;
        measure(name, results);
      }
    }
    for (Measurement comparison : Comparisons.all()) {
      if (isAskedFor(comparison.name(), asked)) {
        found++;
        comparison.run(results, brief);
      }
    }
    PerformancePage.update(Path.of("docs", "performance.md"), results);
    if (found == 0) {
      System.err.println("nve: no benchmark has " + String.join(" or ", asked) + " in its name");
      System.exit(2);
    }
  }

  private static boolean isAskedFor(String name, List<String> asked) {
    if (asked.isEmpty()) {
      return true;
    }
    for (String arg : asked) {
      if (name.toLowerCase(Locale.ROOT).contains(arg.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the names of the classes that hold benchmarks, sorted. */
  private static List<String> benchmarks() {
    List<String> names = new ArrayList<>();
    OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    BenchmarkList.defaultList()
        .getAll(silent, List.of())
        .forEach(entry -> names.add(entry.getUserClassQName()));
    return names.stream()
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .distinct()
        .sorted()
        .toList();
  }

  private static void measure(String name, Path results) throws IOException, RunnerException {
    Path json = results.resolve(name + ".json");
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + name + "\\.")
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(json.toString());
    Collection<RunResult> runs = new Runner(options.build()).run();
    // Where the JVM lies says nothing to others; which one it is, stands beside it.
    Files.writeString(json, Files.readString(json).replaceAll(" *\"jvm\" : .*\\R", ""));
    Files.writeString(results.resolve(name + ".md"), ResultTable.of(name, runs));
  }
}
