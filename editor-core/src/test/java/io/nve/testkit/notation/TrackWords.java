package io.nve.testkit.notation;

import io.nve.json.JsonObject;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a track carries and how it is switched, as words in brackets.
 *
 * @param kind what it carries; null if nothing has said so yet
 * @param words the switches that are not as usual
 */
record TrackWords(@Nullable TrackKind kind, List<String> words) {
  private static final String SYNC_OFF = "sync off";
  private static final Map<String, Parameter<Boolean>> SWITCHES =
      new TreeMap<>(
          Map.of(
              "locked", Track.LOCKED,
              "muted", Track.MUTED,
              "solo", Track.SOLO,
              "hidden", Track.HIDDEN));

  /** Returns what the id of a track says: its first letter, followed by a number. */
  static TrackWords of(Id id) {
    String name = id.value();
    boolean numbered = name.length() > 1 && Character.isDigit(name.charAt(1));
    return new TrackWords(numbered ? ofLetter(name.charAt(0)) : null, List.of());
  }

  private static @Nullable TrackKind ofLetter(char letter) {
    return switch (letter) {
      case 'V' -> TrackKind.VIDEO;
      case 'A' -> TrackKind.AUDIO;
      case 'C' -> TrackKind.CAPTION;
      case 'J' -> TrackKind.ADJUSTMENT;
      default -> null;
    };
  }

  TrackWords with(String list, Cursor line) {
    TrackKind carries = kind;
    List<String> switches = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      String word = part.trim();
      TrackKind named = named(word);
      if (named != null) {
        carries = named;
      } else if (SWITCHES.containsKey(word) || word.equals(SYNC_OFF)) {
        switches.add(word);
      } else {
        throw line.fault("a track cannot be " + word + ",");
      }
    }
    return new TrackWords(carries, switches);
  }

  private static @Nullable TrackKind named(String word) {
    for (TrackKind kind : TrackKind.values()) {
      if (kind.id().equals(word)) {
        return kind;
      }
    }
    return null;
  }

  Track track(Id id, Id sequence) {
    if (kind == null) {
      throw new IllegalArgumentException("what does the track " + id + " carry?");
    }
    Entity track = new Track(id, sequence, kind, true, JsonObject.EMPTY);
    for (String word : words) {
      track =
          word.equals(SYNC_OFF)
              ? track.with(Track.SYNC_LOCK, false)
              : track.with(SWITCHES.get(word), true);
    }
    return (Track) track;
  }

  /** Returns the words about a track in brackets, or nothing. */
  static String write(Track track) {
    List<String> words = new ArrayList<>();
    if (of(track.id()).kind() != track.carries()) {
      words.add(track.carries().id());
    }
    SWITCHES.forEach((word, parameter) -> {
      if (track.get(parameter)) {
        words.add(word);
      }
    });
    if (!track.get(Track.SYNC_LOCK)) {
      words.add(SYNC_OFF);
    }
    return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
  }

  /** Returns the properties that {@link #write} does not show. */
  static JsonObject others(Track track) {
    JsonObject props = track.props().without(Track.ORDER.key()).without(Entity.NAME.key());
    for (Parameter<Boolean> parameter : SWITCHES.values()) {
      props = props.without(parameter.key());
    }
    return props.without(Track.SYNC_LOCK.key());
  }
}
