package io.nve.json;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * How much JSON a reader takes before it gives up, so that no text can exhaust memory or stack.
 *
 * <p>Take {@link #PROJECT} or {@link #MESSAGE} and change what differs:
 *
 * <pre>{@code
 * JsonLimits small = JsonLimits.PROJECT.withCharacters(1 << 20);
 * }</pre>
 *
 * @param characters length of the whole text in UTF-16 units, or in bytes when bytes are read;
 *     beyond it the error is {@code LIMIT_BYTES}
 * @param depth objects and arrays inside one another, at most {@value #MAX_DEPTH}; {@code
 *     LIMIT_DEPTH}
 * @param stringLength length of one string or key in UTF-16 units; {@code LIMIT_STRING}
 * @param numberLength length of one number as written; {@code LIMIT_NUMBER}
 * @param values objects, arrays, strings, numbers, booleans and nulls together; {@code
 *     LIMIT_ENTITIES}
 */
public record JsonLimits(
    int characters, int depth, int stringLength, int numberLength, int values) {
  /**
   * The deepest nesting that may be allowed. Trees are walked recursively, and this many levels
   * take about half of an ordinary thread's stack of 1 MiB.
   */
  public static final int MAX_DEPTH = 500;

  /**
   * Limits for whole projects and interchange files: 128 Mi characters, 256 levels, strings of 16
   * Mi, numbers of 1,000 characters, 8,000,000 values. A project of 10,000 clips has about 1.1
   * million characters and 150,000 values.
   */
  public static final JsonLimits PROJECT =
      new JsonLimits(128 << 20, 256, 16 << 20, 1000, 8_000_000);

  /**
   * Limits for single messages, such as operations from a client: 64 Ki characters, 32 levels,
   * strings of 16 Ki, numbers of 32 characters, 10,000 values.
   */
  public static final JsonLimits MESSAGE = new JsonLimits(64 << 10, 32, 16 << 10, 32, 10_000);

  /**
   * Checks the limits.
   *
   * @throws EditorException {@code INVALID_VALUE} if one is negative, or the depth is more than
   *     {@value #MAX_DEPTH}
   */
  public JsonLimits {
    if (characters < 0 || depth < 0 || stringLength < 0 || numberLength < 0 || values < 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "A limit must not be negative");
    }
    if (depth > MAX_DEPTH) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE, "The depth limit must be at most " + MAX_DEPTH);
    }
  }

  /** Returns these limits with another length of text. */
  public JsonLimits withCharacters(int limit) {
    return new JsonLimits(limit, depth, stringLength, numberLength, values);
  }

  /** Returns these limits with another depth. */
  public JsonLimits withDepth(int limit) {
    return new JsonLimits(characters, limit, stringLength, numberLength, values);
  }

  /** Returns these limits with another length of strings. */
  public JsonLimits withStringLength(int limit) {
    return new JsonLimits(characters, depth, limit, numberLength, values);
  }

  /** Returns these limits with another length of numbers. */
  public JsonLimits withNumberLength(int limit) {
    return new JsonLimits(characters, depth, stringLength, limit, values);
  }

  /** Returns these limits with another number of values. */
  public JsonLimits withValues(int limit) {
    return new JsonLimits(characters, depth, stringLength, numberLength, limit);
  }
}
