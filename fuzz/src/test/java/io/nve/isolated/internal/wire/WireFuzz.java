package io.nve.isolated.internal.wire;

import io.nve.fuzz.Check;

/** Reads what workers and their parents say, which can be anything once a worker is taken over. */
public final class WireFuzz {
  private WireFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Answer answer = Wire.answer(bytes);
      Check.same(answer, Wire.answer(Wire.bytes(answer)));
    } catch (WireException e) {
      order(bytes);
    }
  }

  private static void order(byte[] bytes) {
    try {
      Order order = Wire.order(bytes);
      Check.same(order, Wire.order(Wire.bytes(order)));
    } catch (WireException e) {
      // It is neither, and says so.
      return;
    }
  }
}
