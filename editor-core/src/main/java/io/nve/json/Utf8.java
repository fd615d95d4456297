package io.nve.json;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.util.Arrays;

/**
 * Strict UTF-8 decoding: what the platform's decoders would silently replace is an error here.
 *
 * <p>Source: RFC 3629, section 4 (no overlong forms, no surrogates, nothing above U+10FFFF).
 */
final class Utf8 {
  private Utf8() {}

  /** Returns the characters, with one zero behind the last. */
  static char[] decode(byte[] bytes) {
    char[] chars = new char[bytes.length + 1];
    int length = 0;
    int at = 0;
    while (at < bytes.length) {
      int lead = bytes[at];
      if (lead >= 0) {
        chars[length++] = (char) lead;
        at++;
        continue;
      }
      int size = sizeOf(lead & 0xFF);
      int point = point(bytes, at, size);
      if (point < 0x10000) {
        chars[length++] = (char) point;
      } else {
        chars[length++] = (char) (0xD800 + ((point - 0x10000) >> 10));
        chars[length++] = (char) (0xDC00 + ((point - 0x10000) & 0x3FF));
      }
      at += size;
    }
    return Arrays.copyOf(chars, length + 1);
  }

  private static int sizeOf(int lead) {
    if (lead < 0xC2) {
      return 0;
    }
    if (lead < 0xE0) {
      return 2;
    }
    if (lead < 0xF0) {
      return 3;
    }
    return lead < 0xF5 ? 4 : 0;
  }

  private static int point(byte[] bytes, int at, int size) {
    if (size == 0 || at + size > bytes.length) {
      throw malformed(at);
    }
    int point = bytes[at] & (0xFF >> (size + 1));
    for (int i = 1; i < size; i++) {
      int next = bytes[at + i];
      if ((next & 0xC0) != 0x80) {
        throw malformed(at);
      }
      point = (point << 6) | (next & 0x3F);
    }
    boolean overlong = point < (size == 3 ? 0x800 : size == 4 ? 0x10000 : 0x80);
    if (overlong || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) {
      throw malformed(at);
    }
    return point;
  }

  private static EditorException malformed(int at) {
    return new EditorException(ErrorCode.BAD_JSON, "The text is not UTF-8 at byte " + at);
  }
}
