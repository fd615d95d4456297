package io.nve.ffmpeg.internal.av;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * An RGBA picture in Java memory: 8 bits per channel, straight alpha, rows from the top without
 * padding.
 */
public final class Pixels {
  private static final int CHANNELS = 4;

  private final int width;
  private final int height;
  private final byte[] rgba;

  /**
   * Wraps {@code rgba} without copying it: from here on nobody may change it.
   *
   * @param rgba {@code width * height * 4} bytes
   */
  public Pixels(int width, int height, byte[] rgba) {
    if (width < 1 || height < 1 || (long) width * height * CHANNELS != rgba.length) {
      throw new IllegalArgumentException("width, height and array do not fit together");
    }
    this.width = width;
    this.height = height;
    this.rgba = rgba;
  }

  /** Copies an RGBA frame into Java memory. */
  public static Pixels of(Frame frame) {
    if (frame.format() != avutil.AV_PIX_FMT_RGBA) {
      throw new IllegalArgumentException("the frame is not RGBA");
    }
    int row = frame.width() * CHANNELS;
    byte[] rgba = new byte[Math.multiplyExact(row, frame.height())];
    long stride = frame.raw().linesize(0);
    BytePointer rows = frame.raw().data(0);
    for (int y = 0; y < frame.height(); y++) {
      rows.position(y * stride).get(rgba, y * row, row);
    }
    return new Pixels(frame.width(), frame.height(), rgba);
  }

  /** Copies this picture into a new frame. */
  public Frame toFrame() {
    Frame frame = Frame.picture(width, height, avutil.AV_PIX_FMT_RGBA);
    int row = width * CHANNELS;
    long stride = frame.raw().linesize(0);
    BytePointer rows = frame.raw().data(0);
    for (int y = 0; y < height; y++) {
      rows.position(y * stride).put(rgba, y * row, row);
    }
    frame.raw().color_range(avutil.AVCOL_RANGE_JPEG);
    frame.raw().colorspace(avutil.AVCOL_SPC_RGB);
    return frame;
  }

  /** Returns the width in pixels. */
  public int width() {
    return width;
  }

  /** Returns the height in pixels. */
  public int height() {
    return height;
  }

  /** Returns the bytes themselves, not a copy: they must not be changed. */
  public byte[] rgba() {
    return rgba;
  }

  /** Returns red, green, blue and alpha of one pixel as {@code 0xRRGGBBAA}. */
  public int at(int x, int y) {
    int i = (y * width + x) * CHANNELS;
    return ((rgba[i] & 0xff) << 24)
        | ((rgba[i + 1] & 0xff) << 16)
        | ((rgba[i + 2] & 0xff) << 8)
        | (rgba[i + 3] & 0xff);
  }

  /** Returns whether no pixel lets anything through. */
  public boolean opaque() {
    for (int i = CHANNELS - 1; i < rgba.length; i += CHANNELS) {
      if (rgba[i] != (byte) 0xff) {
        return false;
      }
    }
    return true;
  }
}
