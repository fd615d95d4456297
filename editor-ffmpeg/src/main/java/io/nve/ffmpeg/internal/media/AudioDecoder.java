package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.AvException;
import io.nve.ffmpeg.internal.av.Decoder;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.av.Resampler;
import io.nve.ffmpeg.internal.av.TimeBase;
import io.nve.time.Ticks;
import java.util.Arrays;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a stream of sound into floats at the stream's own rate and knows the exact position of
 * every sample, counted from time zero of the file.
 *
 * <p>Stamps alone are not exact: Matroska rounds them to milliseconds, 48 samples at 48 kHz. So
 * positions are counted on from frame to frame as long as stamps agree about where that is, and
 * after a seek they are snapped to where frames of the codec can start.
 */
final class AudioDecoder implements AutoCloseable {
  /** Stamps this far off, in ticks, are taken for sloppy rather than for a gap. */
  private static final long SLOPPY = 3 * Ticks.PER_MILLISECOND;

  /** Opus asks for 80 ms (RFC 7845, 4.6); an MP3 frame may lean on up to nine frames before it. */
  private static final long WARM_UP = 300 * Ticks.PER_MILLISECOND;

  /** The shortest Opus frame, 2.5 ms at the 48 kHz that Opus always counts in (RFC 6716, 2.1.4). */
  private static final int OPUS_GRID = 120;

  /** Raw streams have no index, and their demuxers lose the first frame on the way back to it. */
  private static final Set<String> BAD_AT_GOING_BACK = Set.of("mp3", "aac");

  private final MediaInput input;
  private final int index;
  private final int channels;
  private final TimeBase unit;
  private final long origin;
  private final int rate;
  private final long start;
  private final long grid;
  private final long gridStart;
  private final long tolerance;
  private final Packet packet;
  private final Frame frame;
  private MediaFile file;
  private Decoder decoder;
  private @Nullable Resampler toFloat;
  private long kind;
  private long next = Long.MIN_VALUE;
  private boolean draining;
  private boolean fresh = true;

  /** Takes ownership of {@code file}, unless this throws. */
  static AudioDecoder open(MediaFile file, int index, int channels) {
    if (file.stream(index).codecpar().sample_rate() < 1) {
      throw file.error(ErrorCode.CORRUPT_MEDIA, "does not say how its sound is sampled");
    }
    Decoder decoder = openDecoder(file, index);
    try {
      return new AudioDecoder(file, index, channels, decoder);
    } catch (AvException | EditorException refused) {
      decoder.close();
      throw refused;
    }
  }

  private AudioDecoder(MediaFile file, int index, int channels, Decoder decoder) {
    this.decoder = decoder;
    this.file = file;
    this.index = index;
    this.channels = channels;
    input = file.input();
    AVCodecParameters parameters = file.stream(index).codecpar();
    unit = file.timeBase(index);
    origin = StreamTimes.origin(file);
    rate = parameters.sample_rate();
    start = samples(StreamTimes.start(file, index));
    grid = grid(parameters, unit, rate);
    gridStart = start - parameters.initial_padding();
    tolerance = samples(Math.max(SLOPPY, 2 * unit.toTicks(1)));
    packet = new Packet();
    frame = new Frame();
  }

  private static Decoder openDecoder(MediaFile from, int index) {
    Decoder opened = from.decoder(index);
    opened.keepPadding();
    from.demuxer().useOnly(Set.of(index));
    return opened;
  }

  private static long grid(AVCodecParameters parameters, TimeBase unit, int rate) {
    if (unit.toTicks(1) <= TimeBase.ofSampleRate(rate).toTicks(1)) {
      return 1;
    }
    if (parameters.codec_id() == avcodec.AV_CODEC_ID_OPUS) {
      return OPUS_GRID;
    }
    return Math.max(1, parameters.frame_size());
  }

  private long samples(long ticks) {
    return Ticks.scale(ticks, rate, Ticks.PER_SECOND);
  }

  /** Returns the samples per second of the stream itself. */
  int rate() {
    return rate;
  }

  /** Returns the file that is being read. */
  MediaFile file() {
    return file;
  }

  /** Goes to where decoding has to start for samples from {@code position} on to be right. */
  void seek(long position) {
    // Before the start there may still be frames, whose sound the codec needs to get going.
    long ticks = Ticks.ofSamples(Math.max(start, position), rate) - WARM_UP;
    boolean toStart = ticks <= Ticks.ofSamples(start, rate);
    if (toStart && fresh) {
      return;
    }
    boolean bad = BAD_AT_GOING_BACK.contains(file.demuxer().formatName());
    if ((toStart && bad) || !file.demuxer().seek(index, unit.floor(Ticks.plus(ticks, origin)))) {
      reopen();
    }
    decoder.flush();
    next = Long.MIN_VALUE;
    draining = false;
    fresh = false;
  }

  private void reopen() {
    MediaFile again = MediaFile.open(input);
    file.close();
    file = again;
    Decoder old = decoder;
    decoder = openDecoder(again, index);
    old.close();
  }

  /** Takes decoded samples and the position of the first. */
  @FunctionalInterface
  interface Sink {
    void accept(long position, float[][] planes, int count);
  }

  /**
   * Decodes the next run of samples.
   *
   * @return false at the end of the stream
   */
  boolean next(Sink sink) {
    fresh = false;
    while (true) {
      file.patience().check();
      switch (decoder.receive(frame)) {
        case FRAME -> {
          if (usable()) {
            deliver(sink);
            return true;
          }
        }
        case ENDED -> {
          return false;
        }
        case STARVED -> feed();
      }
    }
  }

  private boolean usable() {
    return frame.sampleCount() > 0 && frame.raw().sample_rate() > 0;
  }

  private void feed() {
    while (!draining) {
      if (!file.demuxer().read(packet)) {
        draining = true;
        decoder.send(null);
        return;
      }
      if (packet.stream() == index) {
        decoder.send(packet);
        return;
      }
    }
  }

  private void deliver(Sink sink) {
    next = place();
    int padding = frame.paddingAtEnd();
    converter()
        .convert(
            frame,
            (planes, count) -> {
              long at = next;
              next += count;
              audible(at, planes, count - Math.min(count, padding), sink);
            });
  }

  /** Passes on what is not the encoder's run-in, which comes before the start of the stream. */
  private void audible(long at, float[][] planes, int count, Sink sink) {
    int inaudible = (int) Math.max(0, Math.min(count, start - at));
    if (inaudible < count) {
      sink.accept(
          at + inaudible, inaudible == 0 ? planes : tail(planes, inaudible), count - inaudible);
    }
  }

  private static float[][] tail(float[][] planes, int from) {
    float[][] rest = new float[planes.length][];
    for (int c = 0; c < planes.length; c++) {
      rest[c] = Arrays.copyOfRange(planes[c], from, planes[c].length);
    }
    return rest;
  }

  private long place() {
    long stamp = frame.pts();
    if (stamp == TimeBase.UNKNOWN) {
      return next == Long.MIN_VALUE ? start : next;
    }
    long stamped = samples(Ticks.minus(unit.toTicks(stamp), origin));
    if (next != Long.MIN_VALUE) {
      return Math.abs(stamped - next) <= tolerance ? next : stamped;
    }
    // Where nothing was cut off the front, the first frame is where the stream says it starts.
    if (gridStart == start && Math.abs(stamped - start) <= tolerance) {
      return start;
    }
    return gridStart + Math.floorDiv(stamped - gridStart + grid / 2, grid) * grid;
  }

  private Resampler converter() {
    long found = kindOf(frame);
    Resampler open = toFloat;
    if (open == null || found != kind) {
      if (open != null) {
        open.close();
      }
      open = Resampler.forFrames(frame, rate, channels);
      toFloat = open;
      kind = found;
    }
    return open;
  }

  private static long kindOf(Frame frame) {
    long format = frame.format() & 0xFFFF;
    long count = frame.raw().ch_layout().nb_channels() & 0xFFFF;
    return (format << 48) | (count << 32) | frame.raw().sample_rate();
  }

  @Override
  public void close() {
    if (toFloat != null) {
      toFloat.close();
    }
    packet.close();
    frame.close();
    decoder.close();
    file.close();
  }
}
