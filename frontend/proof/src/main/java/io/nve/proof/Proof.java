package io.nve.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.JSExport;

/** What JavaScript sees of the suites. */
public final class Proof {
  private static Suites suites = new Suites(Map.of());

  private Proof() {}

  /**
   * Takes the files of scenarios, which suites do not read themselves.
   *
   * @param files names and texts, in turns
   */
  @JSExport
  public static void give(String[] files) {
    Map<String, String> scenarios = new LinkedHashMap<>();
    for (int i = 0; i < files.length; i += 2) {
      scenarios.put(files[i], files[i + 1]);
    }
    suites = new Suites(scenarios);
  }

  /** Returns the names of the suites. */
  @JSExport
  public static String[] names() {
    return suites.all().stream().map(Suite::name).toArray(String[]::new);
  }

  /** Returns how many seeds a suite has. */
  @JSExport
  public static int seeds(String suite) {
    return suites.find(suite).seeds();
  }

  /** Returns a suite's name, a seed, and the hash of what the suite writes for it. */
  @JSExport
  public static String line(String suite, int seed) {
    return suites.line(suite, seed);
  }

  /** Returns what a suite writes for a seed. */
  @JSExport
  public static String transcript(String suite, int seed) {
    return suites.transcript(suite, seed);
  }
}
