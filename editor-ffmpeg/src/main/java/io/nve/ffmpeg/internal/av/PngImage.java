package io.nve.ffmpeg.internal.av;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;

/** Writes PNG files into memory with libav's own encoder. */
public final class PngImage {
  /** Little effort: a third larger than the most effort, and several times faster. */
  private static final int COMPRESSION = 2;

  private PngImage() {}

  /**
   * Returns {@code pixels} as the bytes of a PNG file; without alpha when nothing shines through.
   */
  public static byte[] encode(Pixels pixels) {
    try (Frame rgba = pixels.toFrame()) {
      if (!pixels.opaque()) {
        return encode(rgba);
      }
      Scaler.Target rgb =
          new Scaler.Target(
              pixels.width(),
              pixels.height(),
              avutil.AV_PIX_FMT_RGB24,
              ColourMatrix.BT709,
              true,
              swscale.SWS_POINT);
      try (Scaler scaler = new Scaler(rgb);
          Frame flat = scaler.convert(rgba)) {
        return encode(flat);
      }
    }
  }

  /** Returns {@code frame}, which must be RGB24 or RGBA, as the bytes of a PNG file. */
  public static byte[] encode(Frame frame) {
    AVCodec png = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_PNG);
    AVCodecContext context =
        AvError.allocated(avcodec.avcodec_alloc_context3(png), "allocate a PNG encoder");
    try (AVRational second = new AVRational().num(1).den(1);
        Packet packet = new Packet()) {
      context.width(frame.width()).height(frame.height()).pix_fmt(frame.format());
      context.time_base(second);
      context.compression_level(COMPRESSION);
      AvError.check(
          avcodec.avcodec_open2(context, png, (AVDictionary) null), "open the PNG encoder");
      frame.raw().pts(0);
      AvError.check(avcodec.avcodec_send_frame(context, frame.raw()), "encode a PNG");
      AvError.check(avcodec.avcodec_send_frame(context, null), "encode a PNG");
      AvError.check(avcodec.avcodec_receive_packet(context, packet.raw()), "encode a PNG");
      byte[] bytes = new byte[packet.size()];
      packet.raw().data().get(bytes);
      return bytes;
    } finally {
      avcodec.avcodec_free_context(context);
    }
  }
}
