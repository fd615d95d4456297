package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.av.TimeBase;
import io.nve.time.FrameRate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avformat;

/**
 * How the pictures of a stream follow each other, found out from the stamps of a bounded number of
 * them: what a file's header claims about its rate is often wrong.
 *
 * @param rate frames per second, the average where it varies; absent when there are too few
 * @param varies whether frames last unequally long
 */
record FrameTiming(Optional<FrameRate> rate, boolean varies) {
  private static final int MOST_ENTRIES = 20_000;
  private static final int MOST_PACKETS = 1_000;
  private static final long MOST_BYTES = 16L << 20;
  private static final int FEWEST = 3;
  private static final int MOST_FRAMES_PER_SECOND = 1000;

  /** How far, in frames, a stamp may be off an even grid: writers round to their unit. */
  private static final double EVEN = 0.02;

  /** How far a measured rate may be off a standard one to be taken for it. */
  private static final double STANDARD = 2e-4;

  private static final FrameRate[] STANDARD_RATES = {
    FrameRate.FPS_23_976,
    FrameRate.FPS_24,
    FrameRate.FPS_25,
    FrameRate.FPS_29_97,
    FrameRate.FPS_30,
    FrameRate.FPS_47_95,
    FrameRate.FPS_48,
    FrameRate.FPS_50,
    FrameRate.FPS_59_94,
    FrameRate.FPS_60
  };

  /** Returns the timing of a picture that does not move. */
  static FrameTiming ofStill() {
    return new FrameTiming(Optional.empty(), false);
  }

  /** Measures the stream at {@code index}; the file is read on from wherever it is. */
  static FrameTiming measure(MediaFile file, int index) {
    long[] stamps = indexed(file.stream(index));
    if (stamps.length < FEWEST) {
      stamps = read(file, index);
    }
    return of(stamps, file.timeBase(index), claimed(file, index));
  }

  /** Draws the conclusion from stamps in order and the rate that the header claims. */
  static FrameTiming of(long[] stamps, TimeBase unit, Optional<FrameRate> claimed) {
    if (stamps.length < FEWEST) {
      return new FrameTiming(claimed, false);
    }
    int steps = stamps.length - 1;
    double step = (stamps[steps] - stamps[0]) / (double) steps;
    if (step <= 0) {
      return new FrameTiming(claimed, false);
    }
    boolean varies = !even(stamps, step);
    double measured = (double) unit.den() / unit.num() / step;
    return new FrameTiming(rate(measured, varies ? Optional.empty() : claimed), varies);
  }

  private static boolean even(long[] stamps, double step) {
    double slack = Math.max(1.0, EVEN * step);
    for (int i = 0; i < stamps.length; i++) {
      if (Math.abs(stamps[i] - stamps[0] - i * step) > slack) {
        return false;
      }
    }
    return true;
  }

  private static Optional<FrameRate> rate(double measured, Optional<FrameRate> claimed) {
    if (measured > MOST_FRAMES_PER_SECOND || measured < 0.001) {
      return claimed;
    }
    for (FrameRate standard : STANDARD_RATES) {
      if (near(standard.toDouble(), measured)) {
        return Optional.of(standard);
      }
    }
    if (claimed.isPresent() && near(claimed.get().toDouble(), measured)) {
      return claimed;
    }
    return Optional.of(FrameRate.of(measured));
  }

  private static boolean near(double rate, double measured) {
    return Math.abs(rate / measured - 1) < STANDARD;
  }

  /** Returns decoding stamps from the file's own index, which costs no reading. */
  private static long[] indexed(AVStream stream) {
    int count = Math.min(avformat.avformat_index_get_entries_count(stream), MOST_ENTRIES);
    // An index of key frames only says nothing about the frames between.
    if (stream.nb_frames() == 0 || count < Math.min(stream.nb_frames(), MOST_ENTRIES)) {
      return new long[0];
    }
    long[] stamps = new long[count];
    for (int i = 0; i < count; i++) {
      AVIndexEntry entry = avformat.avformat_index_get_entry(stream, i);
      stamps[i] = entry.timestamp();
    }
    Arrays.sort(stamps);
    return stamps;
  }

  private static long[] read(MediaFile file, int index) {
    file.demuxer().useOnly(Set.of(index));
    long[] stamps = new long[MOST_PACKETS];
    int count = 0;
    long bytes = 0;
    try (Packet packet = new Packet()) {
      while (count < MOST_PACKETS && bytes < MOST_BYTES && file.demuxer().read(packet)) {
        bytes += packet.size();
        if (packet.stream() == index && packet.pts() != TimeBase.UNKNOWN && !packet.hidden()) {
          stamps[count++] = packet.pts();
        }
      }
    }
    Arrays.sort(stamps, 0, count);
    // Where reading stopped, B-frames that belong between the last ones may be missing.
    return Arrays.copyOf(stamps, count == MOST_PACKETS ? count - 32 : count);
  }

  private static Optional<FrameRate> claimed(MediaFile file, int index) {
    AVRational guess = avformat.av_guess_frame_rate(file.demuxer().raw(), file.stream(index), null);
    int num = guess.num();
    int den = guess.den();
    if (num <= 0 || den <= 0 || (double) num / den > MOST_FRAMES_PER_SECOND) {
      return Optional.empty();
    }
    double value = (double) num / den;
    for (FrameRate standard : STANDARD_RATES) {
      if (near(standard.toDouble(), value)) {
        return Optional.of(standard);
      }
    }
    return value < 0.001 ? Optional.empty() : Optional.of(FrameRate.of(value));
  }
}
