package io.nve.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.codec.EntryCodec;
import io.nve.edit.RandomEdits;
import io.nve.model.Project;
import io.nve.protocol.Applied;
import io.nve.protocol.Entry;
import io.nve.protocol.Limits;
import io.nve.testkit.PortableRandom;
import io.nve.testkit.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * People in this JVM and people at the package {@code @nve/core} in node edit one project on one
 * server, over a bad network. All come to the same bytes, and to those that all would come to if
 * everybody were here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MixedSessionsTest {
  private static final int SEEDS = 25;
  private static final int STEPS = 60;

  private NodePeer node;

  @BeforeAll
  void start() throws IOException {
    node = new NodePeer(Path.of(System.getProperty("web.core")).resolve("npm/index.js"));
  }

  @AfterAll
  void stop() {
    node.close();
  }

  @Test
  void peopleInJavaAndPeopleInJavaScriptAgree() {
    long applied = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Entry> mixed = run(seed, node);

      assertThat(texts(mixed))
          .as("seed %d, with half of the people in node", seed)
          .isEqualTo(texts(run(seed, new JvmPeer())));
      applied += mixed.stream().filter(entry -> entry.decision() instanceof Applied).count();
    }
    assertThat(applied).as("batches of edits that were made").isGreaterThan(5L * SEEDS);
  }

  /** Runs with every second one at a peer, and all others here. */
  private static List<Entry> run(int seed, Peer peer) {
    Random random = new PortableRandom(seed);
    Project project = RandomEdits.project(random);
    Peer here = new JvmPeer();
    List<Boolean> elsewhere = new ArrayList<>();
    return Simulation.of(random, project)
        .people(2 + random.nextInt(3))
        .steps(STEPS)
        .limits(Limits.DEFAULT)
        .clients((name, limits, network) -> {
          elsewhere.add(elsewhere.size() % 2 == 0);
          return new PeerClient(name, elsewhere.getLast() ? peer : here, network);
        })
        .run();
  }

  private static List<String> texts(List<Entry> log) {
    return log.stream().map(EntryCodec::encode).toList();
  }
}
