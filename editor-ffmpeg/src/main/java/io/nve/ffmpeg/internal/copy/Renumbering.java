package io.nve.ffmpeg.internal.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives the parameter sets of our own pictures another number, for encoders that always use 0, as
 * most sources do. The number stands near the beginning of every slice and takes more bits when it
 * is greater, so the rest of the slice moves along. That works as long as nothing in it is aligned
 * to bytes: with coding by context something is.
 *
 * @param id the new number of both sets
 */
public record Renumbering(int id) {
  /** Returns an encoder's parameter sets under the new number; empty where that cannot be done. */
  public Optional<AvcParameters> apply(byte[] parameters) {
    Optional<AvcParameters> old = AvcParameters.ofStream(parameters);
    if (old.isEmpty() || old.get().arithmetic()) {
      return Optional.empty();
    }
    List<byte[]> units = NalUnits.byStartCode(parameters);
    return AvcParameters.ofStream(NalUnits.joined(changed(units)));
  }

  /** Returns a packet whose pictures use the new number, without parameter sets. */
  public byte[] packet(byte[] data) {
    List<byte[]> units =
        NalUnits.byStartCode(data).stream()
            .filter(unit -> NalUnits.type(unit) != NalUnits.SEQUENCE)
            .filter(unit -> NalUnits.type(unit) != NalUnits.PICTURE)
            .toList();
    return NalUnits.joined(changed(units));
  }

  private List<byte[]> changed(List<byte[]> old) {
    List<byte[]> units = new ArrayList<>();
    for (byte[] unit : old) {
      units.add(
          switch (NalUnits.type(unit)) {
            case NalUnits.SLICE, NalUnits.IDR -> changed(unit, 2, 1);
            case NalUnits.SEQUENCE -> changed(unit, 0, 1, 24);
            case NalUnits.PICTURE -> changed(unit, 0, 2);
            default -> unit;
          });
    }
    return units;
  }

  private byte[] changed(byte[] unit, int kept, int replaced) {
    return changed(unit, kept, replaced, 0);
  }

  /** Keeps some bits and some numbers, puts ours in place of those behind, and moves the rest. */
  private byte[] changed(byte[] unit, int kept, int replaced, int keptBits) {
    byte[] payload = NalUnits.payload(unit);
    Bits in = new Bits(payload);
    BitWriter out = new BitWriter();
    out.bits(payload[0] & 0xff, Byte.SIZE);
    out.bits(in.bits(keptBits), keptBits);
    for (int i = 0; i < kept; i++) {
      out.number(in.number());
    }
    for (int i = 0; i < replaced; i++) {
      in.number();
      out.number(id);
    }
    long end = lastOne(payload);
    while (in.position() < end) {
      out.bit(in.bit());
    }
    return NalUnits.unit(out.finish());
  }

  /** The bit that ends a payload; behind it are zeros only. */
  private static long lastOne(byte[] payload) {
    int last = payload.length - 1;
    while (last > 0 && payload[last] == 0) {
      last--;
    }
    return (long) last * Byte.SIZE + 7 - Integer.numberOfTrailingZeros(payload[last] & 0xff);
  }
}
