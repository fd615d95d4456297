package io.nve.ffmpeg.internal.copy;

/**
 * Reads a payload bit by bit. Behind its end are zeros, so that a damaged one gives numbers that
 * make no sense rather than an error in the middle.
 */
final class Bits {
  private static final int LONGEST = 31;

  private final byte[] payload;
  private long at;

  /** Begins behind the byte that says what the unit is. */
  Bits(byte[] payload) {
    this.payload = payload;
    this.at = Byte.SIZE;
  }

  long position() {
    return at;
  }

  boolean beyondEnd() {
    return at > (long) payload.length * Byte.SIZE;
  }

  int bit() {
    int index = (int) (at / Byte.SIZE);
    int shift = (int) (7 - at % Byte.SIZE);
    at++;
    return index < payload.length ? payload[index] >> shift & 1 : 0;
  }

  long bits(int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 1 | bit();
    }
    return value;
  }

  /** Reads a number of the code that H.264 calls ue(v): as many zeros as bits follow a one. */
  long number() {
    int zeros = 0;
    while (bit() == 0) {
      if (++zeros > LONGEST || beyondEnd()) {
        return Long.MAX_VALUE;
      }
    }
    return (1L << zeros) - 1 + bits(zeros);
  }
}
