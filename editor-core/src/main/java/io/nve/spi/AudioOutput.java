package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How sound is written.
 *
 * @param codec an id of {@link Capabilities#audioCodecs()}, for example {@code aac}
 * @param encoder the encoder's name, for example {@code libopus}; empty for the backend's choice
 * @param sampleRate in hertz; 0 for the plan's own
 * @param channels how many; 0 for the plan's own
 * @param quality how much the encoder may spend
 * @param settings what else to tell the encoder, by its own names, sorted. A name that it does not
 *     know is refused
 */
public record AudioOutput(
    String codec,
    String encoder,
    int sampleRate,
    int channels,
    Quality quality,
    Map<String, String> settings) {
  /** No sound. */
  public static final AudioOutput NONE = of("none");

  /**
   * Checks the numbers and copies the settings.
   *
   * @throws EditorException {@code INVALID_VALUE} if a number is less than 0
   */
  public AudioOutput {
    if (sampleRate < 0 || channels < 0) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE, "Sample rate and channels must not be less than 0");
    }
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /** Returns a codec with everything else left to the backend. */
  public static AudioOutput of(String codec) {
    return new AudioOutput(codec, "", 0, 0, Quality.DEFAULT, Map.of());
  }

  /** Returns whether there is no sound. */
  public boolean isNone() {
    return codec.equals("none");
  }

  /** Returns the same by a certain encoder. */
  public AudioOutput withEncoder(String encoder) {
    return new AudioOutput(codec, encoder, sampleRate, channels, quality, settings);
  }

  /** Returns the same in another form. */
  public AudioOutput withForm(int sampleRate, int channels) {
    return new AudioOutput(codec, encoder, sampleRate, channels, quality, settings);
  }

  /** Returns the same at another quality. */
  public AudioOutput withQuality(Quality quality) {
    return new AudioOutput(codec, encoder, sampleRate, channels, quality, settings);
  }

  /** Returns the same with another setting for the encoder. */
  public AudioOutput withSetting(String name, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(name, value);
    return new AudioOutput(codec, encoder, sampleRate, channels, quality, more);
  }
}
