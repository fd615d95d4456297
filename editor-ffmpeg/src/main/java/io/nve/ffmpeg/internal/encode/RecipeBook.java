package io.nve.ffmpeg.internal.encode;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.render.RenderPlan;
import io.nve.spi.AudioOutput;
import io.nve.spi.OutputFormat;
import io.nve.spi.Quality;
import io.nve.spi.VideoOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the output that somebody asks for into encoders and their settings, or says why it cannot
 * be made.
 */
public final class RecipeBook {
  /** What each container holds: pictures, then sound. */
  private static final Map<String, List<List<String>>> HOLDS =
      Map.of(
          "mp4", List.of(List.of("h264"), List.of("aac")),
          "webm", List.of(List.of("vp9"), List.of("opus")),
          "wav", List.of(List.of(), List.of("pcm_s16le")));

  private static final int OPUS_RATE = 48_000;
  private static final List<Integer> OPUS_RATES = List.of(8_000, 12_000, 16_000, 24_000, 48_000);
  private static final int MOST_CHANNELS = 8;

  private RecipeBook() {}

  /** The containers that can be written. */
  public static List<String> containers() {
    return HOLDS.keySet().stream().sorted().toList();
  }

  /** The codecs of pictures that can be written. */
  public static List<String> videoCodecs() {
    return codecs(0);
  }

  /** The codecs of sound that can be written. */
  public static List<String> audioCodecs() {
    return codecs(1);
  }

  private static List<String> codecs(int kind) {
    return HOLDS.values().stream().flatMap(kinds -> kinds.get(kind).stream()).sorted().toList();
  }

  /**
   * The recipe for an output.
   *
   * @throws EditorException {@code UNSUPPORTED_OUTPUT} when it cannot be made
   */
  public static Recipe of(OutputFormat format, RenderPlan plan) {
    List<List<String>> holds = HOLDS.get(format.container());
    if (holds == null) {
      throw unsupported("The container " + format.container() + " cannot be written");
    }
    Optional<VideoEncoding> video =
        format.video().isNone()
            ? Optional.empty()
            : Optional.of(video(format.video(), holds.get(0), format.container(), plan));
    Optional<AudioEncoding> audio =
        format.audio().isNone()
            ? Optional.empty()
            : Optional.of(audio(format.audio(), holds.get(1), format.container(), plan));
    return new Recipe(Container.valueOf(format.container().toUpperCase(Locale.ROOT)), video, audio);
  }

  private static VideoEncoding video(
      VideoOutput output, List<String> allowed, String container, RenderPlan plan) {
    checkCodec(output.codec(), allowed, container);
    OutputSize size = OutputSize.of(output, plan.canvas());
    VideoEncoders encoder = VideoEncoders.choose(output.codec(), output.encoder());
    int rateNum = plan.rate().numerator();
    int rateDen = plan.rate().denominator();
    double pixelRate = (double) size.width() * size.height() * rateNum / rateDen;
    return new VideoEncoding(
        encoder.id(),
        size.width(),
        size.height(),
        rateNum,
        rateDen,
        encoder.bitRate(output.quality(), pixelRate),
        Math.max(1, 2 * plan.rate().nominal()),
        Runtime.getRuntime().availableProcessors(),
        encoder.options(output.quality(), output.settings()));
  }

  private static AudioEncoding audio(
      AudioOutput output, List<String> allowed, String container, RenderPlan plan) {
    checkCodec(output.codec(), allowed, container);
    String encoder = output.codec().equals("opus") ? "libopus" : output.codec();
    if (!output.encoder().isEmpty() && !output.encoder().equals(encoder)) {
      throw unsupported("The encoder " + output.encoder() + " cannot be used for this sound");
    }
    int channels = output.channels() == 0 ? plan.audio().channels() : output.channels();
    if (channels > MOST_CHANNELS) {
      throw unsupported("Sound of " + channels + " channels cannot be written");
    }
    return new AudioEncoding(
        encoder, sampleRate(output, plan), channels, bitRate(output, channels), output.settings());
  }

  private static int sampleRate(AudioOutput output, RenderPlan plan) {
    int wished = output.sampleRate() == 0 ? plan.audio().sampleRate() : output.sampleRate();
    if (!output.codec().equals("opus") || OPUS_RATES.contains(wished)) {
      return wished;
    }
    if (output.sampleRate() != 0) {
      throw unsupported("Opus has no sample rate of " + wished);
    }
    return OPUS_RATE;
  }

  private static long bitRate(AudioOutput output, int channels) {
    if (output.quality() instanceof Quality.Level) {
      throw unsupported("Sound takes a bit rate and no quality level");
    }
    if (output.codec().startsWith("pcm")) {
      return 0;
    }
    return output.quality() instanceof Quality.Bitrate rate
        ? rate.bitsPerSecond()
        : (output.codec().equals("opus") ? 64_000L : 96_000L) * channels;
  }

  private static void checkCodec(String codec, List<String> allowed, String container) {
    if (!allowed.contains(codec)) {
      throw unsupported("A " + container + " file cannot hold " + codec);
    }
  }

  static EditorException unsupported(String text) {
    return new EditorException(ErrorCode.UNSUPPORTED_OUTPUT, text);
  }
}
