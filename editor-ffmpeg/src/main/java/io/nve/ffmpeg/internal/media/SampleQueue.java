package io.nve.ffmpeg.internal.media;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Samples on their way out, in pieces, with the position of the first. */
final class SampleQueue {
  private final ArrayDeque<float[][]> pieces = new ArrayDeque<>();
  private int offset;
  private long size;
  private long position;

  /** Empties the queue; the next sample put in is the one at {@code start}. */
  void restart(long start) {
    pieces.clear();
    offset = 0;
    size = 0;
    position = start;
  }

  /** Returns the position of the first sample in here, or of the next to come. */
  long position() {
    return position;
  }

  /** Returns the position of the next sample that will be put in. */
  long end() {
    return position + size;
  }

  /** Puts {@code count} samples of each channel in; the arrays are kept. */
  void put(float[][] planes, int count) {
    float[][] piece = planes;
    if (planes[0].length != count) {
      piece = new float[planes.length][];
      for (int c = 0; c < planes.length; c++) {
        piece[c] = Arrays.copyOf(planes[c], count);
      }
    }
    pieces.add(piece);
    size += count;
  }

  /** Lets go of up to {@code count} samples. */
  void skip(long count) {
    take(new float[0][], 0, count);
  }

  /**
   * Moves up to {@code count} samples into {@code out} from {@code at} on; into nothing where
   * {@code out} has no channels.
   *
   * @return how many there were
   */
  long take(float[][] out, int at, long count) {
    long taken = 0;
    while (taken < count && !pieces.isEmpty()) {
      float[][] piece = pieces.getFirst();
      int part = (int) Math.min(count - taken, piece[0].length - offset);
      for (int c = 0; c < out.length; c++) {
        System.arraycopy(piece[c], offset, out[c], at + (int) taken, part);
      }
      taken += part;
      offset += part;
      if (offset == piece[0].length) {
        pieces.removeFirst();
        offset = 0;
      }
    }
    size -= taken;
    position += taken;
    return taken;
  }
}
