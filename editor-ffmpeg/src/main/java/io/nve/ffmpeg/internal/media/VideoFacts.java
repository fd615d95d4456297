package io.nve.ffmpeg.internal.media;

import io.nve.error.ErrorCode;
import io.nve.render.PictureSize;
import io.nve.spi.VideoStreamInfo;
import io.nve.spi.VideoStreamInfo.ColourInfo;
import io.nve.spi.VideoStreamInfo.PixelInfo;
import io.nve.time.FrameRate;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** Describes a stream of pictures. */
final class VideoFacts {
  /** A still has no rate; what cuts it into frames is the sequence it is put into. */
  private static final FrameRate RATE_OF_STILLS = FrameRate.FPS_25;

  private VideoFacts() {}

  static VideoStreamInfo of(MediaFile file, int index) {
    AVStream stream = file.stream(index);
    AVCodecParameters parameters = stream.codecpar();
    if (parameters.width() < 1 || parameters.height() < 1) {
      throw file.error(ErrorCode.CORRUPT_MEDIA, "does not say how large its pictures are");
    }
    boolean still = Stills.isStill(file);
    FrameTiming timing = still ? FrameTiming.ofStill() : FrameTiming.measure(file, index);
    Orientation orientation = still ? Stills.orientation(file, index) : Orientation.of(parameters);
    return new VideoStreamInfo(
        index,
        NativeText.of(avcodec.avcodec_get_name(parameters.codec_id())),
        still ? 0 : StreamTimes.duration(file, index),
        parameters.width(),
        parameters.height(),
        size(file, index, orientation),
        orientation.degrees(),
        timing.rate().orElse(RATE_OF_STILLS),
        timing.varies(),
        frames(stream, still),
        layout(parameters.format()),
        colour(parameters),
        timecode(file, stream));
  }

  private static PictureSize size(MediaFile file, int index, Orientation orientation) {
    AVStream stream = file.stream(index);
    int width = stream.codecpar().width();
    int height = stream.codecpar().height();
    Ratio pixel =
        Ratio.of(avformat.av_guess_sample_aspect_ratio(file.demuxer().raw(), stream, null));
    return orientation.swapsSides()
        ? new PictureSize(height, width, pixel.den(), pixel.num())
        : new PictureSize(width, height, pixel.num(), pixel.den());
  }

  private static long frames(AVStream stream, boolean still) {
    if (still) {
      return 1;
    }
    return stream.nb_frames() > 0 ? stream.nb_frames() : VideoStreamInfo.UNKNOWN_FRAMES;
  }

  private static PixelInfo layout(int format) {
    AVPixFmtDescriptor descriptor = avutil.av_pix_fmt_desc_get(format);
    if (descriptor == null || descriptor.isNull()) {
      return new PixelInfo("", 0, false);
    }
    boolean alpha = (descriptor.flags() & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0;
    return new PixelInfo(
        NativeText.of(descriptor.name()), descriptor.comp(0).depth(), alpha || palette(descriptor));
  }

  // A palette's colours have alpha each, whether or not the format is said to have it.
  private static boolean palette(AVPixFmtDescriptor descriptor) {
    return (descriptor.flags() & avutil.AV_PIX_FMT_FLAG_PAL) != 0;
  }

  private static ColourInfo colour(AVCodecParameters parameters) {
    return new ColourInfo(
        NativeText.known(avutil.av_color_primaries_name(parameters.color_primaries())),
        NativeText.known(avutil.av_color_transfer_name(parameters.color_trc())),
        NativeText.known(avutil.av_color_space_name(parameters.color_space())),
        NativeText.known(avutil.av_color_range_name(parameters.color_range())));
  }

  /** Returns the stream's own timecode, or the one that the file has for all of it. */
  private static String timecode(MediaFile file, AVStream stream) {
    String own = NativeText.tag(stream.metadata(), "timecode");
    if (!own.isEmpty()) {
      return own;
    }
    String common = NativeText.tag(file.demuxer().raw().metadata(), "timecode");
    for (int i = 0; common.isEmpty() && i < file.demuxer().streamCount(); i++) {
      common = NativeText.tag(file.stream(i).metadata(), "timecode");
    }
    return common;
  }
}
