package io.nve.testkit.notation;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonWriter;
import io.nve.model.Clip;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Link;
import io.nve.model.Marker;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.Transition;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Writes a project as the reader reads it, every thing in one way. */
final class NotationWriter {
  /** Behind a transition whose clips do not touch, so that nobody sees it. */
  static final String APART = "apart";

  private static final String KEYFRAME = "/@";

  private final Units units;
  private final Project project;
  private final boolean all;
  private final List<String> lines = new ArrayList<>();

  NotationWriter(Units units, Project project, boolean all) {
    this.units = units;
    this.project = project;
    this.all = all;
  }

  static String quoted(String text) {
    return JsonWriter.canonical(Json.of(text));
  }

  String write() {
    shown(Sequence.class).stream()
        .sorted(Comparator.comparing(sequence -> sequence.get(Sequence.ORDER)))
        .forEach(this::sequence);
    shown(Link.class).forEach(link -> bond("link", link.id()));
    shown(Group.class).forEach(group -> bond("group", group.id()));
    shown(Transition.class).forEach(this::dissolve);
    List<Entity> carriers = shown(Entity.class);
    carriers.forEach(this::markers);
    carriers.forEach(this::effects);
    carriers.forEach(this::keyframes);
    return String.join("\n", lines);
  }

  private <E extends Entity> List<E> shown(Class<E> type) {
    return project.entities().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(entity -> all || entity.alive())
        .filter(this::isOnShownTrack)
        .toList();
  }

  private boolean isOnShownTrack(Entity entity) {
    Id track = entity instanceof Clip clip ? clip.track() : Id.NONE;
    return all || project.track(track).map(Entity::alive).orElse(true);
  }

  // ---- what there is ----

  private void sequence(Sequence sequence) {
    JsonObject props = sequence.props().without(Entity.NAME.key()).without(Sequence.ORDER.key());
    for (String usual : List.of("rate", "width", "height")) {
      props = props.without(usual);
    }
    String rest = name(sequence) + braces(sequence, props);
    if (!sequence.id().equals(Notation.SEQUENCE) || !rest.isEmpty()) {
      lines.add("sequence " + sequence.id() + rest + ":");
    }
    List<Track> tracks = new ArrayList<>(shown(Track.class));
    tracks.removeIf(track -> !track.sequence().equals(sequence.id()));
    tracks.sort(
        Comparator.<Track, String>comparing(track -> track.get(Track.ORDER))
            .thenComparing(Track::id)
            .reversed());
    tracks.forEach(this::track);
  }

  private static String name(Entity entity) {
    return entity.name().isEmpty() ? "" : " " + quoted(entity.name());
  }

  private void track(Track track) {
    StringBuilder line = new StringBuilder(track.alive() ? "" : "-");
    line.append(track.id()).append(name(track)).append(TrackWords.write(track));
    line.append(braces(track, TrackWords.others(track))).append(':');
    shown(Clip.class).stream()
        .filter(clip -> clip.track().equals(track.id()))
        .sorted(Comparator.comparingLong(Clip::start).thenComparing(Clip::id))
        .forEach(clip -> {
          line.append(' ').append(ClipText.write(clip, units));
          line.append(braces(clip, ClipText.others(clip)).trim());
        });
    lines.add(line.toString());
  }

  /** Returns properties in braces, without those that have lines of their own. */
  private String braces(Entity entity, JsonObject props) {
    JsonObject rest = props;
    for (int i = 0; i < props.size(); i++) {
      String key = props.keyAt(i);
      if (key.startsWith("marker/") || key.startsWith("fx/") || key.contains(KEYFRAME)) {
        rest = rest.without(key);
      }
    }
    JsonObject readable = units.writeTimes(entity.kind(), rest);
    return readable.isEmpty() ? "" : " " + JsonWriter.canonical(readable);
  }

  // ---- what lies across ----

  private void bond(String word, Id id) {
    StringBuilder line = new StringBuilder();
    for (Entity entity : shown(Entity.class)) {
      if (isMember(entity, id)) {
        line.append(' ').append(entity.id());
      }
    }
    if (!line.isEmpty()) {
      lines.add(word + " " + id + ":" + line);
    }
  }

  private static boolean isMember(Entity entity, Id bond) {
    Predicate<Id> same = bond::equals;
    return switch (entity) {
      case Clip clip -> clip.link().filter(same).or(() -> clip.group().filter(same)).isPresent();
      case Group group -> group.reference(Group.PARENT).filter(same).isPresent();
      default -> false;
    };
  }

  private void dissolve(Transition transition) {
    JsonObject props = transition.props();
    for (String known : List.of("left", "right", "type", "inOffset", "outOffset")) {
      props = props.without(known);
    }
    lines.add(
        (transition.alive() ? "" : "-")
            + (transition.get(Transition.TYPE) + " " + transition.id() + ": ")
            + (transition.left() + "|" + transition.right() + " ")
            + (units.write(transition.inOffset()) + "+" + units.write(transition.outOffset()))
            + (touch(transition) ? "" : " " + APART)
            + braces(transition, props));
  }

  private boolean touch(Transition transition) {
    Clip left = project.clip(transition.left()).filter(Clip::alive).orElse(null);
    Clip right = project.clip(transition.right()).filter(Clip::alive).orElse(null);
    return left != null
        && right != null
        && left.track().equals(right.track())
        && left.end() == right.start();
  }

  private void markers(Entity entity) {
    for (Marker marker : entity.markers()) {
      TimeRange range = marker.range();
      JsonObject props = marker.props().without(Marker.START.key());
      props = props.without(Marker.DURATION.key()).without(Marker.NAME.key());
      String name = marker.get(Marker.NAME);
      lines.add(
          ("marker " + marker.id() + " on " + entity.id() + ": ")
              + (range.isEmpty()
                  ? units.write(range.start())
                  : Range.write(range.start(), range.end(), units))
              + (name.isEmpty() ? "" : " " + quoted(name))
              + (props.isEmpty() ? "" : " " + JsonWriter.canonical(props)));
    }
  }

  private void effects(Entity entity) {
    for (Effect effect : Effect.in(entity.props())) {
      JsonObject props = effect.props().without(Effect.TYPE.key()).without(Effect.ORDER.key());
      for (int i = 0; i < effect.props().size(); i++) {
        String key = effect.props().keyAt(i);
        props = key.contains(KEYFRAME) ? props.without(key) : props;
      }
      lines.add(
          ("effect " + effect.id() + " on " + entity.id() + ": " + effect.type())
              + (props.isEmpty() ? "" : " " + JsonWriter.canonical(props)));
    }
  }

  private void keyframes(Entity entity) {
    entity
        .props()
        .forEach((key, value) -> {
          int mark = key.indexOf(KEYFRAME);
          if (mark > 0 && value instanceof JsonObject keyframe) {
            String id = key.substring(mark + KEYFRAME.length());
            String property = key.substring(0, mark);
            lines.add("key " + id + " on " + entity.id() + " " + property + ": " + tell(keyframe));
          }
        });
  }

  private String tell(JsonObject keyframe) {
    Json.Int time = (Json.Int) keyframe.find("t").orElseThrow();
    Json shape = keyframe.find("i").orElse(Interpolation.LINEAR.toJson());
    String text = shape instanceof Json.Str name ? name.value() : JsonWriter.canonical(shape);
    String value = JsonWriter.canonical(keyframe.find("v").orElseThrow());
    return units.write(time.value())
        + ("=" + value)
        + (shape.equals(Interpolation.LINEAR.toJson()) ? "" : " " + text);
  }
}
