package io.nve.model;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * A colour in BT.709 R'G'B', the values that screens show, with straight (not premultiplied) alpha.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 * @param alpha 0, which is invisible, to 255
 */
public record Color(int red, int green, int blue, int alpha) {
  /** Opaque black. */
  public static final Color BLACK = new Color(0, 0, 0, 255);

  /** Opaque white. */
  public static final Color WHITE = new Color(255, 255, 255, 255);

  /** Nothing to see. */
  public static final Color TRANSPARENT = new Color(0, 0, 0, 0);

  private static final String DIGITS = "0123456789abcdef";

  /**
   * Checks the parts.
   *
   * @throws EditorException {@code INVALID_VALUE} if one is out of range
   */
  public Color {
    if (((red | green | blue | alpha) & ~255) != 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "A colour's parts go from 0 to 255");
    }
  }

  /**
   * Reads {@code #rrggbb} or {@code #rrggbbaa}.
   *
   * @throws EditorException {@code INVALID_VALUE} if the text is neither
   */
  public static Color of(String text) {
    if ((text.length() != 7 && text.length() != 9) || text.charAt(0) != '#') {
      throw notAColor(text);
    }
    return new Color(
        part(text, 1), part(text, 3), part(text, 5), text.length() == 9 ? part(text, 7) : 255);
  }

  private static int part(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    if (high < 0 || low < 0) {
      throw notAColor(text);
    }
    return high * 16 + low;
  }

  private static EditorException notAColor(String text) {
    return new EditorException(
        ErrorCode.INVALID_VALUE, "Not a colour like #rrggbb or #rrggbbaa: " + text);
  }

  /** Returns {@code #rrggbb}, or {@code #rrggbbaa} when it is not opaque. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("#");
    append(text, red);
    append(text, green);
    append(text, blue);
    if (alpha != 255) {
      append(text, alpha);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int part) {
    text.append(DIGITS.charAt(part >> 4)).append(DIGITS.charAt(part & 15));
  }
}
