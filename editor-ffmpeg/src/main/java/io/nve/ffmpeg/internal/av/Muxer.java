package io.nve.ffmpeg.internal.av;

import io.nve.ffmpeg.internal.encode.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Owns one {@code AVFormatContext} that writes a file.
 *
 * <p>Streams are added first, then {@link #start}, packets, {@link #finish}. Packets may come from
 * two threads; they are interleaved by time.
 */
public final class Muxer implements AutoCloseable {
  private final AVFormatContext context = new AVFormatContext(null);
  private final Container container;
  private final List<TimeBase> packetUnits = new ArrayList<>();
  private final List<TimeBase> streamUnits = new ArrayList<>();
  private boolean closed;

  /** Opens a file for writing; nothing is written before {@link #start}. */
  public Muxer(Container container, Path file) {
    Libav.load();
    this.container = container;
    // The explicit protocol keeps a colon in the name from being taken for one.
    String url = "file:" + file.toAbsolutePath();
    AvError.check(
        avformat.avformat_alloc_output_context2(context, null, container.format(), url),
        "prepare the output");
    AVIOContext io = new AVIOContext(null);
    int code = avformat.avio_open(io, url, avformat.AVIO_FLAG_WRITE);
    if (code < 0) {
      close();
    }
    AvError.check(code, "open the output");
    context.pb(io);
  }

  /** Adds a stream for what an encoder makes; returns its index. */
  public int addStream(Encoder encoder) {
    AVStream stream =
        AvError.allocated(avformat.avformat_new_stream(context, null), "add a stream");
    AvError.check(
        avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder.raw()),
        "describe a stream");
    TimeBase unit = encoder.timeBase();
    try (AVRational wished = stream.time_base();
        AVRational rate = encoder.raw().framerate();
        AVRational average = stream.avg_frame_rate()) {
      wished.num(unit.num()).den(unit.den());
      average.num(rate.num()).den(rate.den());
    }
    packetUnits.add(unit);
    return stream.index();
  }

  /**
   * Says what a decoder of a stream needs besides the packets, where it is not what the encoder
   * says.
   *
   * @param delay how many packets may come before the one that is shown first
   */
  public void describe(int stream, byte[] parameters, int delay) {
    AVCodecParameters described = context.streams(stream).codecpar();
    avutil.av_free(described.extradata());
    Pointer memory =
        AvError.allocated(
            avutil.av_mallocz((long) parameters.length + avcodec.AV_INPUT_BUFFER_PADDING_SIZE),
            "describe a stream");
    BytePointer bytes = new BytePointer(memory);
    bytes.put(parameters, 0, parameters.length);
    described.extradata(bytes).extradata_size(parameters.length).video_delay(delay);
  }

  /** Writes the header. */
  public void start() {
    try (Options options = new Options()) {
      container.options().forEach(options::set);
      AvError.check(avformat.avformat_write_header(context, options.raw()), "write the header");
    }
    for (int i = 0; i < packetUnits.size(); i++) {
      try (AVRational unit = context.streams(i).time_base()) {
        streamUnits.add(TimeBase.of(unit));
      }
    }
  }

  /** Writes a packet of a stream; its contents are taken. */
  public synchronized void write(Packet packet, int stream) {
    AVPacket raw = packet.raw();
    raw.stream_index(stream);
    TimeBase from = packetUnits.get(stream);
    TimeBase to = streamUnits.get(stream);
    if (raw.pts() != avutil.AV_NOPTS_VALUE) {
      raw.pts(from.rescale(raw.pts(), to));
    }
    if (raw.dts() != avutil.AV_NOPTS_VALUE) {
      raw.dts(from.rescale(raw.dts(), to));
    }
    raw.duration(from.rescale(raw.duration(), to));
    AvError.check(avformat.av_interleaved_write_frame(context, raw), "write the output");
  }

  /** Writes what is still held back and the trailer. */
  public void finish() {
    AvError.check(avformat.av_write_trailer(context), "finish the output");
    AVIOContext io = context.pb();
    context.pb(new AVIOContext(null));
    AvError.check(avformat.avio_close(io), "close the output");
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    AVIOContext io = context.isNull() ? null : context.pb();
    if (io != null && !io.isNull()) {
      avformat.avio_close(io);
    }
    avformat.avformat_free_context(context);
  }
}
