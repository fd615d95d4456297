package io.nve.json;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * Reads JSON text into a tree.
 *
 * <p>The grammar is RFC 8259's and nothing more: no comments, no trailing commas, no byte order
 * mark. What the RFC leaves open is settled so that nothing changes silently:
 *
 * <ul>
 *   <li>A key that comes twice in one object is an error.
 *   <li>An integer that fits a {@code long} is a {@link Json.Int}, a longer one a {@link
 *       Json.BigInt}; with fraction or exponent, a {@link Json.Real}, rounded to the nearest
 *       double, ties to even. {@code -0} is the real −0.0, since only that keeps its sign.
 *   <li>A number beyond the range of doubles ({@code 1e400}) is an error; one too near to zero
 *       ({@code 1e-400}) is zero.
 *   <li>Lone surrogates, escaped or not, are kept; the writer escapes them.
 * </ul>
 *
 * <p>Every error is an {@link EditorException}: {@code BAD_JSON}, or a {@code LIMIT_} code. Its
 * path points into the document and its message says at which character, counted from 0.
 */
public final class JsonReader {
  private JsonReader() {}

  /**
   * Reads a document within {@link JsonLimits#PROJECT}.
   *
   * @throws EditorException if the text is not JSON or exceeds a limit
   */
  public static Json read(String text) {
    return read(text, JsonLimits.PROJECT);
  }

  /**
   * Reads a document.
   *
   * @throws EditorException if the text is not JSON or exceeds a limit
   */
  public static Json read(String text, JsonLimits limits) {
    return new JsonParser(checked(text, limits), limits, false).document();
  }

  /**
   * Reads a document from its UTF-8 bytes.
   *
   * @throws EditorException if the bytes are not UTF-8, the text is not JSON, or a limit is
   *     exceeded
   */
  public static Json read(byte[] utf8, JsonLimits limits) {
    return new JsonParser(checked(utf8, limits), limits, false).document();
  }

  /**
   * Reads a document as OpenTimelineIO writes it: {@code NaN}, {@code Inf} and {@code Infinity} are
   * numbers too, with or without a minus sign, and a byte order mark at the start is skipped.
   *
   * @throws EditorException if the text is not JSON even so, or exceeds a limit
   */
  public static Json readLenient(String text, JsonLimits limits) {
    return new JsonParser(checked(text, limits), limits, true).document();
  }

  static JsonText checked(String text, JsonLimits limits) {
    checkLength(text.length(), limits);
    return JsonText.of(text);
  }

  static JsonText checked(byte[] utf8, JsonLimits limits) {
    checkLength(utf8.length, limits);
    return JsonText.of(Utf8.decode(utf8));
  }

  private static void checkLength(int length, JsonLimits limits) {
    if (length > limits.characters()) {
      throw new EditorException(
          ErrorCode.LIMIT_BYTES,
          "The document's length is " + length + ", more than " + limits.characters());
    }
  }
}
