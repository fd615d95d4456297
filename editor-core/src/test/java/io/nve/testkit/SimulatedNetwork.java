package io.nve.testkit;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/** Carries messages late, twice, in another order, or not at all, as its seed says. */
final class SimulatedNetwork {
  private static final int LATENCY = 40;

  private final Random random;
  private final PriorityQueue<Packet> packets =
      new PriorityQueue<>(Comparator.comparingLong(Packet::due).thenComparingLong(Packet::order));
  private Faults faults;
  private long now;
  private long order;

  private record Packet(long due, long order, Runnable delivery) {}

  SimulatedNetwork(Random random, Faults faults) {
    this.random = random;
    this.faults = faults;
  }

  /** Carries everything well from now on. */
  void heal() {
    faults = Faults.NONE;
  }

  void send(Runnable delivery) {
    if (random.nextDouble() < faults.loss()) {
      return;
    }
    carry(delivery);
    if (random.nextDouble() < faults.duplication()) {
      carry(delivery);
    }
  }

  private void carry(Runnable delivery) {
    long latency = faults.reordering() ? random.nextInt(LATENCY) : 1;
    packets.add(new Packet(now + latency, order++, delivery));
  }

  boolean isEmpty() {
    return packets.isEmpty();
  }

  /** Delivers the next message, if there is one. */
  void deliverNext() {
    Packet packet = packets.poll();
    if (packet != null) {
      now = Math.max(now, packet.due());
      packet.delivery().run();
    }
  }
}
