package io.nve.spi;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is in a file.
 *
 * @param container the short name of its kind, for example {@code mp4}
 * @param start the time stamp of its beginning, in ticks; times elsewhere count from there
 * @param duration how long it is, in ticks; 0 for a still picture
 * @param bytes how large it is
 * @param tags what it says about itself, sorted
 * @param streams its streams, in the file's order
 */
public record MediaInfo(
    String container,
    long start,
    long duration,
    long bytes,
    Map<String, String> tags,
    List<StreamInfo> streams) {
  /** Copies the streams and sorts the tags. */
  public MediaInfo {
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    streams = List.copyOf(streams);
  }

  /** Returns the video streams, in the order in which clips count them. */
  public List<VideoStreamInfo> videos() {
    return ofType(VideoStreamInfo.class);
  }

  /** Returns the audio streams, in the order in which clips count them. */
  public List<AudioStreamInfo> audios() {
    return ofType(AudioStreamInfo.class);
  }

  /** Returns the first video stream. */
  public Optional<VideoStreamInfo> video() {
    return videos().stream().findFirst();
  }

  /** Returns the first audio stream. */
  public Optional<AudioStreamInfo> audio() {
    return audios().stream().findFirst();
  }

  private <S extends StreamInfo> List<S> ofType(Class<S> type) {
    return streams.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Returns this as JSON, for {@link io.nve.model.Asset#PROBE} and for other programs. */
  public JsonObject toJson() {
    List<Json> list = new ArrayList<>();
    streams.forEach(stream -> list.add(stream.toJson()));
    Map<String, Json> texts = new TreeMap<>();
    tags.forEach((key, value) -> texts.put(key, Json.of(value)));
    return JsonObject.of("container", Json.of(container))
        .with("start", Json.of(start))
        .with("duration", Json.of(duration))
        .with("bytes", Json.of(bytes))
        .with("tags", JsonObject.copyOf(texts))
        .with("streams", Json.of(list));
  }
}
