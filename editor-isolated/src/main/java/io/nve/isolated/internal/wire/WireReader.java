package io.nve.isolated.internal.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link WireWriter} wrote, and believes none of it. */
final class WireReader {
  private final List<Object> seen = new ArrayList<>();
  private final byte[] bytes;
  private int at;
  private int depth;

  WireReader(byte[] bytes) {
    this.bytes = bytes;
  }

  void enter() {
    depth++;
    if (depth > Wire.MOST_DEPTH) {
      throw new WireException("The message is nested too deep");
    }
  }

  void leave() {
    depth--;
  }

  /** Returns the record of a number that was given before. */
  Object recall(int number) {
    if (number < 0 || number >= seen.size()) {
      throw new WireException("The message refers to what it has not said");
    }
    return seen.get(number);
  }

  void remember(Object read) {
    seen.add(read);
  }

  int getByte() {
    return bytes[take(1)] & 0xff;
  }

  int getInt() {
    int from = take(4);
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = value << 8 | (bytes[from + i] & 0xff);
    }
    return value;
  }

  long getLong() {
    long high = getInt();
    return high << 32 | (getInt() & 0xffff_ffffL);
  }

  String getText() {
    int length = getInt();
    int from = take(2L * length);
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) ((bytes[from + 2 * i] & 0xff) << 8 | (bytes[from + 2 * i + 1] & 0xff));
    }
    return new String(chars);
  }

  byte[] getBytes(long count) {
    int from = take(count);
    return Arrays.copyOfRange(bytes, from, at);
  }

  /** Returns how many elements follow. Each takes a byte or more, so that a lie makes no list. */
  int getCount() {
    int count = getInt();
    if (count < 0 || count > bytes.length - at) {
      throw new WireException("The message is cut short");
    }
    return count;
  }

  /** Checks that all was read. */
  void finish() {
    if (at != bytes.length) {
      throw new WireException("The message is longer than what it says");
    }
  }

  private int take(long count) {
    if (count < 0 || count > bytes.length - at) {
      throw new WireException("The message is cut short");
    }
    int from = at;
    at += (int) count;
    return from;
  }
}
