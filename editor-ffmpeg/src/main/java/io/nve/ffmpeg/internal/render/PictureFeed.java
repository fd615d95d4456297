package io.nve.ffmpeg.internal.render;

/** Where a layer's pictures come from; used by one thread. */
interface PictureFeed extends AutoCloseable {
  /** Returns what is shown at a time of the source; valid until the next call. */
  Picture at(long time);

  @Override
  void close();
}
