package io.nve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page about speed: between its marks stand the tables of the recorded results, so that the
 * page and the results cannot say different things.
 */
final class PerformancePage {
  private static final String PEERS = "peers";

  private PerformancePage() {}

  /** Writes the tables of a folder of results into a page. */
  static void update(Path page, Path results) throws IOException {
    Files.writeString(page, updated(Files.readString(page), results));
  }

  /** Returns the text of a page with the tables of a folder of results in it. */
  static String updated(String page, Path results) throws IOException {
    StringBuilder tables = new StringBuilder();
    for (Path file : tablesIn(results)) {
      if (!name(file).equals(PEERS)) {
        tables.append("### `").append(name(file)).append("`\n\n").append(body(file)).append("\n");
      }
    }
    Path peers = results.resolve(PEERS + ".md");
    String comparison = Files.exists(peers) ? body(peers) + "\n" : "";
    return replaced(replaced(page, "results", tables.toString()), PEERS, comparison);
  }

  private static List<Path> tablesIn(Path results) throws IOException {
    try (Stream<Path> files = Files.list(results)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".md", "");
  }

  /** Returns what a file says below its heading. */
  private static String body(Path file) throws IOException {
    String text = Files.readString(file);
    return text.substring(text.indexOf('\n')).strip() + "\n";
  }

  private static String replaced(String page, String mark, String text) {
    String begin = "<!-- " + mark + ": begin -->\n";
    String end = "<!-- " + mark + ": end -->";
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf(end, from);
    if (from < begin.length() || to < 0) {
      throw new IllegalArgumentException("The page has no place for " + mark);
    }
    return page.substring(0, from) + "\n" + text + page.substring(to);
  }
}
