package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Track;
import io.nve.op.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts clips in two.
 *
 * <pre>
 *   before  |AAAA~~AAAA|     after  |AAAA|AAAA|      ~ is the time
 *           |aaaa~~aaaa|            |aaaa|aaaa|      A and a are linked; so are the right halves
 * </pre>
 */
final class Cuts {
  private Cuts() {}

  /** Returns whether a time lies within a clip, not on its edges. */
  static boolean isInside(Clip clip, long time) {
    return clip.start() < time && time < clip.end();
  }

  /** Cuts one clip at a time within it, its link left as it is, and returns the right part's id. */
  static Id cut(Plan plan, Clip clip, long time) {
    Id right = plan.newId();
    plan.apply(new Split(clip.id(), right, time - clip.anchor()));
    return right;
  }

  /** Cuts those of some clips that a time lies within, and gives the right parts new links. */
  static List<Id> cutAll(Plan plan, List<Clip> clips, long time) {
    Map<Id, Boolean> links = new LinkedHashMap<>();
    List<Id> rights = new ArrayList<>();
    for (Clip clip : clips) {
      if (isInside(clip, time)) {
        rights.add(cut(plan, clip, time));
        clip.link().ifPresent(link -> links.put(link, true));
      }
    }
    links.keySet().forEach(link -> relink(plan, link, time, false));
    return rights;
  }

  /**
   * Parts what starts at a time on some tracks, and will move, from what it is linked with that was
   * cut off before and from what lies across and will stay.
   */
  static void part(Plan plan, List<Id> tracks, long time) {
    for (Id track : tracks) {
      plan.project()
          .firstFrom(track, time)
          .filter(clip -> clip.start() == time)
          .flatMap(Clip::link)
          .ifPresent(link -> relink(plan, link, time, true));
    }
  }

  /** Parts the clips of a link at a time; unless told to, not if one still lies across it. */
  private static void relink(Plan plan, Id link, long time, boolean always) {
    List<Clip> behind = new ArrayList<>();
    int before = 0;
    for (Clip clip : plan.project().clipsOf(link)) {
      if (plan.project().track(clip.track()).filter(Track::alive).isEmpty()) {
        continue;
      }
      if (isInside(clip, time)) {
        if (!always) {
          return;
        }
      } else if (clip.start() >= time) {
        behind.add(clip);
      } else {
        before++;
      }
    }
    if (before > 0) {
      Bonds.linkAnew(plan, behind);
    }
  }
}
