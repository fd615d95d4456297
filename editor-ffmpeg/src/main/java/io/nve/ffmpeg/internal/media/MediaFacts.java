package io.nve.ffmpeg.internal.media;

import io.nve.time.FrameRate;
import java.util.List;
import java.util.Optional;

/**
 * What a media file holds. Times are ticks from time zero of the file, where its first picture or
 * sound starts.
 *
 * @param container name of the container format, for example {@code "mov,mp4,m4a,3gp,3g2,mj2"}
 * @param duration how long it plays, 0 for a still or when that is not known
 * @param timecode start timecode as written, for example {@code "01:00:00:00"}
 * @param video streams of pictures, in file order
 * @param audio streams of sound, in file order
 * @param others kinds of the remaining streams, for example {@code "subtitle"}
 */
public record MediaFacts(
    String container,
    long duration,
    Optional<String> timecode,
    List<Video> video,
    List<Audio> audio,
    List<String> others) {

  /** Copies the lists. */
  public MediaFacts {
    video = List.copyOf(video);
    audio = List.copyOf(audio);
    others = List.copyOf(others);
  }

  /**
   * A stream of pictures.
   *
   * @param index its number in the file
   * @param codec for example {@code "h264"}
   * @param width stored width in pixels
   * @param height stored height in pixels
   * @param pixelAspect width of a pixel in heights of a pixel
   * @param orientation how pictures are turned before they are shown
   * @param rate frames per second, the average where it varies; absent for a still
   * @param varies whether frames last unequally long
   * @param start when the first picture is shown
   * @param duration how long the pictures last, 0 when not known
   * @param still whether there is one picture only
   * @param pixels how one pixel is stored
   * @param colour what its numbers mean
   */
  public record Video(
      int index,
      String codec,
      int width,
      int height,
      Ratio pixelAspect,
      Orientation orientation,
      Optional<FrameRate> rate,
      boolean varies,
      long start,
      long duration,
      boolean still,
      PixelLayout pixels,
      Colour colour) {

    /** Returns the width as shown: square pixels, turned upright. */
    public int shownWidth() {
      return orientation.swapsSides() ? height : pixelAspect.times(width);
    }

    /** Returns the height as shown: square pixels, turned upright. */
    public int shownHeight() {
      return orientation.swapsSides() ? pixelAspect.times(width) : height;
    }
  }

  /**
   * How one pixel is stored.
   *
   * @param format libav's name, for example {@code "yuv420p10le"}
   * @param bits per channel
   * @param alpha whether there is an alpha channel
   */
  public record PixelLayout(String format, int bits, boolean alpha) {}

  /**
   * What the numbers of a pixel mean, in the words of ITU-T H.273 as libav spells them, {@code
   * "unknown"} where the file does not say.
   *
   * @param primaries for example {@code "bt709"}
   * @param transfer for example {@code "bt709"}
   * @param matrix for example {@code "bt709"}
   * @param range {@code "tv"} or {@code "pc"}
   */
  public record Colour(String primaries, String transfer, String matrix, String range) {}

  /**
   * A stream of sound.
   *
   * @param index its number in the file
   * @param codec for example {@code "aac"}
   * @param sampleRate samples per second
   * @param channels number of channels
   * @param layout for example {@code "stereo"} or {@code "5.1(side)"}
   * @param start when the first audible sample sounds
   * @param duration how long the sound lasts, 0 when not known
   */
  public record Audio(
      int index,
      String codec,
      int sampleRate,
      int channels,
      String layout,
      long start,
      long duration) {}
}
