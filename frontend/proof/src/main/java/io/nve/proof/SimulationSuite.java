package io.nve.proof;

import io.nve.codec.EntryCodec;
import io.nve.codec.ProjectCodec;
import io.nve.model.Project;
import io.nve.protocol.Entry;
import io.nve.testkit.PortableRandom;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Simulation;
import java.util.Random;

/** Several people, a server and a bad network: the log and what all of them have in the end. */
final class SimulationSuite implements Suite {
  @Override
  public String name() {
    return "simulation";
  }

  @Override
  public int seeds() {
    return 1000;
  }

  @Override
  public void run(int seed, Transcript out) {
    Random random = new PortableRandom(seed);
    Project project = RandomProjects.next(random);
    // Most are short, as what a browser's engine has not yet compiled runs ten times slower.
    int steps = random.nextInt(10) == 0 ? 60 : 8 + random.nextInt(12);
    for (Entry entry : Simulation.of(random, project).steps(steps).run()) {
      out.add(EntryCodec.encode(entry));
      project = entry.applyTo(project);
    }
    out.add(ProjectCodec.encode(project));
  }
}
