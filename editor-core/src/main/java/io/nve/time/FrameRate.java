package io.nve.time;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * Frames per second as an exact fraction in lowest terms, such as 30000/1001.
 *
 * <p>Frame {@code n} covers the ticks from {@link #ticksAt(long) ticksAt(n)} to {@code ticksAt(n +
 * 1)}. At the SMPTE rates both are exact; at others each is rounded to the nearest tick.
 *
 * @param numerator frames, from 1 to 1,000,000 after reduction
 * @param denominator in this many seconds, from 1 to 1,000,000 after reduction
 */
public record FrameRate(int numerator, int denominator) {
  /** 24000/1001, called 23.976. */
  public static final FrameRate FPS_23_976 = new FrameRate(24000, 1001);

  /** 24 frames per second: cinema. */
  public static final FrameRate FPS_24 = new FrameRate(24, 1);

  /** 25 frames per second: PAL. */
  public static final FrameRate FPS_25 = new FrameRate(25, 1);

  /** 30000/1001, called 29.97: NTSC. */
  public static final FrameRate FPS_29_97 = new FrameRate(30000, 1001);

  /** 30 frames per second. */
  public static final FrameRate FPS_30 = new FrameRate(30, 1);

  /** 48000/1001, called 47.95. */
  public static final FrameRate FPS_47_95 = new FrameRate(48000, 1001);

  /** 48 frames per second. */
  public static final FrameRate FPS_48 = new FrameRate(48, 1);

  /** 50 frames per second. */
  public static final FrameRate FPS_50 = new FrameRate(50, 1);

  /** 60000/1001, called 59.94. */
  public static final FrameRate FPS_59_94 = new FrameRate(60000, 1001);

  /** 60 frames per second. */
  public static final FrameRate FPS_60 = new FrameRate(60, 1);

  private static final int LIMIT = 1_000_000;

  /** Literals of the 1000/1001 rates have two or three digits: 23.97 and 23.98 are 0.006 off. */
  private static final double LITERAL_TOLERANCE = 0.0065;

  /**
   * Reduces the fraction.
   *
   * @throws EditorException {@code INVALID_RATE} if it is not positive or out of range
   */
  public FrameRate {
    if (numerator <= 0 || denominator <= 0) {
      throw new EditorException(ErrorCode.INVALID_RATE, "A frame rate must be more than zero");
    }
    int divisor = (int) greatestCommonDivisor(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
    if (numerator > LIMIT || denominator > LIMIT) {
      throw new EditorException(
          ErrorCode.INVALID_RATE, "A frame rate's parts must be at most " + LIMIT);
    }
  }

  /**
   * Returns the rate meant by a decimal number: the literals in use for the 1000/1001 rates (23.97,
   * 23.976, 23.98, 29.97, 47.95, 59.94 and their like) give the exact fraction, any other is taken
   * to three digits.
   *
   * @throws EditorException {@code INVALID_RATE} if it is not a usable rate
   */
  public static FrameRate of(double framesPerSecond) {
    if (!(framesPerSecond >= 0.001 && framesPerSecond <= LIMIT)) {
      throw new EditorException(
          ErrorCode.INVALID_RATE, "A frame rate must be from 0.001 to " + LIMIT);
    }
    long nominal = (long) Math.ceil(framesPerSecond);
    double ntsc = nominal * 1000 / 1001.0;
    // From 12 on a whole rate is further from its 1000/1001 form than the tolerance.
    if (nominal >= 12 && nominal <= 1000 && Math.abs(framesPerSecond - ntsc) < LITERAL_TOLERANCE) {
      return new FrameRate((int) nominal * 1000, 1001);
    }
    long thousandths = (long) Math.floor(framesPerSecond * 1000 + 0.5);
    long divisor = greatestCommonDivisor(thousandths, 1000);
    return new FrameRate((int) (thousandths / divisor), (int) (1000 / divisor));
  }

  private static long greatestCommonDivisor(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  /** Returns the time at which a frame starts. */
  public long ticksAt(long frame) {
    return Ticks.scale(frame, Ticks.PER_SECOND * denominator, numerator);
  }

  /** Returns the number of the frame that is on screen at a time. */
  public long frameAt(long ticks) {
    long frame = Ticks.scaleDown(ticks, numerator, Ticks.PER_SECOND * denominator);
    // Where frames are not whole ticks, a frame's rounded start may come before its exact one.
    return ticksAt(frame + 1) <= ticks ? frame + 1 : frame;
  }

  /** Returns the number of the frame whose start is nearest to a time; of two, the later one. */
  public long nearestFrame(long ticks) {
    return Ticks.scale(ticks, numerator, Ticks.PER_SECOND * denominator);
  }

  /** Returns the frame start nearest to a time. */
  public long snap(long ticks) {
    return ticksAt(nearestFrame(ticks));
  }

  /** Returns whether a frame starts at this time. */
  public boolean isFrameStart(long ticks) {
    return snap(ticks) == ticks;
  }

  /**
   * Returns the middle of a frame: the time to ask a decoder for, since edges are rounded in most
   * containers and fall to either side.
   */
  public long middleOf(long frame) {
    long start = ticksAt(frame);
    return start + (ticksAt(frame + 1) - start) / 2;
  }

  /** Returns the duration of one frame, rounded to the nearest tick where it is not whole. */
  public long frameDuration() {
    return ticksAt(1);
  }

  /** Returns the rate rounded up to a whole number, by which timecode counts: 30 for 29.97. */
  public int nominal() {
    return (numerator + denominator - 1) / denominator;
  }

  /** Returns frames per second as a double. */
  public double toDouble() {
    return numerator / (double) denominator;
  }

  /** Returns for example {@code 25} or {@code 30000/1001}. */
  @Override
  public String toString() {
    return denominator == 1 ? Integer.toString(numerator) : numerator + "/" + denominator;
  }
}
