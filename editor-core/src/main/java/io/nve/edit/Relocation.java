package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A move of clips, or of copies of them: where each goes, and how others make room. */
final class Relocation {
  private final Plan plan;
  private final List<Clip> clips;
  private final Id sequence;
  private final Map<Id, Id> tracks = new TreeMap<>();
  private final boolean copies;
  private long distance;

  Relocation(Plan plan, List<Clip> clips) {
    this(plan, clips, false);
  }

  private Relocation(Plan plan, List<Clip> clips, boolean copies) {
    this.plan = plan;
    this.clips = clips;
    this.copies = copies;
    this.sequence = Bonds.commonSequence(plan, clips);
  }

  /** Returns a relocation that leaves the clips where they are and puts copies. */
  static Relocation ofCopies(Plan plan, List<Clip> clips) {
    return new Relocation(plan, clips, true);
  }

  /** Sends the clips on tracks of a kind some tracks of that kind further up. */
  void moveRows(TrackKind kind, long rows) {
    if (rows == 0) {
      return;
    }
    List<Track> same = new ArrayList<>(plan.project().tracks(sequence));
    same.removeIf(track -> track.carries() != kind);
    for (int i = 0; i < same.size(); i++) {
      Id from = same.get(i).id();
      if (clips.stream().anyMatch(clip -> clip.track().equals(from))) {
        long to = i + rows;
        if (to < 0 || to >= same.size()) {
          throw Plan.refusal(
              ErrorCode.UNKNOWN_ENTITY, "There is no " + kind.id() + " track to move to");
        }
        tracks.put(from, plan.track(same.get((int) to).id()).id());
      }
    }
  }

  void moveTime(long by) {
    long earliest = Long.MAX_VALUE;
    for (Clip clip : clips) {
      earliest = Math.min(earliest, clip.start());
    }
    Limits limits = new Limits();
    limits.atLeast(-earliest, ErrorCode.NEGATIVE_TIME);
    distance = limits.allow(by, plan.options().onLimit());
  }

  void makeRoom(PlaceMode mode) {
    switch (mode) {
      case OVERWRITE -> clear();
      case INSERT -> insert();
      case REFUSE -> requireRoom();
    }
  }

  private void clear() {
    Room room = new Room(plan);
    room.spare(leaving());
    clips.forEach(clip -> room.add(trackOf(clip), rangeOf(clip)));
    room.clear();
  }

  private void requireRoom() {
    for (Clip clip : clips) {
      for (Clip other : plan.project().clips(trackOf(clip), rangeOf(clip))) {
        boolean stays = leaving().stream().noneMatch(moved -> moved.id().equals(other.id()));
        if (stays && !Neighbours.isPlaceholder(other)) {
          throw Plan.refusal(
              ErrorCode.OVERLAP, "Clip " + clip.id() + " would lie over clip " + other.id());
        }
      }
    }
  }

  /** Takes the clips out of the way, opens the time that they need, and leaves them to be put. */
  private void insert() {
    TimeRange span = rangeOf(clips.get(0));
    for (Clip clip : clips) {
      span = span.span(rangeOf(clip));
    }
    plan.requireLiving(leaving());
    List<Id> entered = clips.stream().map(this::trackOf).distinct().sorted().toList();
    Ripple.insert(plan, sequence, entered, span, leaving());
  }

  /** Returns the clips that will not stay where they are. */
  private List<Clip> leaving() {
    return copies ? List.of() : clips;
  }

  void place() {
    if (copies) {
      Copies copied = new Copies(plan, clips);
      clips.forEach(clip -> copied.put(clip, trackOf(clip), clip.start() + distance));
      copied.join();
      return;
    }
    for (Clip clip : clips) {
      plan.place(plan.fresh(clip), trackOf(clip), clip.start() + distance);
    }
  }

  private Id trackOf(Clip clip) {
    return tracks.getOrDefault(clip.track(), clip.track());
  }

  private TimeRange rangeOf(Clip clip) {
    return clip.range().shifted(distance);
  }
}
