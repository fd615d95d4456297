package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.ColourMatrix;
import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.av.TimeBase;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** Reads a stream of pictures as it is coded. Not safe for use by several threads at a time. */
public final class CodedVideo implements AutoCloseable {
  private final MediaFile file;
  private final int index;
  private final TimeBase unit;
  private final long origin;
  private final long slack;

  private CodedVideo(MediaFile file, int index) {
    this.file = file;
    this.index = index;
    this.unit = file.timeBase(index);
    this.origin = StreamTimes.origin(file);
    this.slack = VideoSource.slack(unit);
    file.demuxer().useOnly(Set.of(index));
  }

  /** Opens the stream of pictures that is number {@code ordinal}, from 0, among its like. */
  public static CodedVideo open(MediaInput input, int ordinal) {
    MediaFile file = MediaFile.open(input);
    try {
      return file.typed(() -> new CodedVideo(file, file.nth(ordinal, avutil.AVMEDIA_TYPE_VIDEO)));
    } catch (RuntimeException refused) {
      file.close();
      throw refused;
    }
  }

  /** Returns whether it is H.264 in an MP4 or QuickTime file. */
  public boolean avcInMp4() {
    return parameters().codec_id() == avcodec.AV_CODEC_ID_H264
        && file.demuxer().formatName().contains("mp4");
  }

  /** Returns whether its pictures are drawn as they are on a canvas of their size. */
  public boolean drawnAsStored() {
    AVCodecParameters p = parameters();
    int trc = p.color_trc();
    return p.format() == avutil.AV_PIX_FMT_YUV420P
        && p.color_range() != avutil.AVCOL_RANGE_JPEG
        && ColourMatrix.of(p.color_space(), p.width(), p.height()) == ColourMatrix.BT709
        && (trc == avutil.AVCOL_TRC_BT709
            || trc == avutil.AVCOL_TRC_UNSPECIFIED
            || trc == avutil.AVCOL_TRC_SMPTE170M)
        && Orientation.of(p).equals(Orientation.UPRIGHT)
        && squarePixels()
        && (p.field_order() == avcodec.AV_FIELD_PROGRESSIVE
            || p.field_order() == avcodec.AV_FIELD_UNKNOWN);
  }

  private boolean squarePixels() {
    Ratio aspect =
        Ratio.of(
            avformat.av_guess_sample_aspect_ratio(file.demuxer().raw(), file.stream(index), null));
    return aspect.num() == aspect.den();
  }

  /** Returns the width in pixels. */
  public int width() {
    return parameters().width();
  }

  /** Returns the height in pixels. */
  public int height() {
    return parameters().height();
  }

  /** Returns what the container holds beside the pictures. */
  public byte[] extradata() {
    byte[] bytes = new byte[parameters().extradata_size()];
    if (bytes.length > 0) {
      parameters().extradata().get(bytes);
    }
    return bytes;
  }

  private AVCodecParameters parameters() {
    return file.stream(index).codecpar();
  }

  /** Returns the stamp that decides which picture is shown at a time, in ticks from time zero. */
  public long stampOf(long ticks) {
    return unit.floor(Ticks.plus(Ticks.plus(ticks, origin), slack));
  }

  /** Returns how many frames of a rate a stamp is behind another, to the nearest. */
  public long frameOf(long from, long stamp, FrameRate rate) {
    return rate.frameAt(unit.toTicks(stamp - from) + rate.frameDuration() / 2);
  }

  /**
   * Goes to the last key picture that is decoded at or before a stamp, or to the beginning.
   *
   * @return false when the file cannot go there
   */
  public boolean seek(long stamp) {
    file.patience().restart();
    return file.typed(() -> file.demuxer().seek(index, stamp));
  }

  /** Returns the next packet, which the caller closes, or nothing at the end. */
  public @Nullable Packet next() {
    file.patience().restart();
    return file.typed(() -> {
      try (Packet packet = new Packet()) {
        while (file.demuxer().read(packet)) {
          file.patience().check();
          if (packet.stream() == index) {
            return packet.take();
          }
        }
        return null;
      }
    });
  }

  @Override
  public void close() {
    file.close();
  }
}
