package io.nve.fuzz;

import java.util.Arrays;
import java.util.List;

/** All parsers by turns, as the first byte says: one run of Jazzer instead of nine. */
public final class EverythingFuzz {
  private static final List<Target> TARGETS = List.of(Target.values());

  private EverythingFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length > 0) {
      Target target = TARGETS.get((bytes[0] & 0xff) % TARGETS.size());
      target.parse(Arrays.copyOfRange(bytes, 1, bytes.length));
    }
  }

  /** Returns input for one of the parsers as input for all of them. */
  static byte[] chosen(Target target, byte[] bytes) {
    byte[] chosen = new byte[bytes.length + 1];
    chosen[0] = (byte) TARGETS.indexOf(target);
    System.arraycopy(bytes, 0, chosen, 1, bytes.length);
    return chosen;
  }
}
