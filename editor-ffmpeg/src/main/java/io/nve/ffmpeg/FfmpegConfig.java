package io.nve.ffmpeg;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.OpenPolicy;
import java.time.Duration;
import java.util.List;

/**
 * What the FFmpeg backend may open and how much of the machine it may use. Immutable.
 *
 * <pre>{@code
 * FfmpegConfig config =
 *     FfmpegConfig.standard().withFormats(List.of("mov", "matroska", "wav")).withDecoderThreads(2);
 * }</pre>
 */
public final class FfmpegConfig {
  private static final int MOST_THREADS = 64;
  private static final int USUAL_THREADS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<String> formats;
  private final List<String> codecs;
  private final int decoderThreads;
  private final Duration patience;

  private FfmpegConfig(
      List<String> formats, List<String> codecs, int decoderThreads, Duration patience) {
    this.formats = List.copyOf(formats);
    this.codecs = List.copyOf(codecs);
    this.decoderThreads = decoderThreads;
    this.patience = patience;
  }

  /**
   * The formats and codecs that editors meet, a decoder thread per processor up to 8, and 30
   * seconds for one call to read media.
   */
  public static FfmpegConfig standard() {
    OpenPolicy policy = OpenPolicy.standard();
    int processors = Runtime.getRuntime().availableProcessors();
    return new FfmpegConfig(
        policy.formats(), policy.codecs(), Math.min(processors, USUAL_THREADS), PATIENCE);
  }

  /** Returns the names of the demuxers that may be used; no other format is opened. */
  public List<String> formats() {
    return formats;
  }

  /** Returns the names of the decoders that may be used; of two for a codec the first is taken. */
  public List<String> codecs() {
    return codecs;
  }

  /** Returns how many threads one decoder uses. */
  public int decoderThreads() {
    return decoderThreads;
  }

  /** Returns the longest that one call to read from one file may take. */
  public Duration patience() {
    return patience;
  }

  /** Returns this with other demuxers, by FFmpeg's names, for example {@code matroska}. */
  public FfmpegConfig withFormats(List<String> names) {
    return new FfmpegConfig(names, codecs, decoderThreads, patience);
  }

  /** Returns this with other decoders, by FFmpeg's names, for example {@code mp3float}. */
  public FfmpegConfig withCodecs(List<String> names) {
    return new FfmpegConfig(formats, names, decoderThreads, patience);
  }

  /**
   * Returns this with another number of threads for each decoder.
   *
   * @throws EditorException {@code INVALID_VALUE} if it is not from 1 to 64
   */
  public FfmpegConfig withDecoderThreads(int threads) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE, "A decoder has 1 to " + MOST_THREADS + " threads");
    }
    return new FfmpegConfig(formats, codecs, threads, patience);
  }

  /**
   * Returns this with another longest time for one call to read from one file.
   *
   * @throws EditorException {@code INVALID_VALUE} if it is not more than 0
   */
  public FfmpegConfig withPatience(Duration longest) {
    if (longest.isZero() || longest.isNegative()) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "Patience must be more than 0");
    }
    return new FfmpegConfig(formats, codecs, decoderThreads, longest);
  }
}
