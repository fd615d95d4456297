package io.nve.ffmpeg.internal.copy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The units that H.264 comes in: a byte that says what it is, and a payload. In files each is led
 * by its length, in streams by a start code. Ours always have start codes; the muxer writes them as
 * its format wants them.
 */
final class NalUnits {
  static final int SLICE = 1;
  static final int IDR = 5;
  static final int SEI = 6;
  static final int SEQUENCE = 7;
  static final int PICTURE = 8;
  static final int DELIMITER = 9;
  static final int FILLER = 12;

  private static final byte[] START_CODE = {0, 0, 0, 1};

  private NalUnits() {}

  static int type(byte[] unit) {
    return unit[0] & 31;
  }

  /** Splits units that are led by their lengths; empty if the lengths do not fit. */
  static Optional<List<byte[]>> byLength(byte[] data, int lengthBytes) {
    List<byte[]> units = new ArrayList<>();
    int at = 0;
    while (at < data.length) {
      long length = 0;
      if (at + lengthBytes > data.length) {
        return Optional.empty();
      }
      for (int i = 0; i < lengthBytes; i++) {
        length = length << 8 | (data[at++] & 0xff);
      }
      if (length < 1 || length > data.length - at) {
        return Optional.empty();
      }
      units.add(Arrays.copyOfRange(data, at, at + (int) length));
      at += (int) length;
    }
    return Optional.of(units);
  }

  /** Splits units that are led by start codes. */
  static List<byte[]> byStartCode(byte[] data) {
    List<byte[]> units = new ArrayList<>();
    int start = -1;
    for (int i = 0; i + 2 < data.length; i++) {
      if (data[i] == 0 && data[i + 1] == 0 && data[i + 2] == 1) {
        add(data, start, i, units);
        start = i + 3;
        i += 2;
      }
    }
    add(data, start, data.length, units);
    return units;
  }

  /** Zeros between a unit and the next start code belong to neither. */
  private static void add(byte[] data, int start, int end, List<byte[]> units) {
    int last = end;
    while (start >= 0 && last > start && data[last - 1] == 0) {
      last--;
    }
    if (start >= 0 && last > start) {
      units.add(Arrays.copyOfRange(data, start, last));
    }
  }

  /** Joins units with start codes. */
  static byte[] joined(List<byte[]> units) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] unit : units) {
      out.writeBytes(START_CODE);
      out.writeBytes(unit);
    }
    return out.toByteArray();
  }

  /** Takes out the bytes that keep payload from looking like a start code. */
  static byte[] payload(byte[] unit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(unit.length);
    int zeros = 0;
    for (byte value : unit) {
      if (zeros >= 2 && value == 3) {
        zeros = 0;
        continue;
      }
      out.write(value);
      zeros = value == 0 ? zeros + 1 : 0;
    }
    return out.toByteArray();
  }

  /** Puts them in. */
  static byte[] unit(byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 16);
    int zeros = 0;
    for (byte value : payload) {
      if (zeros >= 2 && (value & 0xff) <= 3) {
        out.write(3);
        zeros = 0;
      }
      out.write(value);
      zeros = value == 0 ? zeros + 1 : 0;
    }
    return out.toByteArray();
  }
}
