package io.nve.render;

/**
 * The fingerprint of some part of a plan: 128 bits. Equal hashes mean equal content, the more so as
 * a chance collision among a billion hashes has a probability of 1e-21; but whoever wants to can
 * construct one, so this is a key for caches and no proof of identity.
 *
 * @param high the upper half
 * @param low the lower half
 */
public record ContentHash(long high, long low) implements Comparable<ContentHash> {
  @Override
  public int compareTo(ContentHash other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }

  /** Returns 32 hexadecimal digits. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(32);
    append(text, high);
    append(text, low);
    return text.toString();
  }

  private static void append(StringBuilder text, long half) {
    for (int shift = 60; shift >= 0; shift -= 4) {
      text.append(Character.forDigit((int) (half >>> shift) & 15, 16));
    }
  }
}
