package io.nve.protocol;

import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import io.nve.testkit.Simulation;
import org.junit.jupiter.api.Test;

class SimulationTest {
  @Test
  void replicasAgreeWhateverTheNetworkDoes() {
    Seeds.check(2000, random -> Simulation.of(random, RandomProjects.next(random)).run());
  }
}
