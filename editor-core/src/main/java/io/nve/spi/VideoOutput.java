package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How pictures are written.
 *
 * @param codec an id of {@link Capabilities#videoCodecs()}, for example {@code h264}
 * @param encoder the encoder's name, for example {@code libx264}; empty for the backend's choice
 * @param width in pixels; 0 for the canvas' own
 * @param height in pixels; 0 for the canvas' own. If one of the two is 0 the other decides, and if
 *     neither is, the picture is fitted in and bordered with black
 * @param quality how much the encoder may spend
 * @param settings what else to tell the encoder, by its own names, sorted. A name that it does not
 *     know is refused
 */
public record VideoOutput(
    String codec,
    String encoder,
    int width,
    int height,
    Quality quality,
    Map<String, String> settings) {
  /** No pictures. */
  public static final VideoOutput NONE = of("none");

  /**
   * Checks the size and copies the settings.
   *
   * @throws EditorException {@code INVALID_VALUE} if a side is less than 0
   */
  public VideoOutput {
    if (width < 0 || height < 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "A size must not be less than 0");
    }
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /** Returns a codec with everything else left to the backend. */
  public static VideoOutput of(String codec) {
    return new VideoOutput(codec, "", 0, 0, Quality.DEFAULT, Map.of());
  }

  /** Returns whether there are no pictures. */
  public boolean isNone() {
    return codec.equals("none");
  }

  /** Returns the same by a certain encoder. */
  public VideoOutput withEncoder(String encoder) {
    return new VideoOutput(codec, encoder, width, height, quality, settings);
  }

  /** Returns the same at another size. */
  public VideoOutput withSize(int width, int height) {
    return new VideoOutput(codec, encoder, width, height, quality, settings);
  }

  /** Returns the same at another quality. */
  public VideoOutput withQuality(Quality quality) {
    return new VideoOutput(codec, encoder, width, height, quality, settings);
  }

  /** Returns the same with another setting for the encoder. */
  public VideoOutput withSetting(String name, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(name, value);
    return new VideoOutput(codec, encoder, width, height, quality, more);
  }
}
