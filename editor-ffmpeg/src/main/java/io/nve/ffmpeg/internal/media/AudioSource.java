package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.ffmpeg.internal.av.Resampler;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Gives the exact samples of a stream of sound at any position, at the rate and channel count of a
 * mix. Where the stream has nothing, before, after and in gaps, there is silence.
 *
 * <p>What comes back for a position does not depend on what was asked before. Not safe for use by
 * several threads at a time.
 */
public final class AudioSource implements AutoCloseable {
  /** Source samples fed to the resampler ahead of the wanted ones, so that its filter is full. */
  private static final int FILTER_LEAD = 4096;

  /** Silence is made in pieces of this many samples. */
  private static final int SILENCE = 8192;

  private static final int WORTH_A_SEEK_SECONDS = 1;

  private final int index;
  private final int rate;
  private final int channels;
  private final AudioDecoder decoder;
  private final SampleQueue out = new SampleQueue();
  private @Nullable Resampler toRate;
  private @Nullable Run waiting;
  private long fed;
  private boolean ended;
  private boolean positioned;

  /** Decoded samples of each channel, and the position of the first at the stream's own rate. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Run(long at, float[][] planes, int count) {}

  private AudioSource(MediaFile file, int index, int rate, int channels) {
    this.index = index;
    this.rate = rate;
    this.channels = channels;
    decoder = AudioDecoder.open(file, index, channels);
  }

  /**
   * Opens the first stream of sound.
   *
   * @param rate samples per second of the mix
   * @param channels channels of the mix, 1 to 8
   * @throws EditorException as {@link MediaProber#probe} does, or with {@code NO_SUCH_STREAM}
   */
  public static AudioSource open(MediaInput input, int rate, int channels) {
    MediaFile file = MediaFile.open(input);
    return open(file, () -> file.nth(0, avutil.AVMEDIA_TYPE_AUDIO), rate, channels);
  }

  /** Opens the stream of sound that is number {@code ordinal}, from 0, among its like. */
  public static AudioSource open(MediaInput input, int ordinal, int rate, int channels) {
    MediaFile file = MediaFile.open(input);
    return open(file, () -> file.nth(ordinal, avutil.AVMEDIA_TYPE_AUDIO), rate, channels);
  }

  private static AudioSource open(MediaFile file, IntSupplier choice, int rate, int channels) {
    try {
      return file.typed(() -> new AudioSource(file, choice.getAsInt(), rate, channels));
    } catch (EditorException refused) {
      file.close();
      throw refused;
    }
  }

  /** Returns the number of the stream in its file. */
  public int index() {
    return index;
  }

  /**
   * Reads {@code count} samples of each channel into {@code planes}, from their start on.
   *
   * @param position number of the first sample at the mix's rate, from time zero of the file; may
   *     be negative
   * @param planes one array per channel with room for {@code count}
   * @throws EditorException with {@code CORRUPT_MEDIA}, {@code CANCELLED} or {@code RENDER_TIMEOUT}
   */
  public void read(long position, float[][] planes, int count) {
    MediaFile file = decoder.file();
    file.patience().restart();
    file.typed(() -> {
      go(position);
      fill(planes, count);
      return count;
    });
  }

  private void go(long position) {
    long ahead = position - out.position();
    if (!positioned || ahead < 0 || ahead > (long) WORTH_A_SEEK_SECONDS * rate) {
      seek(position);
    }
    do {
      out.skip(Math.min(position, out.end()) - out.position());
    } while (out.end() < position && produce());
    out.skip(position - out.position());
    if (out.position() < position) {
      out.restart(position);
    }
  }

  /**
   * Starts a bit before {@code position}, at a source sample that falls exactly onto a sample of
   * the mix: so the resampler's phase, and with it every sample, is the same wherever we start.
   */
  private void seek(long position) {
    int divisor = gcd(decoder.rate(), rate);
    long sourceStep = decoder.rate() / divisor;
    long mixStep = rate / divisor;
    long step = Math.floorDiv(position, mixStep) - Math.ceilDiv(FILTER_LEAD, sourceStep);
    decoder.seek(step * sourceStep);
    fed = step * sourceStep;
    out.restart(step * mixStep);
    restartResampler();
    waiting = null;
    ended = false;
    positioned = true;
  }

  private void restartResampler() {
    Resampler old = toRate;
    if (old != null) {
      old.close();
      toRate = null;
    }
    if (decoder.rate() != rate) {
      toRate = Resampler.forRate(decoder.rate(), rate, channels);
    }
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private void fill(float[][] planes, int count) {
    int done = 0;
    while (done < count) {
      done += (int) out.take(planes, done, count - done);
      if (done < count && !produce()) {
        for (int c = 0; c < channels; c++) {
          Arrays.fill(planes[c], done, count, 0f);
        }
        // The silence counts as given, so that reading on does not seek.
        out.restart(out.position() + count - done);
        return;
      }
    }
  }

  /**
   * Puts more samples into the queue.
   *
   * @return false when the stream has no more
   */
  private boolean produce() {
    if (waiting != null) {
      feedWaiting(waiting);
    } else if (ended) {
      return false;
    } else if (!decoder.next((at, planes, count) -> waiting = new Run(at, planes, count))) {
      ended = true;
      if (toRate != null) {
        toRate.finish(out::put);
      }
    }
    return true;
  }

  /** Closes a gap with silence, a piece at a time; drops what comes twice; passes on the rest. */
  private void feedWaiting(Run run) {
    if (fed < run.at) {
      int gap = (int) Math.min(SILENCE, run.at - fed);
      pass(new float[channels][gap], 0, gap);
      return;
    }
    waiting = null;
    int twice = (int) Math.min(run.count, fed - run.at);
    pass(run.planes, twice, run.count - twice);
  }

  private void pass(float[][] planes, int from, int count) {
    if (count <= 0) {
      return;
    }
    fed += count;
    if (toRate != null) {
      toRate.convert(planes, from, count, out::put);
    } else {
      float[][] rest = new float[channels][];
      for (int c = 0; c < channels; c++) {
        rest[c] = Arrays.copyOfRange(planes[c], from, from + count);
      }
      out.put(rest, count);
    }
  }

  @Override
  public void close() {
    if (toRate != null) {
      toRate.close();
    }
    decoder.close();
  }
}
