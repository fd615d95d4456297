package io.nve.ffmpeg.internal.composite;

/**
 * How a layer's colour meets the colour below it, one R'G'B' part at a time.
 *
 * <p>These are the separable blend modes of the W3C's "Compositing and Blending Level 1", section
 * 9.1, on values of 0 to 255; browsers do the same arithmetic, so that a preview agrees.
 */
public enum BlendFunction {
  /** The layer covers what is below. */
  NORMAL {
    @Override
    int blend(int below, int above) {
      return above;
    }
  },
  /** Darkens: the product. */
  MULTIPLY {
    @Override
    int blend(int below, int above) {
      return divide255(below * above);
    }
  },
  /** Lightens: the product of the negatives, negated. */
  SCREEN {
    @Override
    int blend(int below, int above) {
      return below + above - divide255(below * above);
    }
  },
  /** Multiplies dark grounds and screens light ones. */
  OVERLAY {
    @Override
    int blend(int below, int above) {
      return below <= 127 ? MULTIPLY.blend(above, 2 * below) : SCREEN.blend(above, 2 * below - 255);
    }
  },
  /** The darker of the two. */
  DARKEN {
    @Override
    int blend(int below, int above) {
      return Math.min(below, above);
    }
  },
  /** The lighter of the two. */
  LIGHTEN {
    @Override
    int blend(int below, int above) {
      return Math.max(below, above);
    }
  },
  /** The distance between the two. */
  DIFFERENCE {
    @Override
    int blend(int below, int above) {
      return Math.abs(below - above);
    }
  },
  /** The sum, clipped ("plus-lighter"). */
  ADD {
    @Override
    int blend(int below, int above) {
      return Math.min(255, below + above);
    }
  };

  /** The blended part; arguments and result are 0 to 255. */
  abstract int blend(int below, int above);

  private static int divide255(int product) {
    return (product + 127) / 255;
  }
}
