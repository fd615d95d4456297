package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/** How much an encoder may spend. */
public sealed interface Quality {
  /** What the backend takes as good for the codec. */
  Quality DEFAULT = new Default();

  /** Returns a constant quality on the encoder's own scale. */
  static Quality level(int level) {
    return new Level(level);
  }

  /** Returns an average number of bits per second. */
  static Quality bitrate(long bitsPerSecond) {
    return new Bitrate(bitsPerSecond);
  }

  /** What the backend takes as good for the codec. */
  record Default() implements Quality {}

  /**
   * A constant quality.
   *
   * @param level on the encoder's own scale: the CRF of x264, x265, VP9 and AV1, 0 (best) to 63
   */
  record Level(int level) implements Quality {
    /**
     * Checks the number.
     *
     * @throws EditorException {@code INVALID_VALUE} if it is out of range
     */
    public Level {
      if (level < 0 || level > 63) {
        throw new EditorException(ErrorCode.INVALID_VALUE, "A quality level goes from 0 to 63");
      }
    }
  }

  /**
   * An average rate.
   *
   * @param bitsPerSecond more than 0
   */
  record Bitrate(long bitsPerSecond) implements Quality {
    /**
     * Checks the number.
     *
     * @throws EditorException {@code INVALID_VALUE} if it is not more than 0
     */
    public Bitrate {
      if (bitsPerSecond <= 0) {
        throw new EditorException(ErrorCode.INVALID_VALUE, "A bit rate must be more than 0");
      }
    }
  }
}
