package io.nve.spi;

/**
 * Asks for one frame of media.
 *
 * @param media where it is
 * @param stream which of its video streams, from 0
 * @param time ticks from the media's beginning, best the middle of a frame; before the first frame
 *     it is the first, behind the last one the last
 */
public record FrameRequest(MediaLocation media, int stream, long time) {
  /** Returns a request for a frame of the first video stream. */
  public static FrameRequest of(MediaLocation media, long time) {
    return new FrameRequest(media, 0, time);
  }
}
