package io.nve.error;

/**
 * A stable name for everything that can go wrong.
 *
 * <p>On the wire and in logs a code is its {@link #name()}. Codes are never renamed or reused; new
 * ones are added to their family. The number's thousands say the family: 1 time, operations and
 * edits, 2 documents and interchange, 3 media read, 4 rendering, 7 limits, 8 collaboration. {@code
 * docs/errors.md} has a row for each.
 */
public enum ErrorCode {
  /** A value is outside its parameter's type or range. */
  INVALID_VALUE(1001, Category.REJECT),
  /** A frame rate is not a positive fraction, or too large. */
  INVALID_RATE(1002, Category.REJECT),
  /** A range has a negative duration, or an edit was given an empty one. */
  INVALID_RANGE(1003, Category.REJECT),
  /** A timecode cannot be read, or names a frame that does not exist at its rate. */
  INVALID_TIMECODE(1004, Category.REJECT),
  /** A time does not fit the tick range. */
  TIME_OVERFLOW(1005, Category.REJECT),
  /** An id is empty, too long, or has characters that ids may not have. */
  INVALID_ID(1006, Category.REJECT),
  /** An operation is malformed: a value of the wrong type, or a part that is missing. */
  INVALID_OP(1101, Category.REJECT),
  /** No living entity has this id. */
  UNKNOWN_ENTITY(1201, Category.REJECT),
  /** The entity is of another kind than the edit needs. */
  WRONG_KIND(1202, Category.REJECT),
  /** The track, or a linked clip's track, is locked. */
  LOCKED(1203, Category.REJECT),
  /** The media does not reach as far as the edit needs. */
  NOT_ENOUGH_MEDIA(1204, Category.REJECT),
  /** The edit would put something before the start of the sequence. */
  NEGATIVE_TIME(1205, Category.REJECT),
  /** The edit would put a clip onto another one. */
  OVERLAP(1206, Category.REJECT),
  /** The edit would leave a clip without duration. */
  EMPTY_CLIP(1207, Category.REJECT),
  /** There is no clip where the edit needs one. */
  NOT_AN_ITEM(1208, Category.REJECT),
  /** There is no gap where the edit needs one. */
  NOT_A_GAP(1209, Category.REJECT),
  /** The clips do not touch, so they have no common edge. */
  NOT_ADJACENT(1210, Category.REJECT),
  /** A transition is in the way, and the edit was told to keep it. */
  TRANSITION_IN_THE_WAY(1211, Category.REJECT),
  /** A sequence would contain itself. */
  SEQUENCE_CYCLE(1212, Category.REJECT),
  /** The edit's name or one of its parameters is not known. */
  UNKNOWN_EDIT(1213, Category.REJECT),
  /** The id that a new entity asks for is already in use. */
  ID_TAKEN(1214, Category.REJECT),
  /** Something else plays or nests what the edit would remove. */
  IN_USE(1215, Category.REJECT),

  /** The text is not JSON. */
  BAD_JSON(2001, Category.REJECT),
  /** The JSON is not what the schema asks for at this place. */
  BAD_DOCUMENT(2002, Category.REJECT),
  /** The document was written by a newer schema than this library reads. */
  UNSUPPORTED_VERSION(2003, Category.REJECT),
  /** An interchange file breaks the rules of its format. */
  BAD_INTERCHANGE(2101, Category.REJECT),

  /** The media is missing or cannot be opened. */
  MEDIA_NOT_FOUND(3001, Category.REJECT),
  /** The container or codec is not supported, or not allowed. */
  UNSUPPORTED_MEDIA(3002, Category.REJECT),
  /** The media is damaged. */
  CORRUPT_MEDIA(3003, Category.REJECT),
  /** The media has no stream of the kind asked for. */
  NO_SUCH_STREAM(3004, Category.REJECT),

  /** The output's format, codec or size cannot be made by this backend. */
  UNSUPPORTED_OUTPUT(4001, Category.REJECT),
  /** The output cannot be written. */
  OUTPUT_NOT_WRITABLE(4002, Category.RETRY),
  /** There is nothing to render in the range asked for. */
  NOTHING_TO_RENDER(4003, Category.REJECT),
  /** The work was cancelled by its caller. */
  CANCELLED(4004, Category.REJECT),
  /** The work took longer than its limit. */
  RENDER_TIMEOUT(4005, Category.RETRY),
  /** The backend failed in a way that it has no better code for. */
  BACKEND_FAILED(4006, Category.FATAL),
  /** The work needed more memory than its limit. */
  RENDER_MEMORY(4007, Category.RETRY),
  /** The process that did the work crashed, or had to be ended because it made no sense. */
  WORKER_CRASHED(4008, Category.RETRY),

  /** The input has more bytes or characters than its limit. */
  LIMIT_BYTES(7001, Category.REJECT),
  /** The input is nested deeper than its limit. */
  LIMIT_DEPTH(7002, Category.REJECT),
  /** A string is longer than its limit. */
  LIMIT_STRING(7003, Category.REJECT),
  /** A number has more characters than its limit. */
  LIMIT_NUMBER(7004, Category.REJECT),
  /** The document has more entities or values than its limit. */
  LIMIT_ENTITIES(7005, Category.REJECT),
  /** A picture has more pixels than its limit. */
  LIMIT_PIXELS(7006, Category.REJECT),
  /** Media or output is longer than its limit. */
  LIMIT_DURATION(7007, Category.REJECT),
  /** Media has more streams than its limit. */
  LIMIT_STREAMS(7008, Category.REJECT),

  /** The client's protocol or schema is not known to the server. */
  CLIENT_UNSUPPORTED(8001, Category.REJECT),
  /** The client's schema is older than the project's; it may read and not edit. */
  CLIENT_OUTDATED(8002, Category.REJECT),
  /** The server has not sent the project yet. */
  NOT_OPEN(8003, Category.RETRY),
  /** A batch's sequence number does not follow the last one that was decided. */
  SEQ_GAP(8004, Category.REJECT),
  /** The version that a batch was made on is older than those the server rebases from. */
  TOO_OLD(8005, Category.REJECT),
  /** There is no such version, or it lies before the client's own last batch. */
  BAD_BASE(8006, Category.REJECT),
  /** An entry of the stored log is missing. */
  LOG_GAP(8007, Category.FATAL),
  /** A code of a newer version than this library. */
  UNKNOWN_CODE(8008, Category.REJECT),
  /** The author may not do this. */
  FORBIDDEN(8101, Category.REJECT),
  /** A new id does not begin with the name of the client that makes it. */
  FOREIGN_ID(8102, Category.REJECT),
  /** What the edit is about was deleted by somebody else meanwhile. */
  ENTITY_GONE(8103, Category.REJECT),
  /** The cut that the edit is about is no longer there. */
  CUT_GONE(8104, Category.REJECT),

  /** Somebody else trimmed the edge that an edit trims. */
  EDGE_MOVED(8105, Category.REJECT);

  /** What a caller can do about an error. */
  public enum Category {
    /** The request is at fault; the same request will fail again. */
    REJECT,
    /** The surroundings are at fault; the same request may succeed later. */
    RETRY,
    /** The library or the machine is at fault. */
    FATAL
  }

  private final int number;
  private final Category category;

  ErrorCode(int number, Category category) {
    this.number = number;
    this.category = category;
  }

  /** Returns the stable number of this code; its thousands say the family. */
  public int number() {
    return number;
  }

  /** Returns what a caller can do about this error. */
  public Category category() {
    return category;
  }
}
