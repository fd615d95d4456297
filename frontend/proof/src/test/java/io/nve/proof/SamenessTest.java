package io.nve.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Node computes what this JVM computes, in every suite, to the bit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamenessTest {
  /** The system property that replays one seed, as in {@code plan:18}. */
  private static final String ONLY = "nve.proof";

  private final Suites suites = new Suites(Places.scenarios());
  private NodeSuites node;
  private Map<String, List<String>> there;

  @BeforeAll
  void start() {
    node = NodeSuites.start(Places.TARGET.resolve("proof/node.txt"));
  }

  @AfterAll
  void stop() {
    node.stop();
  }

  List<String> names() {
    return suites.all().stream().map(Suite::name).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void nodeComputesTheSame(String suite) throws IOException, InterruptedException {
    List<String> here = new ArrayList<>();
    for (int seed = 0; seed < suites.find(suite).seeds(); seed++) {
      here.add(suites.line(suite, seed));
    }

    List<String> lines = there().getOrDefault(suite, List.of());
    for (int seed = 0; seed < Math.min(here.size(), lines.size()); seed++) {
      if (!here.get(seed).equals(lines.get(seed))) {
        throw new AssertionError(difference(suite, seed, lines.get(seed)));
      }
    }
    assertThat(lines).hasSameSizeAs(here);
  }

  /** Node runs while this JVM does, and is waited for only then. */
  private synchronized Map<String, List<String>> there() throws IOException, InterruptedException {
    if (there == null) {
      there = new TreeMap<>();
      for (String line : node.output().lines().toList()) {
        String suite = line.substring(0, line.indexOf(' '));
        there.computeIfAbsent(suite, name -> new ArrayList<>()).add(line);
      }
    }
    return there;
  }

  @Test
  void thereAreAThousandSimulationsAndEveryScenario() {
    assertThat(suites.find("simulation").seeds()).isGreaterThanOrEqualTo(1000);
    assertThat(suites.find("scenario").seeds()).isGreaterThanOrEqualTo(217);
  }

  @Test
  @EnabledIfSystemProperty(named = ONLY, matches = "\\w+:\\d+")
  void replay() throws IOException, InterruptedException {
    String[] only = System.getProperty(ONLY).split(":", -1);
    int seed = Integer.parseInt(only[1]);
    String here = suites.transcript(only[0], seed);

    assertThat(transcriptOfNode(only[0], seed))
        .as("%s", difference(only[0], seed, ""))
        .isEqualTo(here);
  }

  /** Tells the first line in which the transcripts differ, keeps both, and says how to replay. */
  private String difference(String suite, int seed, String line)
      throws IOException, InterruptedException {
    String here = suites.transcript(suite, seed);
    Path kept = Places.TARGET.resolve("proof").resolve(suite + "-" + seed + ".jvm.txt");
    Files.writeString(kept, here);
    if (line.contains(" broke: ")) {
      return "In node, " + line + replay(suite, seed);
    }
    List<String> ours = here.lines().toList();
    List<String> theirs = transcriptOfNode(suite, seed).lines().toList();
    int at = 0;
    while (at < Math.min(ours.size(), theirs.size()) && ours.get(at).equals(theirs.get(at))) {
      at++;
    }
    return "In suite %s, seed %d, line %d of what is written is%nin this JVM: %s%nin node:     %s"
            .formatted(suite, seed, at + 1, line(ours, at), line(theirs, at))
        + replay(suite, seed);
  }

  private static String line(List<String> lines, int at) {
    return at < lines.size() ? lines.get(at) : "(nothing)";
  }

  private static String replay(String suite, int seed) {
    return "%nBoth are kept in target/proof of frontend/proof. Replay it with: %s -D%s=%s:%d"
        .formatted(
            "./nve test -pl frontend/proof -am -Dtest=SamenessTest#replay", ONLY, suite, seed);
  }

  private static String transcriptOfNode(String suite, int seed)
      throws IOException, InterruptedException {
    Path kept = Places.TARGET.resolve("proof").resolve(suite + "-" + seed + ".node.txt");
    return NodeSuites.start(kept, suite, Integer.toString(seed)).output();
  }
}
