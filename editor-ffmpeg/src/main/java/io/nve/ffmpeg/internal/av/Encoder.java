package io.nve.ffmpeg.internal.av;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.encode.AudioEncoding;
import io.nve.ffmpeg.internal.encode.VideoEncoding;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** Owns one {@code AVCodecContext} that encodes. */
public final class Encoder implements AutoCloseable {
  private final AVCodecContext context;
  private final String name;
  private boolean closed;

  private Encoder(String name) {
    Libav.load();
    this.name = name;
    AVCodec codec =
        AvError.allocated(avcodec.avcodec_find_encoder_by_name(name), "find encoder " + name);
    context = AvError.allocated(avcodec.avcodec_alloc_context3(codec), "allocate " + name);
  }

  /** Returns whether the build in use has an encoder of this name. */
  public static boolean exists(String name) {
    Libav.load();
    return avcodec.avcodec_find_encoder_by_name(name) != null;
  }

  /**
   * Opens a video encoder; frame number {@code n} has the stamp {@code n}.
   *
   * @param globalHeader whether the container keeps the codec's parameters in its own header
   */
  public static Encoder video(VideoEncoding how, boolean globalHeader) {
    Encoder encoder = new Encoder(how.encoder());
    AVCodecContext context = encoder.context;
    context.width(how.width()).height(how.height()).pix_fmt(avutil.AV_PIX_FMT_YUV420P);
    setRational(context.time_base(), how.rateDen(), how.rateNum());
    setRational(context.framerate(), how.rateNum(), how.rateDen());
    setRational(context.sample_aspect_ratio(), 1, 1);
    context
        .colorspace(avutil.AVCOL_SPC_BT709)
        .color_primaries(avutil.AVCOL_PRI_BT709)
        .color_trc(avutil.AVCOL_TRC_BT709)
        .color_range(avutil.AVCOL_RANGE_MPEG)
        .chroma_sample_location(avutil.AVCHROMA_LOC_LEFT);
    context.bit_rate(how.bitRate()).gop_size(how.keyInterval()).thread_count(how.threads());
    encoder.open(globalHeader, how.options());
    return encoder;
  }

  /** Opens an audio encoder; sample number {@code n} has the stamp {@code n}. */
  public static Encoder audio(AudioEncoding how, boolean globalHeader) {
    Encoder encoder = new Encoder(how.encoder());
    AVCodecContext context = encoder.context;
    context.sample_rate(how.sampleRate()).bit_rate(how.bitRate());
    context.sample_fmt(sampleFormat(how.encoder()));
    setRational(context.time_base(), 1, how.sampleRate());
    avutil.av_channel_layout_default(context.ch_layout(), how.channels());
    encoder.open(globalHeader, how.options());
    return encoder;
  }

  private static int sampleFormat(String encoder) {
    return switch (encoder) {
      case "aac" -> avutil.AV_SAMPLE_FMT_FLTP;
      case "libopus" -> avutil.AV_SAMPLE_FMT_FLT;
      case "pcm_s16le" -> avutil.AV_SAMPLE_FMT_S16;
      default -> throw new IllegalArgumentException("not an audio encoder of ours: " + encoder);
    };
  }

  private static void setRational(AVRational rational, int num, int den) {
    rational.num(num).den(den);
    rational.close();
  }

  private void open(boolean globalHeader, Map<String, String> values) {
    if (globalHeader) {
      context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    try (Options options = new Options()) {
      values.forEach(options::set);
      AvError.check(
          avcodec.avcodec_open2(context, (AVCodec) null, options.raw()), "open encoder " + name);
      String unknown = options.firstLeft();
      if (unknown != null) {
        throw new EditorException(
            ErrorCode.UNSUPPORTED_OUTPUT, "The encoder " + name + " has no option " + unknown);
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Gives the next frame, or null to say that no more will come. The frame stays the caller's. */
  public void send(@Nullable Frame frame) {
    AvError.check(
        avcodec.avcodec_send_frame(context, frame == null ? null : frame.raw()), "encode");
  }

  /** Takes the next packet into {@code into}; false when the encoder wants more frames first. */
  public boolean receive(Packet into) {
    int code = avcodec.avcodec_receive_packet(context, into.raw());
    if (code == AvError.AGAIN || code == AvError.EOF) {
      return false;
    }
    AvError.check(code, "encode");
    return true;
  }

  /** The encoder's name, for example {@code libopenh264}. */
  public String name() {
    return name;
  }

  /** The unit of stamps going in and coming out. */
  public TimeBase timeBase() {
    try (AVRational unit = context.time_base()) {
      return TimeBase.of(unit);
    }
  }

  /** How many packets may come before the one that is shown first. */
  public int delay() {
    return context.has_b_frames();
  }

  /** What a decoder needs besides the packets; perhaps nothing. */
  public byte[] parameters() {
    byte[] bytes = new byte[context.extradata_size()];
    if (bytes.length > 0) {
      context.extradata().get(bytes);
    }
    return bytes;
  }

  /** Samples that each audio frame but the last must hold, or 0 when any number will do. */
  public int frameSize() {
    return context.frame_size();
  }

  /** The sample format that the encoder takes, an {@code AV_SAMPLE_FMT_…} value. */
  public int sampleFormat() {
    return context.sample_fmt();
  }

  /** Returns the native context, for calls into libav* while this object is open. */
  public AVCodecContext raw() {
    return context;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avcodec.avcodec_free_context(context);
    }
  }
}
