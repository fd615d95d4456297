package io.nve.testkit;

import java.util.Random;

/**
 * What goes wrong in a {@link Simulation}. Each number is a probability, per message for the first
 * two, per step for the others.
 *
 * @param loss of messages that never arrive
 * @param duplication of messages that arrive twice
 * @param reordering whether messages overtake each other
 * @param disconnects of connections that break
 * @param restarts of the server, half of them between a commit and its announcement
 * @param relaunches of a client's program, which goes on from what it saved
 * @param compactions of the log: a snapshot, a cut, or a purge
 */
public record Faults(
    double loss,
    double duplication,
    boolean reordering,
    double disconnects,
    double restarts,
    double relaunches,
    double compactions) {
  /** Nothing goes wrong. */
  public static final Faults NONE = new Faults(0, 0, false, 0, 0, 0, 0);

  /** Returns a mixture of faults, in one of eight cases none at all. */
  public static Faults next(Random random) {
    if (random.nextInt(8) == 0) {
      return NONE;
    }
    return new Faults(
        random.nextInt(3) * 0.08,
        random.nextInt(3) * 0.08,
        random.nextBoolean(),
        random.nextInt(3) * 0.02,
        random.nextInt(3) * 0.01,
        random.nextInt(3) * 0.01,
        random.nextInt(3) * 0.02);
  }
}
