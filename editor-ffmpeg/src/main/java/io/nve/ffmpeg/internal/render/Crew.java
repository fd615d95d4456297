package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.encode.VideoEncoding;

/**
 * How many work on the stretches of a rendering, and how.
 *
 * @param size how many threads
 * @param run how many neighbouring stretches one of them makes in a row
 * @param processors how many there are to share
 */
record Crew(int size, int run, int processors) {
  private static final int MOST = 16;
  private static final int LONGEST_RUN = 4;

  /** An encoder's look-ahead and a decoder's references, about, for each pixel of a picture. */
  private static final long BYTES_PER_PIXEL = 150;

  private static final long MOST_BYTES = 4L << 30;

  /** Returns the crew for some stretches on this machine. */
  static Crew of(VideoEncoding how, int stretches) {
    int processors = Runtime.getRuntime().availableProcessors();
    long each = (long) how.width() * how.height() * BYTES_PER_PIXEL;
    int affordable = Math.clamp(MOST_BYTES / each, 1, MOST);
    int size = Math.min(Math.min(processors, affordable), Math.max(1, stretches));
    return new Crew(size, Math.clamp(stretches / (8L * size), 1, LONGEST_RUN), processors);
  }

  /** Returns how many stretches may be under way or wait to be joined: what bounds the memory. */
  int ahead() {
    return 2 * size * run;
  }

  /**
   * Returns how many threads an encoder gets. While there is enough to do for all, one thread per
   * stretch wastes least; towards the end the last stretches share the machine.
   *
   * @param left how many stretches are not joined yet
   */
  int encoderThreads(int left) {
    int even = (processors + size - 1) / size;
    return left >= 2 * size ? even : Math.max(even, processors);
  }
}
