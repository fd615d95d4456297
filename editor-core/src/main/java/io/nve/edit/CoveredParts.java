package io.nve.edit;

import io.nve.model.Clip;
import io.nve.model.Conflict;
import io.nve.model.Id;
import io.nve.model.Layout;
import io.nve.model.Parameter;
import io.nve.model.Sound;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Removes the parts of clips that lie under others.
 *
 * <p>Those covered in the middle are cut first, all that end at one time at once, so that the right
 * parts of linked clips are linked with each other.
 */
final class CoveredParts {
  private final Plan plan;
  private final Map<Id, Lower> lowers = new LinkedHashMap<>();

  /** A clip that lies under others, when, and what it was cut into. */
  private record Lower(Clip clip, List<TimeRange> hidden, List<Id> parts) {
    static Lower of(Clip clip) {
      return new Lower(clip, new ArrayList<>(), new ArrayList<>(List.of(clip.id())));
    }

    /** Adds a range to others by time; it may touch the last one. */
    void hide(TimeRange range) {
      int last = hidden.size() - 1;
      if (last >= 0 && hidden.get(last).end() == range.start()) {
        hidden.set(last, hidden.get(last).span(range));
      } else {
        hidden.add(range);
      }
    }
  }

  /** Looks at the clips of some tracks that are among these. */
  CoveredParts(Plan plan, List<Id> tracks, Set<Id> clips) {
    this.plan = plan;
    for (Id track : tracks) {
      for (Conflict.Covered covered : Layout.of(plan.project(), track).covered()) {
        Clip clip = covered.lower();
        if (clips.contains(clip.id())) {
          lowers.computeIfAbsent(clip.id(), id -> Lower.of(clip)).hide(covered.range());
        }
      }
    }
  }

  void remove() {
    TreeMap<Long, List<Lower>> cuts = new TreeMap<>(Collections.reverseOrder());
    for (Lower lower : lowers.values()) {
      for (TimeRange range : lower.hidden) {
        if (lower.clip.start() < range.start() && range.end() < lower.clip.end()) {
          cuts.computeIfAbsent(range.end(), end -> new ArrayList<>()).add(lower);
        }
      }
    }
    cuts.forEach(this::cut);
    lowers.values().forEach(lower -> lower.hidden.forEach(range -> remove(lower.parts, range)));
  }

  private void cut(long time, List<Lower> across) {
    List<Clip> clips = across.stream().map(lower -> plan.fresh(lower.clip)).toList();
    List<Id> rights = Cuts.cutAll(plan, clips, time);
    for (int i = 0; i < rights.size(); i++) {
      across.get(i).parts.add(rights.get(i));
    }
  }

  /** Removes a range from the one of a clip's parts that it lies in. */
  private void remove(List<Id> parts, TimeRange range) {
    for (Id id : parts) {
      Clip clip = plan.project().clip(id).filter(Clip::alive).orElse(null);
      if (clip != null && !clip.isEmpty() && clip.range().contains(range)) {
        Room.clear(plan, clip, range);
        Clip left = plan.fresh(clip);
        shorten(left, Sound.FADE_IN, Sound.FADE_IN_CURVE, left.in() - clip.in());
        shorten(left, Sound.FADE_OUT, Sound.FADE_OUT_CURVE, clip.out() - left.out());
        return;
      }
    }
  }

  /** Keeps of a fade at an edge what lay behind the part that went. */
  private void shorten(Clip clip, Parameter<Long> fade, Parameter<?> curve, long gone) {
    long length = clip.get(fade);
    if (gone <= 0 || length == 0 || !clip.alive()) {
      return;
    }
    if (gone < length) {
      plan.set(clip.id(), fade, length - gone);
    } else {
      plan.unset(clip, fade.key());
      plan.unset(clip, curve.key());
    }
  }
}
