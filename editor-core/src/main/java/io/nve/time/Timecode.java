package io.nve.time;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * The SMPTE label of a frame: hours, minutes, seconds and frames, {@code 01:02:03:04}.
 *
 * <p>Timecode counts in whole frames per second, {@linkplain FrameRate#nominal() rounded up}: at
 * 29.97 it counts to 30, and falls 3.6 s behind the clock each hour. Drop-frame timecode, written
 * with a semicolon, {@code 01:02:03;04}, catches up by skipping two labels (four at 59.94) at each
 * minute that is not a multiple of ten; no frame is dropped. Source: SMPTE ST 12-1.
 *
 * <pre>{@code
 * Timecode.parse("00:01:00;02", FrameRate.FPS_29_97).frame();        // 1800
 * Timecode.of(1800, FrameRate.FPS_29_97, true).toString();           // 00:01:00;02
 * Timecode.at(clip.start(), sequence.rate(), false).toString();
 * }</pre>
 *
 * <p>Time before zero has no label: a negative frame is refused. What has two digits for frames
 * cannot count more than 100 a second, so faster rates are refused too.
 *
 * @param frame the frame's number, from 0; labels repeat after 24 hours, numbers do not
 * @param rate its rate, at most 100
 * @param dropFrame whether labels are skipped; only at 30000/1001 and 60000/1001
 */
public record Timecode(long frame, FrameRate rate, boolean dropFrame) {
  private static final int MOST_FRAMES = 100;
  private static final int LABEL_LENGTH = 11;

  /**
   * Checks the frame and the rate.
   *
   * @throws EditorException {@code INVALID_TIMECODE} if the frame is negative or the rate has no
   *     drop-frame timecode, {@code INVALID_RATE} if the rate is more than 100
   */
  public Timecode {
    if (frame < 0) {
      throw new EditorException(ErrorCode.INVALID_TIMECODE, "Time before zero has no timecode");
    }
    if (rate.nominal() > MOST_FRAMES) {
      throw new EditorException(
          ErrorCode.INVALID_RATE, "There is no timecode at " + rate + " frames per second");
    }
    if (dropFrame && !hasDropFrame(rate)) {
      throw new EditorException(
          ErrorCode.INVALID_TIMECODE,
          "There is no drop-frame timecode at " + rate + " frames per second");
    }
  }

  /**
   * Returns the label of a frame.
   *
   * @throws EditorException see the constructor
   */
  public static Timecode of(long frame, FrameRate rate, boolean dropFrame) {
    return new Timecode(frame, rate, dropFrame);
  }

  /**
   * Returns the label of the frame that is on screen at a time, in ticks.
   *
   * @throws EditorException see the constructor
   */
  public static Timecode at(long ticks, FrameRate rate, boolean dropFrame) {
    return new Timecode(rate.frameAt(ticks), rate, dropFrame);
  }

  /** Returns whether a rate has drop-frame timecode: 29.97 and 59.94 do. */
  public static boolean hasDropFrame(FrameRate rate) {
    return rate.equals(FrameRate.FPS_29_97) || rate.equals(FrameRate.FPS_59_94);
  }

  /**
   * Reads a label: {@code HH:MM:SS:FF}, or with a semicolon before the frames (or everywhere) for
   * drop-frame. Hours go up to 99 and are not wrapped.
   *
   * @throws EditorException {@code INVALID_TIMECODE} if it is no label, or one that does not exist
   *     at this rate, such as the skipped {@code 00:01:00;00}
   */
  public static Timecode parse(String text, FrameRate rate) {
    boolean dropFrame = isDropFrame(text);
    int hours = digits(text, 0);
    int minutes = digits(text, 3);
    int seconds = digits(text, 6);
    int frames = digits(text, 9);
    Timecode zero = new Timecode(0, rate, dropFrame);
    if (minutes > 59 || seconds > 59 || frames >= rate.nominal()) {
      throw invalid(text, "has a part that is too large");
    }
    int totalMinutes = 60 * hours + minutes;
    long label = (60L * totalMinutes + seconds) * rate.nominal() + frames;
    if (!dropFrame) {
      return new Timecode(label, rate, false);
    }
    int skipped = zero.skippedPerMinute();
    if (seconds == 0 && frames < skipped && minutes % 10 != 0) {
      throw invalid(text, "is skipped in drop-frame timecode");
    }
    return new Timecode(label - (long) skipped * (totalMinutes - totalMinutes / 10), rate, true);
  }

  private static boolean isDropFrame(String text) {
    if (text.length() != LABEL_LENGTH) {
      throw invalid(text, "is not HH:MM:SS:FF");
    }
    char first = text.charAt(2);
    char last = text.charAt(8);
    boolean isLabel =
        (last == ':' || last == ';')
            && first == text.charAt(5)
            && (first == ':' || (first == ';' && last == ';'));
    if (!isLabel) {
      throw invalid(text, "is not HH:MM:SS:FF");
    }
    return last == ';';
  }

  private static int digits(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
      throw invalid(text, "is not HH:MM:SS:FF");
    }
    return 10 * tens + ones;
  }

  private static EditorException invalid(String text, String why) {
    String shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
    return new EditorException(ErrorCode.INVALID_TIMECODE, "The timecode " + shown + " " + why);
  }

  /** Returns the time at which the frame starts, in ticks. */
  public long ticks() {
    return rate.ticksAt(frame);
  }

  /** Returns the label, for example {@code 01:02:03:04}; after 24 hours it starts again. */
  @Override
  public String toString() {
    int nominal = rate.nominal();
    long label = dropFrame ? dropFrameLabel() : frame % (86_400L * nominal);
    StringBuilder text = new StringBuilder(LABEL_LENGTH);
    append(text, label / (3600L * nominal)).append(':');
    append(text, label / (60L * nominal) % 60).append(':');
    append(text, label / nominal % 60).append(dropFrame ? ';' : ':');
    append(text, label % nominal);
    return text.toString();
  }

  /** Counts the skipped labels in. */
  private long dropFrameLabel() {
    int skipped = skippedPerMinute();
    int shortMinute = 60 * rate.nominal() - skipped;
    int tenMinutes = 10 * shortMinute + skipped;
    long ofDay = frame % (144L * tenMinutes);
    long tens = ofDay / tenMinutes;
    long rest = ofDay % tenMinutes;
    // The first minute of ten is a whole one, the other nine begin with skipped labels.
    long minutes = rest < skipped ? 0 : (rest - skipped) / shortMinute;
    return ofDay + skipped * (9 * tens + minutes);
  }

  /** Two labels a minute at 29.97, four at 59.94. */
  private int skippedPerMinute() {
    return rate.nominal() / 15;
  }

  private static StringBuilder append(StringBuilder text, long part) {
    return text.append((char) ('0' + part / 10)).append((char) ('0' + part % 10));
  }
}
