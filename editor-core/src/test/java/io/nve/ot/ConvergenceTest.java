package io.nve.ot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.op.Operation;
import io.nve.op.Purge;
import io.nve.testkit.Seeds;
import io.nve.testkit.SmallWorld;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** TP1: whichever way two people's operations meet, both see the same project in the end. */
final class ConvergenceTest {
  @Test
  void singleOperationsConverge() {
    Seeds.check(160_000, random -> converge(random, 1, 1));
  }

  @Test
  void historiesConverge() {
    Seeds.check(40_000, random -> converge(random, 1 + random.nextInt(6), 1 + random.nextInt(6)));
  }

  private static void converge(Random random, int ours, int theirs) {
    Project before = begun(random);
    Order order = random.nextBoolean() ? Order.EARLIER : Order.LATER;
    Project merged =
        Square.close(
            before,
            new SmallWorld(random, "ana").history(before, ours),
            new SmallWorld(random, "ben").history(before, theirs),
            order);
    assertThat(Invariants.faults(merged)).isEmpty();
  }

  /** Some history that both have behind them. */
  private static Project begun(Random random) {
    Project project = SmallWorld.project();
    return Square.made(project, new SmallWorld(random, "old").history(project, random.nextInt(4)));
  }

  @Test
  void purgesConvergeWithWhatPeopleDo() {
    Seeds.check(
        10_000,
        random -> {
          Project before = begun(random);
          List<Operation> ours =
              new SmallWorld(random, "ana").history(before, 1 + random.nextInt(4));
          Purge purge = new SmallWorld(random, "server").purge(before);
          Square.close(before, ours, List.of(purge), Order.LATER);
        });
  }

  @Test
  void oneSideOfAMergeDoesNotDependOnHowTheOtherIsCut() {
    Seeds.check(
        5_000,
        random -> {
          Project before = begun(random);
          List<Operation> ours = new SmallWorld(random, "ana").history(before, 3);
          List<Operation> theirs = new SmallWorld(random, "ben").history(before, 4);
          Rebase whole = Rebase.of(before, ours, theirs, Order.LATER);
          Rebase first = Rebase.of(before, ours, theirs.subList(0, 2), Order.LATER);
          Rebase second =
              Rebase.of(
                  Square.made(before, theirs.subList(0, 2)),
                  first.ours(),
                  theirs.subList(2, 4),
                  Order.LATER);
          assertThat(second.ours()).isEqualTo(whole.ours());
          assertThat(second.theirs()).isEqualTo(whole.theirs().subList(2, 4));
        });
  }
}
