package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.AvError;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.composite.Canvas;
import io.nve.ffmpeg.internal.composite.Plane;
import io.nve.ffmpeg.internal.composite.Sprite;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** Native frames as the planes that composing works on; a view lives as long as its frame. */
final class NativeCanvas {
  private NativeCanvas() {}

  /** A frame to compose on, contents undefined. */
  static Frame allocate(int width, int height) {
    return tagged(Frame.picture(width, height, avutil.AV_PIX_FMT_YUV420P));
  }

  /** Says of a frame that it is what the canvas is: BT.709, limited range. */
  static Frame tagged(Frame frame) {
    frame.raw().color_range(avutil.AVCOL_RANGE_MPEG);
    frame.raw().colorspace(avutil.AVCOL_SPC_BT709);
    frame.raw().color_primaries(avutil.AVCOL_PRI_BT709);
    frame.raw().color_trc(avutil.AVCOL_TRC_BT709);
    return frame;
  }

  /** The frame, or a copy of it when others look at the same memory. */
  static void makeWritable(Frame frame) {
    AvError.check(avutil.av_frame_make_writable(frame.raw()), "copy a picture");
  }

  /** Views a yuv420p frame. */
  static Canvas view(Frame frame) {
    int width = frame.width();
    int height = frame.height();
    return new Canvas(
        plane(frame, 0, width, height),
        plane(frame, 1, width / 2, height / 2),
        plane(frame, 2, width / 2, height / 2));
  }

  /** Views a yuv444p frame. */
  static Sprite sprite(Frame frame) {
    int width = frame.width();
    int height = frame.height();
    return Sprite.opaque(
        plane(frame, 0, width, height),
        plane(frame, 1, width, height),
        plane(frame, 2, width, height));
  }

  private static Plane plane(Frame frame, int index, int width, int height) {
    BytePointer memory = AvError.allocated(frame.raw().data(index), "view a picture");
    int stride = frame.raw().linesize(index);
    long bytes = (long) stride * (height - 1) + width;
    return new Plane(memory.capacity(bytes).asByteBuffer(), stride, width, height);
  }
}
