package io.nve.proof;

import io.nve.codec.OperationCodec;
import io.nve.codec.ProjectCodec;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.op.Purge;
import io.nve.ot.Composer;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import io.nve.ot.Transformer;
import io.nve.testkit.PortableRandom;
import io.nve.testkit.SmallWorld;
import java.util.List;
import java.util.Random;

/** Two people's operations past each other, composed, and in one go. */
final class SquareSuite implements Suite {
  private static final int SQUARES = 4;

  @Override
  public String name() {
    return "square";
  }

  @Override
  public int seeds() {
    return 300;
  }

  @Override
  public void run(int seed, Transcript out) {
    Random random = new PortableRandom(seed);
    for (int i = 0; i < SQUARES; i++) {
      square(random, out);
    }
  }

  private static void square(Random random, Transcript out) {
    Project start = SmallWorld.project();
    Project before = made(start, new SmallWorld(random, "old").history(start, random.nextInt(4)));
    Order order = random.nextBoolean() ? Order.EARLIER : Order.LATER;
    List<Operation> ours = new SmallWorld(random, "ana").history(before, 1 + random.nextInt(4));
    SmallWorld ben = new SmallWorld(random, "ben");
    List<Operation> theirs = ben.history(before, 1 + random.nextInt(4));
    out.add(
        "transform",
        OperationCodec.encode(Transformer.transform(ours.get(0), theirs.get(0), order, before)));
    Rebase rebase = Rebase.of(before, ours, theirs, order);
    write("ours", rebase.ours(), out);
    write("theirs", rebase.theirs(), out);
    write("composed", Composer.compose(ours), out);
    out.add(ProjectCodec.encode(made(made(before, theirs), rebase.ours())));
    Purge purge = ben.purge(before);
    write("purged", Rebase.of(before, ours, List.of(purge), Order.LATER).ours(), out);
    out.add("inverse", OperationCodec.encode(ours.get(0).inverse(before)));
  }

  private static void write(String name, List<Operation> operations, Transcript out) {
    operations.forEach(operation -> out.add(name, OperationCodec.encode(operation)));
  }

  private static Project made(Project project, List<Operation> operations) {
    return new Batch("", operations).applyTo(project);
  }
}
