package io.nve.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** A Markdown table of JMH results. */
final class ResultTable {
  private ResultTable() {}

  static String of(String name, Collection<RunResult> runs) {
    StringBuilder text = new StringBuilder("# " + name + "\n\n" + Machine.describe() + "\n\n");
    text.append("| benchmark | parameters | score | error | unit |\n|---|---|---:|---:|---|\n");
    for (RunResult run : runs) {
      Result<?> result = run.getPrimaryResult();
      String parameters =
          run.getParams().getParamsKeys().stream()
              .map(key -> key + "=" + run.getParams().getParam(key))
              .collect(Collectors.joining(" "));
      text.append("| ")
          .append(result.getLabel())
          .append(" | ")
          .append(parameters)
          .append(" | ")
          .append(number(result.getScore()))
          .append(" | ±")
          .append(number(result.getScoreError()))
          .append(" | ")
          .append(result.getScoreUnit())
          .append(" |\n");
    }
    return text.toString();
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? "?"
        : String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value);
  }
}
