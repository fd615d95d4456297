package io.nve.ffmpeg.internal.av;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/**
 * Owns an open decoder of one stream, an {@code AVCodecContext}. Packets go in, frames come out,
 * with a delay that depends on the codec and the number of threads.
 */
public final class Decoder implements AutoCloseable {
  private final AVCodecContext context;
  private boolean closed;

  private Decoder(AVCodecContext context) {
    this.context = context;
  }

  /** What came of asking for a frame. */
  public enum Output {
    /** A frame was written. */
    FRAME,
    /** Another packet is needed first. */
    STARVED,
    /** The stream has been decoded to its end. */
    ENDED
  }

  /** What came of offering a packet. */
  public enum Input {
    /** The packet was taken. */
    TAKEN,
    /** Frames have to be taken out first; offer the packet again then. */
    FULL,
    /** The packet is damaged and was dropped; decoding can go on. */
    DAMAGED
  }

  /**
   * Opens a decoder for {@code stream}.
   *
   * @throws AvException when the codec is not allowed, or its parameters make no sense
   */
  public static Decoder open(AVStream stream, OpenPolicy policy) {
    AVCodecParameters parameters = stream.codecpar();
    AVCodec codec = find(parameters.codec_id(), policy);
    AVCodecContext context =
        AvError.allocated(avcodec.avcodec_alloc_context3(codec), "allocate a decoder");
    Decoder decoder = new Decoder(context);
    try (Options options = new Options()) {
      AvError.check(
          avcodec.avcodec_parameters_to_context(context, parameters), "set up the decoder");
      context.pkt_timebase(stream.time_base());
      context.thread_count(policy.threads());
      options.set("codec_whitelist", policy.codecList()).set("max_pixels", policy.maxPixels());
      AvError.check(avcodec.avcodec_open2(context, codec, options.raw()), "open the decoder");
      return decoder;
    } catch (AvException refused) {
      decoder.close();
      throw refused;
    }
  }

  /** Returns the name of the decoder that would be used for {@code codecId}, if one is allowed. */
  static @Nullable String allowedName(int codecId, OpenPolicy policy) {
    AVCodec codec = first(codecId, policy);
    return codec == null ? null : codec.name().getString();
  }

  private static AVCodec find(int codecId, OpenPolicy policy) {
    AVCodec codec = first(codecId, policy);
    if (codec == null) {
      throw new AvException(AvError.NO_DECODER, "find a decoder");
    }
    return codec;
  }

  // By name and not by id: several decoders may know a codec, and only the named one is allowed.
  private static @Nullable AVCodec first(int codecId, OpenPolicy policy) {
    for (String name : policy.codecs()) {
      AVCodec codec = avcodec.avcodec_find_decoder_by_name(name);
      if (codec != null && !codec.isNull() && codec.id() == codecId) {
        return codec;
      }
    }
    return null;
  }

  /** Returns the native context, for calls into libav* while this object is open. */
  public AVCodecContext raw() {
    return context;
  }

  /**
   * Offers {@code packet}, or the end of the stream when it is absent.
   *
   * @throws AvException when the decoder cannot go on
   */
  public Input send(@Nullable Packet packet) {
    int code = avcodec.avcodec_send_packet(context, packet == null ? null : packet.raw());
    if (code == AvError.AGAIN) {
      return Input.FULL;
    }
    if (packet != null && (code == AvError.INVALID_DATA || code == AvError.INVALID_ARGUMENT)) {
      return Input.DAMAGED;
    }
    if (packet == null && code == AvError.EOF) {
      return Input.TAKEN;
    }
    AvError.check(code, "decode");
    return Input.TAKEN;
  }

  /**
   * Asks for the next frame; damage inside one frame is passed over.
   *
   * @throws AvException when the decoder cannot go on
   */
  public Output receive(Frame frame) {
    while (true) {
      frame.clear();
      int code = avcodec.avcodec_receive_frame(context, frame.raw());
      if (code == AvError.AGAIN) {
        return Output.STARVED;
      }
      if (code == AvError.EOF) {
        return Output.ENDED;
      }
      if (code != AvError.INVALID_DATA) {
        AvError.check(code, "decode");
        return Output.FRAME;
      }
    }
  }

  /** Says whether pictures that no other picture needs may be left out from here on. */
  public void skipUnreferenced(boolean skip) {
    context.skip_frame(skip ? avcodec.AVDISCARD_NONREF : avcodec.AVDISCARD_DEFAULT);
  }

  /**
   * Says that samples an encoder put in front or behind are to stay: frames then keep their full
   * length, and {@link Frame#paddingAtEnd} says how much of them is behind.
   */
  public void keepPadding() {
    context.flags2(context.flags2() | avcodec.AV_CODEC_FLAG2_SKIP_MANUAL);
  }

  /** Forgets everything taken in so far, for use after a seek or at the end. */
  public void flush() {
    avcodec.avcodec_flush_buffers(context);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avcodec.avcodec_free_context(context);
    }
  }
}
