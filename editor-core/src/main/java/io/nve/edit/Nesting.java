package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/** Moves clips into a new sequence, and has it play in their place. */
final class Nesting {
  private final Plan plan;
  private final List<Clip> clips;
  private final Sequence outer;
  private final TimeRange span;

  Nesting(Plan plan, List<Clip> clips) {
    this.plan = plan;
    this.clips = clips;
    this.outer = plan.sequence(Bonds.commonSequence(plan, clips));
    TimeRange all = clips.get(0).range();
    for (Clip clip : clips) {
      all = all.span(clip.range());
    }
    this.span = all;
  }

  void nest(String name) {
    Id inner = plan.newId();
    JsonObject props =
        outer
            .props()
            .with(Entity.NAME.key(), Entity.NAME.write(name))
            .without(Sequence.ORDER.key());
    plan.create(new Sequence(inner, true, withoutMarkers(props)));
    Order.append(plan, plan.project().sequences(), Sequence.ORDER, inner);
    List<Track> used = usedTracks();
    for (int i = 0; i < used.size(); i++) {
      moveTrack(used.get(i), inner, Order.nth(i));
    }
    play(used, inner);
  }

  /** The markers of the old sequence say something about the old one. */
  private static JsonObject withoutMarkers(JsonObject props) {
    JsonObject result = props;
    for (int i = 0; i < props.size(); i++) {
      if (props.keyAt(i).startsWith("marker/")) {
        result = result.without(props.keyAt(i));
      }
    }
    return result;
  }

  private List<Track> usedTracks() {
    List<Id> ids = Bonds.tracks(clips);
    return plan.project().tracks(outer.id()).stream()
        .filter(track -> ids.contains(track.id()))
        .toList();
  }

  private void moveTrack(Track track, Id inner, String order) {
    Id id = plan.newId();
    plan.create(Track.of(id, inner, track.carries(), order));
    for (Clip clip : clips) {
      if (clip.track().equals(track.id())) {
        plan.place(clip, id, clip.start() - span.start());
      }
    }
  }

  private void play(List<Track> used, Id inner) {
    List<Part> parts = new ArrayList<>();
    for (TrackKind kind : List.of(TrackKind.VIDEO, TrackKind.AUDIO)) {
      used.stream()
          .filter(track -> track.carries() == kind)
          .findFirst()
          .ifPresent(track ->
              parts.add(new Part(track.id(), Material.sequence(inner, 0, span.duration()))));
    }
    if (parts.isEmpty()) {
      throw Plan.refusal(
          ErrorCode.WRONG_KIND, "Only clips on video and audio tracks can be nested");
    }
    new Placing(plan, parts).put(span.start(), PlaceMode.REFUSE);
  }
}
