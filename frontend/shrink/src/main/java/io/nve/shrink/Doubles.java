package io.nve.shrink;

import org.teavm.jso.JSBody;

/**
 * Numbers as Java writes and reads them, by what JavaScript has for it: both find the shortest
 * digits that mean a number and no other.
 */
public final class Doubles {
  private Doubles() {}

  @JSBody(params = "number", script = "return number.toExponential();")
  private static native String exponential(double number);

  @JSBody(params = "text", script = "return Number(text);")
  private static native double number(String text);

  /** Returns what {@link Double#toString(double)} does. */
  public static String text(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    String sign = number < 0 || 1 / number < 0 ? "-" : "";
    double size = Math.abs(number);
    if (Double.isInfinite(size)) {
      return sign + "Infinity";
    }
    return sign + written(exponential(size), size == 0 || (size >= 1e-3 && size < 1e7));
  }

  /** Returns the text of a number that JavaScript writes as {@code 1.25e+2}. */
  static String written(String exponential, boolean plainly) {
    int e = exponential.indexOf('e');
    boolean below = exponential.charAt(e + 1) == '-';
    int exponent = 0;
    for (int i = e + 2; i < exponential.length(); i++) {
      exponent = exponent * 10 + exponential.charAt(i) - '0';
    }
    String digits = exponential.charAt(0) + (e > 2 ? exponential.substring(2, e) : "");
    if (!plainly) {
      return dotted(digits, 1) + "E" + (below ? "-" : "") + exponent;
    }
    if (below) {
      return "0." + "0".repeat(exponent - 1) + digits;
    }
    return dotted(digits, exponent + 1);
  }

  private static String dotted(String digits, int whole) {
    String padded = digits + "0".repeat(Math.max(0, whole + 1 - digits.length()));
    return padded.substring(0, whole) + "." + padded.substring(whole);
  }

  /** Returns what {@link Double#parseDouble(String)} does; hexadecimal numbers are refused. */
  public static double parse(String text) {
    String number = text.strip();
    if (number.isEmpty()) {
      throw new NumberFormatException(text);
    }
    String unsigned =
        number.charAt(0) == '-' || number.charAt(0) == '+' ? number.substring(1) : number;
    if (unsigned.equals("NaN")) {
      return Double.NaN;
    }
    for (int i = 0; i < unsigned.length(); i++) {
      if ("0123456789.eE+-".indexOf(unsigned.charAt(i)) < 0 && !unsigned.equals("Infinity")) {
        throw new NumberFormatException(text);
      }
    }
    double value = number(number);
    if (Double.isNaN(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }
}
