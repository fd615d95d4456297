package io.nve.model;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.time.TimeRange;
import java.util.Optional;

/**
 * Where an asset's media is to be found; OpenTimelineIO's media reference.
 *
 * @param props everything that is said about it; see the accessors for what is known
 */
public record MediaReference(JsonObject props) {
  private static final String URL = "url";
  private static final String START = "start";
  private static final String DURATION = "duration";

  /** Returns a reference to a file or other resource. */
  public static MediaReference of(String url) {
    return new MediaReference(JsonObject.of(URL, Json.of(url)));
  }

  /** Returns a reference to a resource with media for this range of source time. */
  public static MediaReference of(String url, TimeRange available) {
    return of(url).withAvailable(available);
  }

  /** Returns the same reference with the range of source time that it has media for. */
  public MediaReference withAvailable(TimeRange range) {
    return new MediaReference(
        props.with(START, Json.of(range.start())).with(DURATION, Json.of(range.duration())));
  }

  /** Returns the URL or path, or nothing when the media is missing or generated. */
  public Optional<String> url() {
    return props.get(URL) instanceof Json.Str url ? Optional.of(url.value()) : Optional.empty();
  }

  /** Returns the range of source time that there is media for, if known. */
  public Optional<TimeRange> available() {
    if (props.get(START) instanceof Json.Int start
        && props.get(DURATION) instanceof Json.Int duration
        && duration.value() >= 0
        && start.value() <= Long.MAX_VALUE - duration.value()) {
      return Optional.of(new TimeRange(start.value(), duration.value()));
    }
    return Optional.empty();
  }
}
