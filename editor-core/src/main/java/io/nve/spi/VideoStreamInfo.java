package io.nve.spi;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.render.PictureSize;
import io.nve.time.FrameRate;

/**
 * A stream of pictures.
 *
 * @param index its number in the file
 * @param codec the short name of its codec, for example {@code h264}
 * @param duration how long it is, in ticks; 0 for a still picture
 * @param codedWidth width as it is stored, before rotation
 * @param codedHeight height as it is stored, before rotation
 * @param size its size as frames are handed over: upright
 * @param rotation how far frames are turned clockwise to stand upright: 0, 90, 180 or 270 degrees
 * @param rate frames per second: the constant one, or the mean of a variable one
 * @param variableRate whether frames last unequally long
 * @param frames how many frames there are, or {@link #UNKNOWN_FRAMES}
 * @param pixels how a frame is held when decoded
 * @param colour what its numbers mean
 * @param startTimecode the timecode of its first frame, for example {@code 01:00:00:00}; perhaps
 *     empty
 */
public record VideoStreamInfo(
    int index,
    String codec,
    long duration,
    int codedWidth,
    int codedHeight,
    PictureSize size,
    int rotation,
    FrameRate rate,
    boolean variableRate,
    long frames,
    PixelInfo pixels,
    ColourInfo colour,
    String startTimecode)
    implements StreamInfo {
  /** The number of frames when nobody knows it without decoding. */
  public static final long UNKNOWN_FRAMES = -1;

  /**
   * How a frame is held when decoded.
   *
   * @param format the name of its pixel format, for example {@code yuv420p}
   * @param bitDepth bits of one part of a pixel
   * @param alpha whether pixels can be transparent
   */
  public record PixelInfo(String format, int bitDepth, boolean alpha) {}

  /**
   * What the numbers of a picture mean, in the short names of ITU-T H.273 that FFmpeg uses; empty
   * where the file does not say.
   *
   * @param primaries the primaries, for example {@code bt709}
   * @param transfer the transfer characteristics, for example {@code bt709}
   * @param matrix the matrix coefficients, for example {@code bt709}
   * @param range {@code tv} (limited) or {@code pc} (full)
   */
  public record ColourInfo(String primaries, String transfer, String matrix, String range) {}

  @Override
  public JsonObject toJson() {
    return JsonObject.of("type", Json.of("video"))
        .with("index", Json.of(index))
        .with("codec", Json.of(codec))
        .with("duration", Json.of(duration))
        .with("codedWidth", Json.of(codedWidth))
        .with("codedHeight", Json.of(codedHeight))
        .with("width", Json.of(size.width()))
        .with("height", Json.of(size.height()))
        .with("sampleAspect", Json.of(size.aspectNumerator() + ":" + size.aspectDenominator()))
        .with("rotation", Json.of(rotation))
        .with("rate", Json.of(rate.toString()))
        .with("variableRate", Json.of(variableRate))
        .with("frames", frames == UNKNOWN_FRAMES ? Json.NULL : Json.of(frames))
        .with("pixelFormat", Json.of(pixels.format()))
        .with("bitDepth", Json.of(pixels.bitDepth()))
        .with("alpha", Json.of(pixels.alpha()))
        .with("colour", colourJson())
        .with("startTimecode", Json.of(startTimecode));
  }

  private JsonObject colourJson() {
    return JsonObject.of("primaries", Json.of(colour.primaries()))
        .with("transfer", Json.of(colour.transfer()))
        .with("matrix", Json.of(colour.matrix()))
        .with("range", Json.of(colour.range()));
  }
}
