package io.nve.history;

import io.nve.edit.Edge;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Marker;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Registry;
import io.nve.model.Sequence;
import io.nve.model.SpeedMap;
import java.util.List;
import java.util.Optional;

/** Findings as plain English, each one line. */
final class Wording {
  private final Places places;
  private final Names names;
  private final ValueText values;

  Wording(Project before, Project after) {
    this.places = new Places(before, after);
    this.names = new Names(places);
    this.values = new ValueText(names, places);
  }

  String of(Finding finding) {
    return switch (finding) {
      case Finding.Added added -> "Added " + several(added.entities(), "to");
      case Finding.Removed removed -> "Removed " + several(removed.entities(), "from");
      case Finding.Restored restored -> "Restored " + several(restored.entities(), "on");
      case Finding.Moved moved -> moved(moved);
      case Finding.Shifted shifted -> shifted(shifted);
      case Finding.Trimmed trimmed -> trimmed(trimmed);
      case Finding.Rolled rolled -> rolled(rolled);
      case Finding.Slipped slipped -> slipped(slipped);
      case Finding.Split split -> split(split);
      case Finding.Joined joined -> joined(joined);
      case Finding.Retimed retimed -> retimed(retimed);
      case Finding.Linked linked -> "Linked " + clips(linked.clips());
      case Finding.Unlinked unlinked -> "Unlinked " + clips(unlinked.clips());
      case Finding.Grouped grouped -> "Grouped " + clips(grouped.clips());
      case Finding.Ungrouped ungrouped -> "Ungrouped " + clips(ungrouped.clips());
      case Finding.ValueChanged changed -> values.of(changed);
      case Finding.KeyframesChanged changed ->
          "Changed the "
              + changed.parameter().label()
              + " keyframes of "
              + names.of(changed.after());
      case Finding.MarkerChanged changed -> marker(changed);
      case Finding.EffectChanged changed -> effect(changed);
      case Finding.MediaChanged changed -> media(changed);
      case Finding.DataChanged changed -> "Changed other data of " + names.of(changed.after());
    };
  }

  private String several(List<Entity> entities, String preposition) {
    Entity first = entities.get(0);
    if (first instanceof Clip clip) {
      String place = " " + preposition + " " + names.track(clip.track());
      String from = " at " + time(clip).at(clip.start());
      return entities.size() == 1
          ? names.of(clip) + place + from
          : NumberText.count(entities.size(), "clip") + place + ", the first" + from;
    }
    if (entities.size() > 3) {
      return NumberText.count(entities.size(), noun(first));
    }
    String named = Names.enumeration(entities.stream().map(names::of).toList());
    return switch (first.kind()) {
      case TRACK, SEQUENCE, ASSET -> noun(first) + " " + named;
      case PROJECT, CLIP, TRANSITION, LINK, GROUP -> named;
    };
  }

  private static String noun(Entity entity) {
    return switch (entity.kind()) {
      case ASSET -> "media file";
      case PROJECT, SEQUENCE, TRACK, CLIP, TRANSITION, LINK, GROUP -> entity.kind().id();
    };
  }

  private String moved(Finding.Moved moved) {
    Clip before = moved.before();
    Clip after = moved.after();
    String what = "Moved " + names.of(after) + also(moved.linked());
    if (before.track().equals(after.track())) {
      return what + " on " + names.track(after.track()) + fromTo(before, after);
    }
    return what
        + " from "
        + names.track(before.track())
        + " at "
        + time(before).at(before.start())
        + " to "
        + names.track(after.track())
        + " at "
        + time(after).at(after.start());
  }

  private String fromTo(Clip before, Clip after) {
    return " from " + time(before).at(before.start()) + " to " + time(after).at(after.start());
  }

  private String shifted(Finding.Shifted shifted) {
    return NumberText.count(shifted.clips().size(), "clip")
        + " on "
        + names.tracks(shifted.clips())
        + " moved "
        + time(shifted.clips().get(0)).shift(shifted.distance());
  }

  private String trimmed(Finding.Trimmed trimmed) {
    boolean shorter = trimmed.edge() == Edge.HEAD == trimmed.distance() > 0;
    return (shorter ? "Trimmed the " : "Extended the ")
        + trimmed.edge().id()
        + " of "
        + names.of(trimmed.after())
        + also(trimmed.linked())
        + " by "
        + time(trimmed.after()).length(trimmed.distance());
  }

  private String rolled(Finding.Rolled rolled) {
    return "Rolled the cut between "
        + names.of(rolled.left())
        + " and "
        + names.of(rolled.right())
        + " "
        + time(rolled.left()).shift(rolled.distance());
  }

  private String slipped(Finding.Slipped slipped) {
    return "Slipped "
        + names.of(slipped.after())
        + also(slipped.linked())
        + " to material "
        + time(slipped.after()).shift(slipped.distance());
  }

  private String split(Finding.Split split) {
    Clip left = split.left();
    long gone = split.right().in() - left.out();
    TimeText time = time(left);
    return (gone > 0 ? "Cut " + time.length(gone) + " out of " : "Split ")
        + names.of(left)
        + also(split.linked())
        + " at "
        + time.at(left.end());
  }

  private String joined(Finding.Joined joined) {
    Clip right = joined.right();
    return "Joined the two parts of "
        + names.of(joined.clip())
        + also(joined.linked())
        + " at "
        + time(right).at(right.start());
  }

  private String retimed(Finding.Retimed retimed) {
    return "Speed of "
        + names.of(retimed.after())
        + also(retimed.linked())
        + ": "
        + speed(retimed.before().speed())
        + " → "
        + speed(retimed.after().speed());
  }

  private static String speed(SpeedMap speed) {
    return switch (speed) {
      case SpeedMap.Constant constant ->
          NumberText.of(100.0 * constant.numerator() / constant.denominator()) + " %";
      case SpeedMap.Freeze freeze -> "freeze";
      case SpeedMap.Ramp ramp -> "ramp";
    };
  }

  private String clips(List<Clip> clips) {
    return clips.size() > 3
        ? NumberText.count(clips.size(), "clip")
        : Names.enumeration(clips.stream().map(this::clipOnTrack).toList());
  }

  private String clipOnTrack(Clip clip) {
    return names.of(clip) + " on " + names.track(clip.track());
  }

  private String marker(Finding.MarkerChanged changed) {
    Optional<Marker> was = changed.was();
    Optional<Marker> is = changed.is();
    String verb = verb(was, is);
    String name = is.or(() -> was).map(marker -> marker.get(Marker.NAME)).orElse("");
    String place =
        changed.after() instanceof Sequence sequence
            ? is.or(() -> was).map(marker -> " at " + at(sequence, marker)).orElse("")
            : "";
    return verb
        + " marker "
        + (name.isEmpty() ? "" : Names.quote(name) + " ")
        + preposition(was, is)
        + names.of(changed.after())
        + place;
  }

  private static String at(Sequence sequence, Marker marker) {
    return TimeText.of(sequence).at(marker.range().start());
  }

  private String effect(Finding.EffectChanged changed) {
    Optional<Effect> was = changed.was();
    Optional<Effect> is = changed.is();
    String type = is.or(() -> was).map(Effect::type).orElse("");
    String label = Registry.effect(type).map(effect -> effect.label()).orElse(Names.quote(type));
    return verb(was, is)
        + " effect "
        + label
        + " "
        + preposition(was, is)
        + names.of(changed.after());
  }

  private static String verb(Optional<?> was, Optional<?> is) {
    return was.isEmpty() ? "Added" : is.isEmpty() ? "Removed" : "Changed";
  }

  private static String preposition(Optional<?> was, Optional<?> is) {
    return was.isEmpty() ? "to " : is.isEmpty() ? "from " : "on ";
  }

  private String media(Finding.MediaChanged changed) {
    String url = changed.after().activeReference().flatMap(MediaReference::url).orElse("nowhere");
    return "Media of " + names.of(changed.after()) + " is now at " + Names.quote(url);
  }

  /** Returns how many linked clips something is true of besides. */
  private static String also(List<Id> linked) {
    return linked.isEmpty() ? "" : " (and " + NumberText.count(linked.size(), "linked clip") + ")";
  }

  private TimeText time(Clip clip) {
    return places
        .sequenceOf(clip)
        .map(TimeText::of)
        .orElseGet(() -> TimeText.of(new Sequence(clip.id(), true, JsonObject.EMPTY)));
  }
}
