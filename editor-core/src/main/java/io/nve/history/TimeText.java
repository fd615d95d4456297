package io.nve.history;

import io.nve.model.Sequence;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.Timecode;

/**
 * Times as the editors of one sequence read them: moments as its timecode, distances of less than a
 * second as frames.
 */
final class TimeText {
  private static final int FASTEST_WITH_TIMECODE = 100;

  private final FrameRate rate;
  private final boolean dropFrame;
  private final long zero;

  private TimeText(FrameRate rate, boolean dropFrame, long zero) {
    this.rate = rate;
    this.dropFrame = dropFrame;
    this.zero = zero;
  }

  static TimeText of(Sequence sequence) {
    boolean dropFrame = sequence.get(Sequence.DROP_FRAME) && Timecode.hasDropFrame(sequence.rate());
    return new TimeText(sequence.rate(), dropFrame, sequence.get(Sequence.START_TIMECODE));
  }

  /** Returns what a moment of the sequence is called. */
  String at(long time) {
    long shown = time + zero;
    return shown < 0 ? "-" + label(-shown) : label(shown);
  }

  private String label(long time) {
    return rate.nominal() > FASTEST_WITH_TIMECODE
        ? "frame " + rate.frameAt(time)
        : Timecode.at(time, rate, dropFrame).toString();
  }

  /** Returns a distance without its sign. */
  String length(long distance) {
    long ticks = Math.abs(distance);
    long frames = rate.nearestFrame(ticks);
    if (!rate.isFrameStart(ticks)) {
      return NumberText.of(Ticks.toSeconds(ticks)) + " s";
    }
    if (frames < rate.nominal() || rate.nominal() > FASTEST_WITH_TIMECODE) {
      return frames == 1 ? "1 frame" : frames + " frames";
    }
    return Timecode.of(frames, rate, dropFrame).toString();
  }

  /** Returns a distance on the timeline with its direction. */
  String shift(long distance) {
    return length(distance) + (distance < 0 ? " earlier" : " later");
  }
}
