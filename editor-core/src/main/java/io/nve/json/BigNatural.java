package io.nve.json;

import java.util.Arrays;

/**
 * A natural number of any size that changes in place: just what exact conversion between decimal
 * and binary needs. {@code BigInteger} would double the size of the core in a browser.
 */
final class BigNatural implements Comparable<BigNatural> {
  private static final long LOW = 0xFFFF_FFFFL;
  private static final int BILLION = 1_000_000_000;

  /** Words of 32 bits, least significant first. */
  private int[] words = new int[8];

  private int size;

  BigNatural(long value) {
    words[0] = (int) value;
    words[1] = (int) (value >>> 32);
    size = 2;
    trim();
  }

  private void trim() {
    while (size > 0 && words[size - 1] == 0) {
      size--;
    }
  }

  private void grow(int to) {
    if (to > words.length) {
      words = Arrays.copyOf(words, Math.max(to, 2 * words.length));
    }
  }

  /** Multiplies by a factor and adds an addend, neither negative. */
  BigNatural timesPlus(int factor, int addend) {
    long carry = addend;
    for (int i = 0; i < size; i++) {
      carry += (words[i] & LOW) * factor;
      words[i] = (int) carry;
      carry >>>= 32;
    }
    if (carry != 0) {
      grow(size + 1);
      words[size++] = (int) carry;
    }
    trim();
    return this;
  }

  BigNatural timesPowerOfTen(int exponent) {
    int left = exponent;
    for (; left >= 9; left -= 9) {
      timesPlus(BILLION, 0);
    }
    for (; left > 0; left--) {
      timesPlus(10, 0);
    }
    return this;
  }

  BigNatural timesPowerOfTwo(int exponent) {
    int shift = exponent & 31;
    int whole = exponent >>> 5;
    grow(size + whole + 1);
    words[size] = 0;
    for (int i = size; i >= 0; i--) {
      int below = i > 0 && shift > 0 ? words[i - 1] >>> (32 - shift) : 0;
      words[i + whole] = (words[i] << shift) | below;
    }
    Arrays.fill(words, 0, whole, 0);
    size += whole + 1;
    trim();
    return this;
  }

  void plus(BigNatural other) {
    grow(Math.max(size, other.size) + 1);
    Arrays.fill(words, size, words.length, 0);
    long carry = 0;
    int length = Math.max(size, other.size);
    for (int i = 0; i < length; i++) {
      carry += (words[i] & LOW) + (i < other.size ? other.words[i] & LOW : 0);
      words[i] = (int) carry;
      carry >>>= 32;
    }
    words[length] = (int) carry;
    size = length + 1;
    trim();
  }

  /** Subtracts a number that is not larger. */
  void minus(BigNatural other) {
    long borrow = 0;
    for (int i = 0; i < size; i++) {
      long word = (words[i] & LOW) - (i < other.size ? other.words[i] & LOW : 0) + borrow;
      words[i] = (int) word;
      borrow = word >> 32;
    }
    trim();
  }

  BigNatural copy() {
    BigNatural copy = new BigNatural(0);
    copy.words = words.clone();
    copy.size = size;
    return copy;
  }

  @Override
  public int compareTo(BigNatural other) {
    if (size != other.size) {
      return Integer.compare(size, other.size);
    }
    for (int i = size - 1; i >= 0; i--) {
      if (words[i] != other.words[i]) {
        return Integer.compareUnsigned(words[i], other.words[i]);
      }
    }
    return 0;
  }
}
