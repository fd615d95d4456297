package io.nve.render;

/**
 * Collects values into a {@link ContentHash}. Not for several threads.
 *
 * <p>Two 64-bit lanes with the multipliers, rotations and final mix of A. Appleby's MurmurHash3
 * (x64, 128 bits); other than there, each word enters both lanes. Every value is whole words, a
 * text is led by its length, and the number of words enters at the end, so different sequences of
 * values are different sequences of words.
 *
 * <pre>{@code
 * ContentHash key = new ContentHasher().put(segment.hash()).put("libx264").put(23).hash();
 * }</pre>
 */
public final class ContentHasher {
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  private long first;
  private long second;
  private long words;

  /** Returns a hasher that nothing was added to. */
  public ContentHasher() {}

  /** Adds a whole number. */
  public ContentHasher put(long word) {
    first ^= Long.rotateLeft(word * C1, 31) * C2;
    first = (Long.rotateLeft(first, 27) + second) * 5 + 0x52dce729;
    second ^= Long.rotateLeft(word * C2, 33) * C1;
    second = (Long.rotateLeft(second, 31) + first) * 5 + 0x38495ab5;
    words++;
    return this;
  }

  /** Adds a real number; the two zeros are one. */
  public ContentHasher put(double number) {
    return put(Double.doubleToLongBits(number + 0.0));
  }

  /** Adds yes or no. */
  public ContentHasher put(boolean flag) {
    return put(flag ? 1L : 0L);
  }

  /** Adds a text. */
  public ContentHasher put(String text) {
    put((long) text.length());
    long word = 0;
    for (int i = 0; i < text.length(); i++) {
      word = word << 16 | text.charAt(i);
      if ((i & 3) == 3) {
        put(word);
        word = 0;
      }
    }
    return (text.length() & 3) == 0 ? this : put(word);
  }

  /** Adds a hash. */
  public ContentHasher put(ContentHash hash) {
    return put(hash.high()).put(hash.low());
  }

  /** Returns the hash of what was added so far. */
  public ContentHash hash() {
    long a = first ^ words;
    long b = second ^ words;
    a += b;
    b += a;
    a = mixed(a);
    b = mixed(b);
    a += b;
    b += a;
    return new ContentHash(a, b);
  }

  private static long mixed(long word) {
    long k = word;
    k ^= k >>> 33;
    k *= 0xff51afd7ed558ccdL;
    k ^= k >>> 33;
    k *= 0xc4ceb9fe1a85ec53L;
    return k ^ k >>> 33;
  }
}
