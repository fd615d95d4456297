package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.JsonLimits;

/**
 * How large a document may be that a codec decodes.
 *
 * @param json limits of the text and of what is in it
 * @param entities how many entities a project, or operations a batch, may have; beyond it the error
 *     is {@code LIMIT_ENTITIES}
 */
public record CodecLimits(JsonLimits json, int entities) {
  /** For projects: {@link JsonLimits#PROJECT} and 1,000,000 entities. */
  public static final CodecLimits PROJECT = new CodecLimits(JsonLimits.PROJECT, 1_000_000);

  /** For single operations and batches: {@link JsonLimits#MESSAGE} and 5,000 operations. */
  public static final CodecLimits MESSAGE = new CodecLimits(JsonLimits.MESSAGE, 5000);

  /**
   * For messages of clients: 1 Mi characters, 200,000 values and 20,000 operations, and otherwise
   * {@link JsonLimits#MESSAGE}.
   */
  public static final CodecLimits CLIENT =
      new CodecLimits(JsonLimits.MESSAGE.withCharacters(1 << 20).withValues(200_000), 20_000);

  /**
   * Checks the limits.
   *
   * @throws EditorException {@code INVALID_VALUE} if the number of entities is negative
   */
  public CodecLimits {
    if (entities < 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "A limit must not be negative");
    }
  }

  /** Returns these limits with others for the text. */
  public CodecLimits withJson(JsonLimits limits) {
    return new CodecLimits(limits, entities);
  }

  /** Returns these limits with another number of entities. */
  public CodecLimits withEntities(int limit) {
    return new CodecLimits(json, limit);
  }
}
