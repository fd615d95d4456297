package io.nve.ffmpeg.internal.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One coded picture of a source.
 *
 * @param start whether decoding can start here and nothing behind it looks back
 * @param units what it consists of
 */
record AccessUnit(boolean start, List<byte[]> units) {
  /** Reads a packet of a file; empty if there is anything in it that we would not copy. */
  static Optional<AccessUnit> read(byte[] packet, AvcParameters parameters) {
    Optional<List<byte[]>> found = NalUnits.byLength(packet, parameters.lengthBytes());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<byte[]> kept = new ArrayList<>();
    int slices = 0;
    int starts = 0;
    for (byte[] unit : found.get()) {
      switch (NalUnits.type(unit)) {
        case NalUnits.SLICE -> slices++;
        case NalUnits.IDR -> starts++;
        case NalUnits.SEI, NalUnits.DELIMITER, NalUnits.FILLER -> {}
        case NalUnits.SEQUENCE, NalUnits.PICTURE -> {
          if (!parameters.has(unit)) {
            return Optional.empty();
          }
        }
        default -> {
          return Optional.empty();
        }
      }
      if (NalUnits.type(unit) <= NalUnits.SEI) {
        kept.add(unit);
      }
    }
    boolean one = slices > 0 ^ starts > 0;
    return one ? Optional.of(new AccessUnit(starts > 0, kept)) : Optional.empty();
  }

  /** Returns it as our muxer takes it, without parameter sets. */
  byte[] bytes() {
    return NalUnits.joined(units);
  }
}
