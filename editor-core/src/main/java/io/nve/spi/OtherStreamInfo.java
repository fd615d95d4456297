package io.nve.spi;

import io.nve.json.Json;
import io.nve.json.JsonObject;

/**
 * A stream that is neither video nor audio: subtitles, data, an attached cover.
 *
 * @param index its number in the file
 * @param type what it is: {@code subtitle}, {@code data}, {@code attachment} …
 * @param codec the short name of its codec, perhaps empty
 * @param duration how long it is, in ticks
 */
public record OtherStreamInfo(int index, String type, String codec, long duration)
    implements StreamInfo {
  @Override
  public JsonObject toJson() {
    return JsonObject.of("type", Json.of(type))
        .with("index", Json.of(index))
        .with("codec", Json.of(codec))
        .with("duration", Json.of(duration));
  }
}
