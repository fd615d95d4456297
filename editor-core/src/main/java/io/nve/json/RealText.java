package io.nve.json;

/** The written form of finite doubles. */
final class RealText {
  private static final int LOWEST_PLAIN_POINT = -5;
  private static final int HIGHEST_PLAIN_POINT = 17;

  private RealText() {}

  static void append(JsonOutput out, double value) {
    if (value < 0 || (value == 0 && 1 / value < 0)) {
      out.append('-');
    }
    double magnitude = Math.abs(value);
    if (magnitude == 0) {
      out.append("0.0");
      return;
    }
    ShortestDigits digits = new ShortestDigits(magnitude);
    int point = digits.point();
    if (point < LOWEST_PLAIN_POINT || point > HIGHEST_PLAIN_POINT) {
      appendScientific(out, digits);
    } else if (point <= 0) {
      out.append("0.");
      for (int i = point; i < 0; i++) {
        out.append('0');
      }
      digits.append(out, 0, digits.length());
    } else {
      digits.append(out, 0, point);
      out.append('.');
      digits.append(out, point, Math.max(digits.length(), point + 1));
    }
  }

  private static void appendScientific(JsonOutput out, ShortestDigits digits) {
    digits.append(out, 0, 1);
    if (digits.length() > 1) {
      out.append('.');
      digits.append(out, 1, digits.length());
    }
    out.append('e');
    int exponent = digits.point() - 1;
    if (exponent < 0) {
      out.append('-');
    }
    out.append(Math.abs(exponent));
  }
}
