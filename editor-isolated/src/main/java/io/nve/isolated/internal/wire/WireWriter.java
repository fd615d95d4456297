package io.nve.isolated.internal.wire;

import java.util.Arrays;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Bytes that grow. Numbers are big-endian, as {@link java.io.DataOutput} has them. */
final class WireWriter {
  private static final int MOST_BYTES = Integer.MAX_VALUE - 16;

  private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();
  private byte[] bytes = new byte[256];
  private int size;
  private int depth;

  void enter() {
    depth++;
    if (depth > Wire.MOST_DEPTH) {
      throw new WireException("The message is nested too deep");
    }
  }

  void leave() {
    depth--;
  }

  /** Returns the number of a record that was written before. */
  @Nullable Integer numberOf(Object written) {
    return seen.get(written);
  }

  /** Gives a record that was written the next number. */
  void remember(Object written) {
    seen.put(written, seen.size());
  }

  void putByte(int value) {
    int at = grow(1);
    bytes[at] = (byte) value;
  }

  void putInt(int value) {
    int at = grow(4);
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >>> (24 - 8 * i));
    }
  }

  void putLong(long value) {
    putInt((int) (value >>> 32));
    putInt((int) value);
  }

  /** Char by char, so that lone surrogates come through as well. */
  void putText(String text) {
    putInt(text.length());
    int at = grow(2L * text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[at + 2 * i] = (byte) (text.charAt(i) >>> 8);
      bytes[at + 2 * i + 1] = (byte) text.charAt(i);
    }
  }

  /** Makes room for some bytes, which the caller writes into {@link #bytes()}; returns where. */
  int grow(long more) {
    int at = size;
    long needed = size + more;
    if (needed > MOST_BYTES) {
      throw new WireException("The message is too large");
    }
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, Math.max(needed, 2L * bytes.length)));
    }
    size = (int) needed;
    return at;
  }

  byte[] bytes() {
    return bytes;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
