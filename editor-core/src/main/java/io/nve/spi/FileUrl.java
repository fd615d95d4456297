package io.nve.spi;

/** Paths out of what documents write: paths, {@code file:} URLs (RFC 8089), other URLs. */
final class FileUrl {
  private static final String SCHEME = "file:";

  private FileUrl() {}

  /** Returns the path that a URL means for a document in a folder; other URLs unchanged. */
  static String path(String folder, String url) {
    if (url.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return under(folder, decoded(withoutHost(url.substring(SCHEME.length()))));
    }
    return hasScheme(url) ? url : under(folder, url);
  }

  private static String under(String folder, String path) {
    if (folder.isEmpty() || isAbsolute(path)) {
      return path;
    }
    return folder.endsWith("/") || folder.endsWith("\\") ? folder + path : folder + "/" + path;
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.startsWith("\\") || hasDrive(path, 0);
  }

  private static boolean hasDrive(String path, int at) {
    return path.length() > at + 1 && isLetter(path.charAt(at)) && path.charAt(at + 1) == ':';
  }

  private static String withoutHost(String rest) {
    if (!rest.startsWith("//")) {
      return rest;
    }
    int slash = rest.indexOf('/', 2);
    String path = slash < 0 ? "" : rest.substring(slash);
    // file:///C:/clip.mov names the drive after the slash.
    return hasDrive(path, 1) ? path.substring(1) : path;
  }

  /** Returns whether a text begins like a URL; one letter is a drive and no scheme. */
  private static boolean hasScheme(String text) {
    int colon = text.indexOf(':');
    if (colon < 2) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      char c = text.charAt(i);
      boolean later = i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
      if (!isLetter(c) && !later) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Undoes percent-encoding of UTF-8; a percent sign that encodes nothing stays. */
  private static String decoded(String text) {
    StringBuilder result = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int value = escape(text, i);
      if (value < 0) {
        result.append(text.charAt(i));
        i++;
        continue;
      }
      int more = continuationBytes(value);
      int point = more == 0 ? value : value & (0x3F >> more);
      int at = i + 3;
      for (int k = 0; k < more && (escape(text, at) & 0xC0) == 0x80; k++) {
        point = point << 6 | (escape(text, at) & 0x3F);
        at += 3;
      }
      boolean whole = more >= 0 && at == i + 3 + 3 * more && Character.isValidCodePoint(point);
      if (whole) {
        result.appendCodePoint(point);
        i = at;
      } else {
        result.append(text, i, i + 3);
        i += 3;
      }
    }
    return result.toString();
  }

  private static int escape(String text, int at) {
    if (at + 2 >= text.length() || text.charAt(at) != '%') {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static int continuationBytes(int lead) {
    if (lead < 0x80) {
      return 0;
    }
    return lead >= 0xF0 ? (lead < 0xF8 ? 3 : -1) : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : -1;
  }
}
