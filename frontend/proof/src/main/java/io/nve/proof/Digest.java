package io.nve.proof;

/** A hash of 64 bits over the characters of a text, in arithmetic of 32 bits. */
final class Digest {
  private Digest() {}

  /** Returns 16 hexadecimal digits. */
  static String of(String text) {
    int low = 0x811C_9DC5;
    int high = text.length();
    for (int i = 0; i < text.length(); i++) {
      low = (low ^ text.charAt(i)) * 0x0100_0193;
      high = (high + low) * 0x85EB_CA6B;
      high ^= high >>> 13;
    }
    return hex(high) + hex(low ^ (low >>> 16));
  }

  private static String hex(int bits) {
    String digits = Integer.toHexString(bits);
    return "0".repeat(8 - digits.length()) + digits;
  }
}
