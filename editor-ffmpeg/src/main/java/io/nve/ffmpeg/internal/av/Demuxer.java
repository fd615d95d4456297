package io.nve.ffmpeg.internal.av;

import java.nio.file.Path;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Owns an open media file, an {@code AVFormatContext} for reading.
 *
 * <p>Not safe for use by several threads at a time. Stamps are in each stream's own unit and as the
 * file has them.
 */
public final class Demuxer implements AutoCloseable {
  private final InputFile file;
  private final AVFormatContext context;
  private boolean closed;

  private Demuxer(InputFile file, AVFormatContext context) {
    this.file = file;
    this.context = context;
  }

  /**
   * Opens {@code file} and finds out what streams it has.
   *
   * @param interrupt asked during every blocking read, as long as the demuxer is open
   * @throws AvException when the file cannot be read, is of no allowed format, or makes no sense
   */
  public static Demuxer open(Path file, OpenPolicy policy, Interrupt interrupt) {
    InputFile bytes = InputFile.open(file, interrupt);
    Demuxer opened;
    try {
      opened = new Demuxer(bytes, openFormat(bytes, policy));
    } catch (AvException refused) {
      bytes.close();
      throw refused;
    }
    try {
      opened.findStreams(policy);
      return opened;
    } catch (AvException refused) {
      opened.close();
      throw refused;
    }
  }

  private static AVFormatContext openFormat(InputFile bytes, OpenPolicy policy) {
    AVInputFormat format = bytes.recognise(policy);
    AVFormatContext context =
        AvError.allocated(avformat.avformat_alloc_context(), "allocate a demuxer");
    context.pb(bytes.raw());
    context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
    bytes.writeInterruptTo(context.interrupt_callback());
    try (Options options = options(policy)) {
      // On failure the call frees the context itself.
      AvError.check(
          avformat.avformat_open_input(context, "", format, options.raw()), AvError.READ_HEADER);
    }
    return context;
  }

  private static Options options(OpenPolicy policy) {
    return new Options()
        .set("format_whitelist", policy.formatList())
        .set("codec_whitelist", policy.codecList())
        // The file is open already, and no format may open another one.
        .set("protocol_whitelist", "none")
        .set("max_streams", policy.maxStreams())
        .set("probesize", policy.probeBytes())
        .set("analyzeduration", policy.analyzeMicros());
  }

  private void findStreams(OpenPolicy policy) {
    int count = context.nb_streams();
    try (PointerPointer<AVDictionary> perStream = new PointerPointer<>(Math.max(1, count))) {
      for (int i = 0; i < count; i++) {
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set_int(options, "max_pixels", policy.maxPixels(), 0);
        perStream.put(i, options);
      }
      int code = avformat.avformat_find_stream_info(context, perStream);
      for (int i = 0; i < count; i++) {
        AVDictionary left = perStream.get(AVDictionary.class, i);
        if (left != null) {
          avutil.av_dict_free(left);
        }
      }
      AvError.check(code, "find the streams");
    }
  }

  /** Returns the native context, for calls into libav* while this object is open. */
  public AVFormatContext raw() {
    return context;
  }

  /** Returns the demuxer's name, for example {@code "mov,mp4,m4a,3gp,3g2,mj2"}. */
  public String formatName() {
    return context.iformat().name().getString();
  }

  /** Returns the number of streams found so far. */
  public int streamCount() {
    return context.nb_streams();
  }

  /** Returns the native stream at {@code index}; it lives as long as this demuxer. */
  public AVStream stream(int index) {
    return context.streams(index);
  }

  /** Returns the unit of the stamps of the stream at {@code index}. */
  public TimeBase timeBase(int index) {
    return TimeBase.of(stream(index).time_base());
  }

  /** Makes {@link #read} pass over every stream that is not in {@code wanted}. */
  public void useOnly(Set<Integer> wanted) {
    for (int i = 0; i < streamCount(); i++) {
      stream(i).discard(wanted.contains(i) ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
    }
  }

  /**
   * Reads the next packet of any used stream into {@code packet}.
   *
   * @return false when the file has ended
   * @throws AvException when the file cannot be read on
   */
  public boolean read(Packet packet) {
    packet.clear();
    int code = avformat.av_read_frame(context, packet.raw());
    if (code == AvError.EOF) {
      return false;
    }
    AvError.check(code, "read a packet");
    return true;
  }

  /**
   * Goes to a place in the file from which the stream can be decoded up to {@code stamp}. Some
   * formats land late, so the caller looks at what it reads.
   *
   * @return false when the format cannot go there
   */
  public boolean seek(int stream, long stamp) {
    int code = avformat.av_seek_frame(context, stream, stamp, avformat.AVSEEK_FLAG_BACKWARD);
    if (code == AvError.EXIT) {
      throw new AvException(code, "seek");
    }
    return code >= 0;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avformat.avformat_close_input(context);
      file.close();
    }
  }
}
