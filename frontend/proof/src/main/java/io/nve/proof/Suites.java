package io.nve.proof;

import java.util.List;
import java.util.Map;

/** All suites, and what they say. */
final class Suites {
  private final List<Suite> all;

  /**
   * Makes the suites.
   *
   * @param scenarios the files of scenarios, by name; the suites read no files
   */
  Suites(Map<String, String> scenarios) {
    all =
        List.of(
            new NumberSuite(),
            new CodecSuite(),
            new DamageSuite(),
            new InterchangeSuite(),
            new EditSuite(),
            new SquareSuite(),
            new HistorySuite(),
            new PlanSuite(),
            new ScenarioSuite(scenarios),
            new SimulationSuite());
  }

  List<Suite> all() {
    return all;
  }

  /** Returns the hash of what a suite writes for a seed. */
  String line(String suite, int seed) {
    return suite + " " + seed + " " + Digest.of(transcript(suite, seed));
  }

  /** Returns what a suite writes for a seed. */
  String transcript(String suite, int seed) {
    Transcript out = new Transcript();
    find(suite).run(seed, out);
    return out.text();
  }

  Suite find(String name) {
    for (Suite suite : all) {
      if (suite.name().equals(name)) {
        return suite;
      }
    }
    throw new IllegalArgumentException("There is no suite " + name);
  }
}
