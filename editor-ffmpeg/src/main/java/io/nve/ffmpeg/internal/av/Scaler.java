package io.nve.ffmpeg.internal.av;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/**
 * Owns an {@code SwsContext}: turns pictures of any size and pixel format into one size and format,
 * with matrix and range said explicitly. The native context is made when the first picture comes
 * and made again only when the kind of picture changes.
 */
public final class Scaler implements AutoCloseable {
  private static final int ONE = 1 << 16;

  private final Target target;
  private @Nullable SwsContext context;
  private @Nullable Source source;

  /** Makes a scaler for {@code target}; nothing native is held yet. */
  public Scaler(Target target) {
    Libav.load();
    this.target = target;
  }

  /**
   * What pictures become.
   *
   * @param width in pixels
   * @param height in pixels
   * @param format an {@code AV_PIX_FMT_…} value
   * @param matrix matrix of the result when it is luma and chroma; of no effect on RGB
   * @param fullRange whether levels span everything (always so for RGB) or the video range
   * @param filter an {@code SWS_…} scaling filter
   */
  public record Target(
      int width, int height, int format, ColourMatrix matrix, boolean fullRange, int filter) {
    /** Returns 8-bit RGBA of the given size, scaled with a bicubic filter. */
    public static Target rgba(int width, int height) {
      return new Target(
          width, height, avutil.AV_PIX_FMT_RGBA, ColourMatrix.BT709, true, swscale.SWS_BICUBIC);
    }
  }

  private record Source(int width, int height, int format, ColourMatrix matrix, boolean full) {
    static Source of(Frame frame) {
      AVFrame raw = frame.raw();
      int width = frame.width();
      int height = frame.height();
      ColourMatrix matrix = ColourMatrix.of(raw.colorspace(), width, height);
      return new Source(width, height, frame.format(), matrix, full(raw));
    }

    private static boolean full(AVFrame raw) {
      return raw.color_range() == avutil.AVCOL_RANGE_JPEG
          || isJpegFormat(raw.format())
          || isRgb(raw.format());
    }

    private static boolean isJpegFormat(int format) {
      return format == avutil.AV_PIX_FMT_YUVJ420P
          || format == avutil.AV_PIX_FMT_YUVJ422P
          || format == avutil.AV_PIX_FMT_YUVJ440P
          || format == avutil.AV_PIX_FMT_YUVJ444P
          || format == avutil.AV_PIX_FMT_YUVJ411P;
    }
  }

  static boolean isRgb(int format) {
    AVPixFmtDescriptor descriptor = avutil.av_pix_fmt_desc_get(format);
    return descriptor != null && (descriptor.flags() & avutil.AV_PIX_FMT_FLAG_RGB) != 0;
  }

  /**
   * Converts {@code picture} into a new frame that keeps its stamps.
   *
   * @throws AvException when the pixel format cannot be converted, or memory is short
   */
  public Frame convert(Frame picture) {
    SwsContext scaler = contextFor(Source.of(picture));
    Frame result = Frame.picture(target.width(), target.height(), target.format());
    try {
      AVFrame raw = result.raw();
      AvError.check(
          swscale.sws_scale(
              scaler,
              picture.raw().data(),
              picture.raw().linesize(),
              0,
              picture.height(),
              raw.data(),
              raw.linesize()),
          "convert a picture");
      raw.pts(picture.pts());
      raw.color_range(target.fullRange() ? avutil.AVCOL_RANGE_JPEG : avutil.AVCOL_RANGE_MPEG);
      raw.colorspace(isRgb(target.format()) ? avutil.AVCOL_SPC_RGB : target.matrix().streamValue());
      return result;
    } catch (AvException failed) {
      result.close();
      throw failed;
    }
  }

  private SwsContext contextFor(Source wanted) {
    SwsContext ready = context;
    if (ready != null && wanted.equals(source)) {
      return ready;
    }
    close();
    ready = create(wanted);
    context = ready;
    source = wanted;
    return ready;
  }

  private SwsContext create(Source from) {
    int flags =
        target.filter()
            | swscale.SWS_ACCURATE_RND
            | swscale.SWS_FULL_CHR_H_INT
            | swscale.SWS_FULL_CHR_H_INP;
    SwsContext created =
        swscale.sws_getContext(
            from.width(),
            from.height(),
            from.format(),
            target.width(),
            target.height(),
            target.format(),
            flags,
            null,
            null,
            (DoublePointer) null);
    if (created == null || created.isNull()) {
      throw new AvException(AvError.INVALID_ARGUMENT, "set up a picture conversion");
    }
    // RGB is scaled by way of luma and chroma; both ways must agree on the matrix.
    ColourMatrix matrix = isRgb(from.format()) ? target.matrix() : from.matrix();
    IntPointer in = swscale.sws_getCoefficients(matrix.scalerValue());
    IntPointer out = swscale.sws_getCoefficients(target.matrix().scalerValue());
    // A negative answer means that neither side has chroma, so there is nothing to set.
    swscale.sws_setColorspaceDetails(
        created, in, from.full() ? 1 : 0, out, target.fullRange() ? 1 : 0, 0, ONE, ONE);
    return created;
  }

  /** Lets go of the native context; the scaler can be used again. */
  @Override
  public void close() {
    SwsContext open = context;
    if (open != null) {
      context = null;
      source = null;
      swscale.sws_freeContext(open);
    }
  }
}
