package io.nve.ffmpeg.internal.copy;

import java.io.ByteArrayOutputStream;

/** Writes a payload bit by bit. */
final class BitWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int pending;
  private int count;

  void bit(int bit) {
    pending = pending << 1 | bit;
    if (++count == Byte.SIZE) {
      out.write(pending);
      pending = 0;
      count = 0;
    }
  }

  void bits(long value, int size) {
    for (int shift = size - 1; shift >= 0; shift--) {
      bit((int) (value >> shift) & 1);
    }
  }

  /** Writes a number as {@link Bits#number} reads it. */
  void number(long value) {
    int size = Long.SIZE - Long.numberOfLeadingZeros(value + 1);
    bits(0, size - 1);
    bits(value + 1, size);
  }

  /** Ends the payload: a one, and zeros up to the next byte. */
  byte[] finish() {
    bit(1);
    while (count != 0) {
      bit(0);
    }
    return out.toByteArray();
  }
}
