package io.nve.interop.otio;

import io.nve.interop.Loss;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.time.Ticks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a track's children one after the other; their durations add up to their places. */
final class TrackReader {
  private static final List<String> TRACK_FIELDS = List.of("kind", "source_range");
  private static final List<String> TRANSITION_FIELDS =
      List.of("transition_type", "in_offset", "out_offset");

  private final Importing importing;
  private final ItemReader items;
  private final double rate;

  /** The transition that was read last and has not met its right-hand clip yet. */
  private @Nullable OtioNode pending;

  private Id left = Id.NONE;
  private long position;

  TrackReader(Importing importing, double rate) {
    this.importing = importing;
    this.items = new ItemReader(importing, rate);
    this.rate = rate;
  }

  /** Reads a track and returns where its last clip ends. */
  long read(OtioNode node, Id sequence, int index) {
    Track track = track(node, sequence, index);
    importing.add(track);
    List<OtioNode> children = node.objects("children");
    for (int i = 0; i < children.size(); i++) {
      child(children, i, track.id());
    }
    finishTransition(Id.NONE);
    return position;
  }

  /** Reads an item that stands in a stack without a track of its own. */
  long readAlone(OtioNode item, Id sequence, int index) {
    TrackKind kind = isAudio(item) ? TrackKind.AUDIO : TrackKind.VIDEO;
    Id id = importing.fresh();
    JsonObject residue = JsonObject.of("alone", Json.TRUE);
    Track track = Track.of(id, sequence, kind, Effects.order(index));
    importing.add(track.withProps(Residue.add(track.props(), residue)));
    child(List.of(item), 0, id);
    finishTransition(Id.NONE);
    return position;
  }

  private static boolean isAudio(OtioNode item) {
    return item.schema().equals("Track") && item.text("kind").equals("Audio");
  }

  private Track track(OtioNode node, Id sequence, int index) {
    JsonObject own = Own.of(node);
    String said = node.text("kind");
    TrackKind kind = kind(said, Own.text(own, "carries"));
    JsonObject props = importing.props(node, EntityKind.TRACK, rate);
    if (!props.has(Track.ORDER.key())) {
      props = props.with(Track.ORDER.key(), Json.of(Effects.order(index)));
    }
    String flag = kind == TrackKind.AUDIO ? Track.MUTED.key() : Track.HIDDEN.key();
    boolean enabled = node.bool("enabled", true);
    if (enabled == Json.TRUE.equals(props.get(flag))) {
      props = props.with(flag, Json.of(!enabled));
    }
    List<OtioNode> effects = node.objects("effects");
    props = Effects.toProps(effects, props);
    JsonObject residue = Residue.unknown(node.json(), TRACK_FIELDS);
    if (!said.equals(TrackWriter.otioKind(kind))) {
      residue = residue.with("kind", node.json().find("kind").orElse(Json.NULL));
    }
    return new Track(importing.claim(own), sequence, kind, true, Residue.add(props, residue));
  }

  private static TrackKind kind(String said, String own) {
    for (TrackKind kind : List.of(TrackKind.CAPTION, TrackKind.ADJUSTMENT)) {
      if (kind.id().equals(own) && TrackWriter.otioKind(kind).equals(said)) {
        return kind;
      }
    }
    return switch (said) {
      case "Audio" -> TrackKind.AUDIO;
      case "Subtitle", "Caption", "Text" -> TrackKind.CAPTION;
      default -> TrackKind.VIDEO;
    };
  }

  private void child(List<OtioNode> children, int index, Id track) {
    OtioNode node = children.get(index);
    if (node.schema().equals("Transition")) {
      if (pending != null) {
        importing.lose(
            Loss.Kind.DROPPED, node, "transition", "another transition stands before it");
      } else {
        pending = node;
      }
      return;
    }
    if (isSpace(children, index)) {
      position = Ticks.plus(position, duration(node));
      left = Id.NONE;
      return;
    }
    Clip clip = items.read(node, track, position);
    if (clip != null) {
      importing.add(clip);
      finishTransition(clip.id());
      left = clip.id();
      position = clip.end();
    }
  }

  /**
   * Returns whether a child is a gap that says nothing but its duration, between clips: then it is
   * the space between them. A gap that a transition leads to or from must be something to bind to.
   */
  private boolean isSpace(List<OtioNode> children, int index) {
    if (pending != null || index + 1 == children.size() || !isPlainGap(children.get(index))) {
      return false;
    }
    OtioNode next = children.get(index + 1);
    return !next.schema().equals("Transition") && !isPlainGap(next);
  }

  private static boolean isPlainGap(OtioNode node) {
    return node.schema().equals("Gap")
        && node.name().isEmpty()
        && node.metadata().isEmpty()
        && node.objects("effects").isEmpty()
        && node.objects("markers").isEmpty()
        && node.bool("enabled", true)
        && Residue.unknown(node.json(), List.of("source_range")).isEmpty()
        && duration(node) > 0;
  }

  private static long duration(OtioNode item) {
    OtioNode range = item.object("source_range");
    return range == null ? 0 : OtioTime.range(range).duration();
  }

  private void finishTransition(Id right) {
    OtioNode node = pending;
    pending = null;
    if (node == null) {
      return;
    }
    if (left.equals(Id.NONE) && right.equals(Id.NONE)) {
      importing.lose(Loss.Kind.DROPPED, node, "transition", "there is no clip beside it");
      return;
    }
    importing.add(transition(node, right));
  }

  private Transition transition(OtioNode node, Id right) {
    String said = node.text("transition_type");
    String type = type(said, Own.text(Own.props(Own.of(node)), "type"));
    long in = offset(node, "in_offset");
    long out = offset(node, "out_offset");
    JsonObject props = importing.props(node, EntityKind.TRANSITION, rate);
    props = withReference(props, Transition.LEFT.key(), left);
    props = withReference(props, Transition.RIGHT.key(), right);
    props = with(props, Transition.TYPE, type);
    props = with(props, Transition.IN_OFFSET, in);
    props = with(props, Transition.OUT_OFFSET, out);
    Transition transition = new Transition(importing.claim(Own.of(node)), true, props);
    if (!type.equals("dissolve")) {
      importing.lose(
          Loss.Kind.KEPT, node, "transition \"" + said + "\"", "its type is not known here");
    }
    return transition.withProps(Residue.add(props, residue(node, transition)));
  }

  private static JsonObject withReference(JsonObject props, String key, Id id) {
    return id.equals(Id.NONE) ? props.without(key) : props.with(key, Json.of(id.value()));
  }

  private static <T> JsonObject with(JsonObject props, Parameter<T> parameter, T value) {
    return parameter.in(props).equals(value)
        ? props
        : props.with(parameter.key(), parameter.write(value));
  }

  private static String type(String said, String own) {
    if (!own.isEmpty() && TrackWriter.otioTransition(own).equals(said)) {
      return own;
    }
    return said.equals("SMPTE_Dissolve") ? "dissolve" : said;
  }

  private static long offset(OtioNode node, String key) {
    OtioNode time = node.object(key);
    return time == null ? 0 : Math.max(0, OtioTime.ticks(time));
  }

  private JsonObject residue(OtioNode node, Transition transition) {
    JsonObject residue = Residue.unknown(node.json(), TRANSITION_FIELDS);
    JsonObject written = TrackWriter.transitionFields(transition, rate);
    for (String key : TRANSITION_FIELDS) {
      Json said = node.json().get(key);
      if (said != null && !said.equals(written.get(key))) {
        residue = residue.with(key, said);
      }
    }
    List<OtioNode> effects = node.objects("effects");
    return effects.isEmpty()
        ? residue
        : residue.with("effects", node.json().find("effects").orElse(Json.NULL));
  }
}
