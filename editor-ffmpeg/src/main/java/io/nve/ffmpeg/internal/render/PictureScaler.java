package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.AvError;
import io.nve.ffmpeg.internal.av.ColourMatrix;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.av.Scaler;
import io.nve.ffmpeg.internal.composite.RgbaImage;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts pictures and scales them, keeping the native scaler from frame to frame while nothing about
 * the work changes.
 */
final class PictureScaler implements AutoCloseable {
  private Scaler.@Nullable Target target;
  private @Nullable Scaler scaler;
  private @Nullable Scaler toRgba;

  /** Returns whether a frame is already what {@link #canvas} would make of it. */
  static boolean isCanvas(Frame frame, int width, int height) {
    return frame.width() == width
        && frame.height() == height
        && frame.format() == avutil.AV_PIX_FMT_YUV420P
        && frame.raw().color_range() != avutil.AVCOL_RANGE_JPEG
        && ColourMatrix.of(frame.raw().colorspace(), width, height) == ColourMatrix.BT709;
  }

  /** A part of a picture at a size, in 4:2:0. */
  Frame canvas(Frame picture, Area cut, int width, int height) {
    return NativeCanvas.tagged(scale(picture, cut, yuv(width, height, avutil.AV_PIX_FMT_YUV420P)));
  }

  /** A part of a picture at a size, in 4:4:4. */
  Frame full(Frame picture, Area cut, int width, int height) {
    return scale(picture, cut, yuv(width, height, avutil.AV_PIX_FMT_YUV444P));
  }

  /** A part of a picture with alpha at a size; the result's alpha is straight. */
  RgbaImage translucent(Frame picture, Area cut, int width, int height) {
    RgbaImage stored = rgba(picture);
    Pixels premultiplied =
        new Pixels(stored.width(), stored.height(), stored.premultiplied().pixels());
    Scaler.Target rgba =
        new Scaler.Target(
            width, height, avutil.AV_PIX_FMT_RGBA, ColourMatrix.BT709, true, swscale.SWS_BICUBIC);
    try (Frame whole = premultiplied.toFrame();
        Frame scaled = scale(whole, cut, rgba)) {
      Pixels pixels = Pixels.of(scaled);
      return new RgbaImage(width, height, pixels.rgba()).straight();
    }
  }

  private RgbaImage rgba(Frame picture) {
    Scaler converter = toRgba;
    if (converter == null) {
      converter =
          new Scaler(
              new Scaler.Target(
                  picture.width(),
                  picture.height(),
                  avutil.AV_PIX_FMT_RGBA,
                  ColourMatrix.BT709,
                  true,
                  swscale.SWS_BICUBIC));
      toRgba = converter;
    }
    try (Frame converted = converter.convert(picture)) {
      return new RgbaImage(picture.width(), picture.height(), Pixels.of(converted).rgba());
    }
  }

  private static Scaler.Target yuv(int width, int height, int format) {
    return new Scaler.Target(width, height, format, ColourMatrix.BT709, false, swscale.SWS_BICUBIC);
  }

  private Frame scale(Frame picture, Area cut, Scaler.Target wanted) {
    Scaler ready = scaler;
    if (ready == null || !wanted.equals(target)) {
      close();
      ready = new Scaler(wanted);
      scaler = ready;
      target = wanted;
    }
    if (cut.equals(Area.of(picture.width(), picture.height()))) {
      return ready.convert(picture);
    }
    try (Frame part = part(picture, cut)) {
      return ready.convert(part);
    }
  }

  /** Points into a picture without copying; the cut's edges are even. */
  private static Frame part(Frame picture, Area cut) {
    Frame part = picture.share();
    part.raw().crop_left((long) cut.left());
    part.raw().crop_top((long) cut.top());
    part.raw().crop_right((long) (picture.width() - cut.right()));
    part.raw().crop_bottom((long) (picture.height() - cut.bottom()));
    int code = avutil.av_frame_apply_cropping(part.raw(), avutil.AV_FRAME_CROP_UNALIGNED);
    if (code < 0) {
      part.close();
    }
    AvError.check(code, "crop a picture");
    return part;
  }

  @Override
  public void close() {
    Scaler open = scaler;
    if (open != null) {
      open.close();
      scaler = null;
    }
    Scaler converter = toRgba;
    if (converter != null) {
      converter.close();
      toRgba = null;
    }
  }
}
