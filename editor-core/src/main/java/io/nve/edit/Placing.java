package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Track;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/** Puts new clips onto tracks. */
final class Placing {
  private final Plan plan;
  private final List<Part> parts;
  private final Id sequence;

  /** Prepares for parts; checks that they can stand where they are to. */
  Placing(Plan plan, List<Part> parts) {
    if (parts.isEmpty()) {
      throw Plan.refusal(ErrorCode.INVALID_VALUE, "The edit needs a part");
    }
    this.plan = plan;
    this.parts = parts;
    this.sequence = plan.track(parts.get(0).track()).sequence();
    for (Part part : parts) {
      Track track = plan.track(part.track());
      if (!track.sequence().equals(sequence)) {
        throw Plan.refusal(ErrorCode.WRONG_KIND, "The parts must be for one sequence");
      }
      Playable.check(plan, track, part.material());
    }
    if (tracks().size() < parts.size()) {
      throw Plan.refusal(ErrorCode.INVALID_VALUE, "Only one part can go onto a track");
    }
  }

  /** Puts the parts at a time, in one of the ways. */
  List<Clip> put(long time, PlaceMode mode) {
    checkTime(time);
    switch (mode) {
      case INSERT -> Ripple.insert(plan, sequence, tracks(), time, longest());
      case OVERWRITE -> clear(time);
      case REFUSE -> requireRoom(time);
    }
    return create(time);
  }

  /** Returns where the last of the parts' tracks ends. */
  long end() {
    long end = 0;
    for (Id track : tracks()) {
      end = Math.max(end, TrackEnds.ofTrack(plan.project(), track));
    }
    return end;
  }

  List<Clip> create(long time) {
    List<Clip> clips = new ArrayList<>();
    for (Part part : parts) {
      Clip clip = part.material().toClip(plan.newId(part.id()), part.track(), time);
      plan.create(clip);
      clips.add(clip);
    }
    if (clips.size() > 1) {
      Bonds.linkAnew(plan, clips);
    }
    return clips;
  }

  private void clear(long time) {
    Room room = new Room(plan);
    parts.forEach(part -> room.add(part.track(), range(part, time)));
    room.clear();
  }

  private void requireRoom(long time) {
    for (Part part : parts) {
      if (!Room.isFree(plan, part.track(), range(part, time))) {
        throw Plan.refusal(
            ErrorCode.OVERLAP, "On track " + part.track() + " a clip stands in the way");
      }
    }
  }

  private static TimeRange range(Part part, long time) {
    return new TimeRange(time, part.material().duration());
  }

  private List<Id> tracks() {
    return parts.stream().map(Part::track).distinct().toList();
  }

  private long longest() {
    return parts.stream().mapToLong(part -> part.material().duration()).max().orElse(0);
  }

  static void checkTime(long time) {
    if (time < 0) {
      throw Plan.refusal(ErrorCode.NEGATIVE_TIME, "The sequence begins at 0");
    }
  }
}
