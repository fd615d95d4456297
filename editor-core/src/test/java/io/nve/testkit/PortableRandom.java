package io.nve.testkit;

import java.util.Random;

/**
 * Random numbers that are the same in JavaScript, where {@link Random} draws bounded numbers
 * otherwise than a JVM does. It mixes a counter in 32 bits, which is quick there too.
 */
public final class PortableRandom extends Random {
  private static final long serialVersionUID = 1L;
  private static final int STEP = 0x9E37_79B9;

  private int counter;

  /** Begins where a seed says. */
  public PortableRandom(int seed) {
    super(0);
    this.counter = mixed(seed * STEP);
  }

  @Override
  protected int next(int bits) {
    counter += STEP;
    return mixed(counter) >>> (32 - bits);
  }

  private static int mixed(int value) {
    int x = value;
    x = (x ^ (x >>> 16)) * 0x21F0_AAAD;
    x = (x ^ (x >>> 15)) * 0x735A_2D97;
    return x ^ (x >>> 15);
  }

  @Override
  public int nextInt() {
    return next(32);
  }

  @Override
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("There is no number from 0 up to " + bound);
    }
    return next(31) % bound;
  }

  @Override
  public long nextLong() {
    return ((long) next(32) << 32) ^ next(32);
  }

  @Override
  public boolean nextBoolean() {
    return next(1) != 0;
  }

  @Override
  public double nextDouble() {
    return (next(26) * 0x1p27 + next(27)) * 0x1p-53;
  }

  /** Returns a sum of uniform numbers: near enough to a bell, and without a logarithm. */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // none of this is for several threads
  public double nextGaussian() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += nextDouble();
    }
    return sum;
  }
}
