package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Layout;
import io.nve.model.Track;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Puts clips that overlap others on tracks above. As few go as can: one that lies on another which
 * goes itself may stay.
 */
final class Raise {
  private final Plan plan;
  private final Track from;

  Raise(Plan plan, Id from) {
    this.plan = plan;
    this.from = plan.track(from);
  }

  /** Raises, of the piles that have one of some clips in them, clips that cover others. */
  void covering(Set<Id> clips) {
    for (Pile pile : Pile.with(clips, plan.project(), from.id())) {
      long end = Long.MIN_VALUE;
      for (Clip clip : lowestFirst(pile)) {
        if (clip.start() < end) {
          raise(clip);
        } else {
          end = clip.end();
        }
      }
    }
  }

  /** Raises, of the piles that have one of some clips in them, clips that are covered. */
  void covered(Set<Id> clips) {
    for (Pile pile : Pile.with(clips, plan.project(), from.id())) {
      List<Clip> highestFirst = lowestFirst(pile);
      Collections.reverse(highestFirst);
      long start = Long.MAX_VALUE;
      for (Clip clip : highestFirst) {
        if (clip.end() > start) {
          raise(clip);
        } else {
          start = clip.start();
        }
      }
    }
  }

  private static List<Clip> lowestFirst(Pile pile) {
    List<Clip> clips = new ArrayList<>(pile.clips());
    clips.sort(Layout.BOTTOM_UP);
    return clips;
  }

  private void raise(Clip clip) {
    plan.place(clip, free(clip), clip.start());
  }

  /** Returns the nearest track above on which a clip has room; a new one if there is none. */
  private Id free(Clip clip) {
    List<Track> all = plan.project().tracks(from.sequence());
    boolean above = false;
    int index = 0;
    for (int i = 0; i < all.size(); i++) {
      Track track = all.get(i);
      if (above && takes(track, clip)) {
        return track.id();
      }
      if (track.id().equals(from.id())) {
        above = true;
        index = i + 1;
      }
    }
    Id made = plan.newId();
    plan.create(Track.of(made, from.sequence(), from.carries(), ""));
    Order.insert(plan, all, Track.ORDER, made, index);
    return made;
  }

  private boolean takes(Track track, Clip clip) {
    return track.carries() == from.carries()
        && !track.locked()
        && !track.get(Track.HIDDEN)
        && !track.get(Track.MUTED)
        && Room.isFree(plan, track.id(), clip.range());
  }
}
