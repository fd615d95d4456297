package io.nve.ffmpeg.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damages files as a fuzzer does: flipped bits, numbers at the edges of their ranges, cuts,
 * stretches that were left out, doubled, moved, or come from another file. Headers, where parsers
 * decide, get half of it.
 */
final class Mutator {
  private static final int HEADER = 2048;

  private static final long[] EDGES = {
    0,
    1,
    0x7f,
    0x80,
    0xff,
    0x7fff,
    0x8000,
    0xffff,
    0x7fff_ffffL,
    0x8000_0000L,
    0xffff_ffffL,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -1
  };

  private final Random random;
  private final List<byte[]> others;

  Mutator(Random random, List<byte[]> others) {
    this.random = random;
    this.others = others;
  }

  byte[] mutated(byte[] whole) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    if (bytes.length < 16) {
      return bytes;
    }
    return switch (random.nextInt(8)) {
      case 0, 1 -> flipped(bytes);
      case 2, 3 -> withEdge(bytes);
      case 4 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
      case 5 -> replaced(bytes, place(bytes), length(bytes), new byte[0]);
      case 6 -> {
        int at = place(bytes);
        byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length(bytes)));
        yield replaced(bytes, place(bytes), random.nextBoolean() ? piece.length : 0, piece);
      }
      default -> spliced(bytes, others.get(random.nextInt(others.size())));
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] result = bytes.clone();
    for (int i = random.nextInt(16); i >= 0; i--) {
      result[place(bytes)] ^= (byte) (1 << random.nextInt(8));
    }
    return result;
  }

  private byte[] withEdge(byte[] bytes) {
    byte[] result = bytes.clone();
    long edge = EDGES[random.nextInt(EDGES.length)];
    int size = 1 << random.nextInt(4);
    boolean big = random.nextBoolean();
    int at = place(bytes);
    for (int i = 0; i < size && at + i < result.length; i++) {
      result[at + i] = (byte) (edge >>> (8 * (big ? size - 1 - i : i)));
    }
    return result;
  }

  private byte[] spliced(byte[] bytes, byte[] other) {
    int from = random.nextInt(other.length);
    byte[] piece = Arrays.copyOfRange(other, from, Math.min(other.length, from + length(other)));
    return replaced(bytes, place(bytes), random.nextBoolean() ? piece.length : 0, piece);
  }

  private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
    int end = Math.min(bytes.length, at + length);
    byte[] result = new byte[bytes.length - (end - at) + by.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(by, 0, result, at, by.length);
    System.arraycopy(bytes, end, result, at + by.length, bytes.length - end);
    return result;
  }

  private int place(byte[] bytes) {
    return random.nextInt(random.nextBoolean() ? Math.min(HEADER, bytes.length) : bytes.length);
  }

  private int length(byte[] bytes) {
    return 1 + random.nextInt(Math.min(4096, bytes.length));
  }
}
