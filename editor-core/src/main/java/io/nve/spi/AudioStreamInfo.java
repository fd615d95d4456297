package io.nve.spi;

import io.nve.json.Json;
import io.nve.json.JsonObject;

/**
 * A stream of sound.
 *
 * @param index its number in the file
 * @param codec the short name of its codec, for example {@code aac}
 * @param duration how long it is, in ticks
 * @param sampleRate samples per second and channel
 * @param channels how many channels
 * @param layout what the channels are, for example {@code stereo} or {@code 5.1}; perhaps empty
 * @param sampleFormat how samples are held when decoded, for example {@code fltp}
 * @param language its language as the file says it, for example {@code eng}; perhaps empty
 */
public record AudioStreamInfo(
    int index,
    String codec,
    long duration,
    int sampleRate,
    int channels,
    String layout,
    String sampleFormat,
    String language)
    implements StreamInfo {
  @Override
  public JsonObject toJson() {
    return JsonObject.of("type", Json.of("audio"))
        .with("index", Json.of(index))
        .with("codec", Json.of(codec))
        .with("duration", Json.of(duration))
        .with("sampleRate", Json.of(sampleRate))
        .with("channels", Json.of(channels))
        .with("layout", Json.of(layout))
        .with("sampleFormat", Json.of(sampleFormat))
        .with("language", Json.of(language));
  }
}
