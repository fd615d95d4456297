package io.nve.ffmpeg.internal.encode;

import io.nve.ffmpeg.internal.av.Encoder;
import io.nve.spi.Quality;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The video encoders that are used, with what is good for each when nobody says otherwise. */
enum VideoEncoders {
  /** In the GPL build; the better of the two for H.264. */
  X264("libx264", "h264", 20) {
    @Override
    Map<String, String> defaults() {
      return Map.of("preset", "veryfast");
    }
  },
  /** In every build. It knows bit rates only. */
  OPENH264("libopenh264", "h264", 0) {
    @Override
    Map<String, String> defaults() {
      return Map.of();
    }

    @Override
    long bitRate(Quality quality, double pixelsPerSecond) {
      double usual = Math.max(200_000, pixelsPerSecond * BITS_PER_PIXEL);
      return switch (quality) {
        case Quality.Bitrate rate -> rate.bitsPerSecond();
        // Six levels of the usual scale halve or double the rate; 23 is its middle.
        case Quality.Level level -> (long) (usual * Math.pow(2, (23 - level.level()) / 6.0));
        case Quality.Default none -> (long) usual;
      };
    }

    @Override
    void quality(int level, Map<String, String> options) {}
  },
  /** VP9. */
  VP9("libvpx-vp9", "vp9", 32) {
    @Override
    Map<String, String> defaults() {
      return Map.of("deadline", "good", "cpu-used", "5", "row-mt", "1");
    }
  };

  private static final double BITS_PER_PIXEL = 0.16;

  private final String id;
  private final String codec;
  private final int usualLevel;

  VideoEncoders(String id, String codec, int usualLevel) {
    this.id = id;
    this.codec = codec;
    this.usualLevel = usualLevel;
  }

  /** Returns the encoder of a name, or the first for a codec that the build has. */
  static VideoEncoders choose(String codec, String name) {
    return List.of(values()).stream()
        .filter(encoder -> encoder.codec.equals(codec))
        .filter(encoder -> name.isEmpty() || encoder.id.equals(name))
        .filter(encoder -> Encoder.exists(encoder.id))
        .findFirst()
        .orElseThrow(() ->
            RecipeBook.unsupported(
                name.isEmpty()
                    ? "No encoder for " + codec + " is installed"
                    : "The encoder " + name + " for " + codec + " is not installed"));
  }

  /** Returns libav*'s name. */
  String id() {
    return id;
  }

  abstract Map<String, String> defaults();

  /** Returns bits per second, or 0 when quality is set by a level. */
  long bitRate(Quality quality, double pixelsPerSecond) {
    return quality instanceof Quality.Bitrate rate ? rate.bitsPerSecond() : 0;
  }

  /** Adds the option that sets a quality level. */
  void quality(int level, Map<String, String> options) {
    options.put("crf", Integer.toString(level));
  }

  /** Returns all options: the usual ones, the quality, and what was asked for on top. */
  Map<String, String> options(Quality quality, Map<String, String> settings) {
    Map<String, String> options = new TreeMap<>(defaults());
    if (quality instanceof Quality.Level level) {
      quality(level.level(), options);
    } else if (quality instanceof Quality.Default) {
      quality(usualLevel, options);
    }
    options.putAll(settings);
    return options;
  }
}
