package io.nve.interop.otio;

import io.nve.interop.Loss;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Clip;
import io.nve.model.Effect;
import io.nve.model.Id;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/** Writes a track: clips one after the other, gaps between them, transitions at their cuts. */
final class TrackWriter {
  private final Exporting exporting;
  private final ItemWriter items;
  private final double rate;
  private final String path;
  private final List<Json> children = new ArrayList<>();
  private long position;
  private Id previous = Id.NONE;

  TrackWriter(Exporting exporting, double rate, String path) {
    this.exporting = exporting;
    this.items = new ItemWriter(exporting, rate);
    this.rate = rate;
    this.path = path;
  }

  /** Returns a track, or the one item on it if it was read from a stack without a track. */
  JsonObject write(Track track) {
    JsonObject residue = Residue.of(track);
    List<Clip> clips = exporting.project().clips(track.id());
    boolean alone = residue.has("alone") && clips.size() == 1 && clips.get(0).start() == 0;
    if (alone && transitions(clips.get(0)).isEmpty()) {
      return items.write(clips.get(0), path);
    }
    for (Clip clip : clips) {
      child(clip);
    }
    transition(previous, Id.NONE);
    return new JsonObjectBuilder()
        .put("source_range", Json.NULL)
        .put("kind", Json.of(otioKind(track.carries())))
        .putAll(residue.without("alone"))
        .put(Schema.KEY, Json.of("Track.1"))
        .put("name", Json.of(track.name()))
        .put("enabled", Json.of(isEnabled(track)))
        .put("effects", Json.of(effects(track)))
        .put("markers", Markers.toJson(track.markers(), rate))
        .put("metadata", Metadata.toJson(track.props(), own(track)))
        .put("children", Json.of(children))
        .build();
  }

  static String otioKind(TrackKind kind) {
    return switch (kind) {
      case VIDEO, ADJUSTMENT -> "Video";
      case AUDIO -> "Audio";
      case CAPTION -> "Subtitle";
    };
  }

  private static String flag(Track track) {
    return track.carries() == TrackKind.AUDIO ? Track.MUTED.key() : Track.HIDDEN.key();
  }

  private static boolean isEnabled(Track track) {
    return !Json.TRUE.equals(track.props().get(flag(track)));
  }

  private JsonObject own(Track track) {
    String flag = flag(track);
    JsonObject own =
        exporting.own(track, path, (key, value) -> key.equals(flag) && value.equals(Json.TRUE));
    return track.carries() == TrackKind.VIDEO || track.carries() == TrackKind.AUDIO
        ? own
        : own.with("carries", Json.of(track.carries().id()));
  }

  private List<Json> effects(Track track) {
    List<Effect> effects = Effect.in(track.props());
    exporting.reportEffects(effects, path);
    return Effects.toJson(effects);
  }

  private void child(Clip clip) {
    String at = path + "/children/" + children.size();
    if (clip.isEmpty() || clip.start() < position) {
      String why = clip.isEmpty() ? "nothing is left of it" : "it lies under the clip before it";
      exporting.lose(Loss.Kind.DROPPED, at, "clip \"" + clip.name() + "\"", why);
      return;
    }
    if (clip.start() > position) {
      transition(previous, Id.NONE);
      children.add(gap(clip.start() - position));
      previous = Id.NONE;
    }
    transition(previous, clip.id());
    children.add(items.write(clip, path + "/children/" + children.size()));
    previous = clip.id();
    position = clip.end();
  }

  private JsonObject gap(long duration) {
    return new JsonObjectBuilder()
        .put(Schema.KEY, Json.of("Gap.1"))
        .put("name", Json.of(""))
        .put("metadata", JsonObject.EMPTY)
        .put("effects", Json.of(List.of()))
        .put("markers", Json.of(List.of()))
        .put("enabled", Json.TRUE)
        .put("source_range", OtioTime.of(new TimeRange(0, duration), rate))
        .build();
  }

  private List<Transition> transitions(Clip clip) {
    return exporting.project().transitionsOf(clip.id());
  }

  /** Writes the transition from one clip to another, either of which may be none. */
  private void transition(Id left, Id right) {
    Id clip = left.equals(Id.NONE) ? right : left;
    if (clip.equals(Id.NONE)) {
      return;
    }
    for (Transition each : exporting.project().transitionsOf(clip)) {
      if (each.left().equals(left)
          && each.right().equals(right)
          && !exporting.isWritten(each.id())) {
        exporting.noteTransition(each.id());
        children.add(write(each));
        return;
      }
    }
  }

  private JsonObject write(Transition transition) {
    String at = path + "/children/" + children.size();
    JsonObject own = exporting.own(transition, at, (key, value) -> isSaid(key, value, transition));
    return new JsonObjectBuilder()
        .put("effects", Json.of(List.of()))
        .putAll(transitionFields(transition, rate))
        .putAll(residue(transition))
        .put(Schema.KEY, Json.of("Transition.1"))
        .put("name", Json.of(transition.name()))
        .put("enabled", Json.of(transition.get(Transition.ENABLED)))
        .put("metadata", Metadata.toJson(transition.props(), own))
        .build()
        .without("effects");
  }

  private static boolean isSaid(String key, Json value, Transition transition) {
    return switch (key) {
      case "left", "right" -> true;
      case "inOffset" -> transition.inOffset() > 0 && value.equals(Json.of(transition.inOffset()));
      case "outOffset" ->
          transition.outOffset() > 0 && value.equals(Json.of(transition.outOffset()));
      case "enabled" -> value.equals(Json.FALSE);
      case "type" ->
          value instanceof Json.Str type && otioTransition(type.value()).equals(type.value());
      default -> false;
    };
  }

  /** Returns what of a transition's residue still holds. */
  private JsonObject residue(Transition transition) {
    JsonObject residue = Residue.of(transition);
    if (residue.has("transition_type")) {
      residue = residue.without("transition_type");
    }
    if (!saysOffset(residue, "in_offset", transition.inOffset())) {
      residue = residue.without("in_offset");
    }
    return saysOffset(residue, "out_offset", transition.outOffset())
        ? residue
        : residue.without("out_offset");
  }

  private static boolean saysOffset(JsonObject residue, String key, long ticks) {
    return switch (residue.find(key).orElse(Json.TRUE)) {
      case Json.Null none -> ticks == 0;
      case JsonObject time -> Residue.holds(() -> OtioTime.ticks(new OtioNode(time, "")) == ticks);
      default -> false;
    };
  }

  static JsonObject transitionFields(Transition transition, double rate) {
    return JsonObject.of(
            "transition_type", Json.of(otioTransition(transition.get(Transition.TYPE))))
        .with("in_offset", OtioTime.of(transition.inOffset(), rate))
        .with("out_offset", OtioTime.of(transition.outOffset(), rate));
  }

  static String otioTransition(String type) {
    return type.equals("dissolve") ? "SMPTE_Dissolve" : type;
  }
}
