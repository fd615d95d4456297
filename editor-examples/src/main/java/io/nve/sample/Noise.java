package io.nve.sample;

/** Numbers that look random and are the same on every machine and in every run. */
final class Noise {
  private Noise() {}

  /** Returns a number from 0 up to 1 for a place on a grid. */
  static double at(long seed, long x, long y) {
    // The finaliser of SplitMix64 (G. Steele et al., "Fast splittable pseudorandom number
    // generators", 2014) spreads neighbouring places.
    long z = seed * 0x9E3779B97F4A7C15L + x * 0xC2B2AE3D27D4EB4FL + y * 0x165667B19E3779F9L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (z >>> 11) * 0x1.0p-53;
  }

  /** Returns a smooth curve from -1 to 1 whose hills are about 1 apart. */
  static double curve(long seed, double x) {
    long cell = (long) Math.floor(x);
    double part = x - cell;
    double smooth = part * part * (3 - 2 * part);
    double here = at(seed, cell, 0);
    return 2 * (here + (at(seed, cell + 1, 0) - here) * smooth) - 1;
  }

  /** Returns a rugged curve, about from -1 to 1: hills with ever smaller hills on them. */
  static double ridge(long seed, double x, int octaves) {
    double sum = 0;
    double weight = 0.5;
    double scaled = x;
    for (int octave = 0; octave < octaves; octave++) {
      sum += weight * curve(seed + octave, scaled);
      scaled *= 2.07;
      weight *= 0.5;
    }
    return sum;
  }
}
