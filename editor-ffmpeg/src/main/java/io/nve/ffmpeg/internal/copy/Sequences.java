package io.nve.ffmpeg.internal.copy;

import java.util.Optional;
import java.util.Set;

/**
 * What a sequence parameter set says that matters here.
 *
 * @param id its number, 0 to 31
 * @param profile for example 100 for High
 * @param level ten times the level
 * @param plain whether it is of whole pictures in 8-bit 4:2:0
 */
record Sequences(int id, int profile, int level, boolean plain) {
  private static final Set<Integer> WITH_FORMAT = Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128);
  private static final Set<Integer> KNOWN = Set.of(66, 77, 88, 100);
  private static final int MOST_CYCLES = 255;

  /** Reads a parameter set; empty if it makes no sense. */
  static Optional<Sequences> read(byte[] unit) {
    Bits bits = new Bits(NalUnits.payload(unit));
    int profile = (int) bits.bits(8);
    bits.bits(8);
    int level = (int) bits.bits(8);
    long id = bits.number();
    boolean plain = KNOWN.contains(profile);
    if (WITH_FORMAT.contains(profile)) {
      boolean usual = bits.number() == 1;
      usual &= bits.number() == 0;
      usual &= bits.number() == 0;
      usual &= bits.bit() == 0;
      // Scaling matrices are rare, and what lies behind them cannot be read without them.
      usual &= bits.bit() == 0;
      plain &= usual;
    }
    plain = plain && wholePictures(bits);
    return id > 31 || bits.beyondEnd()
        ? Optional.empty()
        : Optional.of(new Sequences((int) id, profile, level, plain));
  }

  private static boolean wholePictures(Bits bits) {
    bits.number();
    long order = bits.number();
    if (order == 0) {
      bits.number();
    } else if (order == 1) {
      bits.bit();
      bits.number();
      bits.number();
      long cycles = bits.number();
      for (long i = 0; i < Math.min(cycles, MOST_CYCLES); i++) {
        bits.number();
      }
    }
    bits.number();
    bits.bit();
    bits.number();
    bits.number();
    return bits.bit() == 1;
  }
}
