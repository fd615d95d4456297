package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * How far something can go, and what stops it there. Not going at all is always possible: what is
 * already beyond a limit can stay.
 */
final class Limits {
  private long least = Long.MIN_VALUE;
  private long most = Long.MAX_VALUE;
  private ErrorCode leastCode = ErrorCode.INVALID_VALUE;
  private ErrorCode mostCode = ErrorCode.INVALID_VALUE;

  void atLeast(long distance, ErrorCode code) {
    if (Math.min(0, distance) > least) {
      least = Math.min(0, distance);
      leastCode = code;
    }
  }

  void atMost(long distance, ErrorCode code) {
    if (Math.max(0, distance) < most) {
      most = Math.max(0, distance);
      mostCode = code;
    }
  }

  /**
   * Returns how far it goes that is asked to go a distance.
   *
   * @throws EditorException with the code of the limit in the way, unless limits clamp
   */
  long allow(long distance, OnLimit onLimit) {
    if (onLimit == OnLimit.CLAMP) {
      return Math.max(least, Math.min(most, distance));
    }
    if (distance < least) {
      throw Plan.refusal(leastCode, sentence(leastCode, least));
    }
    if (distance > most) {
      throw Plan.refusal(mostCode, sentence(mostCode, most));
    }
    return distance;
  }

  private static String sentence(ErrorCode code, long limit) {
    String reason =
        switch (code) {
          case NOT_ENOUGH_MEDIA -> "The media ends";
          case NEGATIVE_TIME -> "The sequence begins";
          case OVERLAP -> "Another clip stands in the way";
          case EMPTY_CLIP -> "Nothing would be left of a clip";
          default -> "The edit cannot go further";
        };
    return reason + " after " + Math.abs(limit) + " ticks";
  }
}
