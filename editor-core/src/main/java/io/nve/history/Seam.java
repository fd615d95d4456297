package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sound;
import io.nve.model.Transition;
import io.nve.op.Alive;
import io.nve.op.Set;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The place where a clip was cut: closes it, and opens it again. */
final class Seam {
  private Seam() {}

  /**
   * Makes one clip of two, if they still go on from each other as the cut left them.
   *
   * @return the clip before the cut, or nothing if the cut stays
   */
  static Optional<Id> close(WayBack way, Back.Join join) {
    Project project = way.project();
    Clip right = project.clip(join.right()).orElse(null);
    Clip left = right == null ? null : before(project, right, join.left());
    if (right == null || left == null || hasTransition(project, left, right)) {
      return Optional.empty();
    }
    if (left.isEmpty()) {
      way.apply(new TrimIn(left.id(), right.in()));
    }
    if (left.isEmpty() || !right.isEmpty()) {
      way.apply(new TrimOut(left.id(), right.out()));
    }
    leave(way, leaving(project, right.id()), left.id());
    right
        .props()
        .forEach((key, value) -> {
          if (Sound.belongsToTail(key)) {
            way.apply(new Set(left.id(), key, value));
          }
        });
    // Said even of what is deleted already, lest its restoration bring back a part of the whole.
    way.apply(new Alive(right.id(), false));
    return Optional.of(left.id());
  }

  /** Returns the clip that ends at the cut: the one that was cut, or a piece of it. */
  private static @Nullable Clip before(Project project, Clip right, Id wanted) {
    Clip left = project.clip(wanted).orElse(null);
    if (left != null && goesOn(left, right)) {
      return left;
    }
    for (Clip clip : project.clips(right.track(), new TimeRange(right.start() - 1, 1))) {
      if (goesOn(clip, right)) {
        return clip;
      }
    }
    return null;
  }

  /**
   * What belongs to an edge is on its part alone; at the cut there is none of it. A part of which
   * nothing is left goes on from, or to, whatever is left of the other.
   */
  private static boolean goesOn(Clip left, Clip right) {
    return left.track().equals(right.track())
        && left.anchor() == right.anchor()
        && (left.out() == right.in() || left.isEmpty() || right.isEmpty())
        && left.alive() == right.alive()
        && left.content() == right.content()
        && left.props()
            .without(Sound::belongsToHead)
            .equals(right.props().without(Sound::belongsToTail));
  }

  private static boolean hasTransition(Project project, Clip left, Clip right) {
    return project.transitionsOf(right.id()).stream()
        .anyMatch(found -> found.right().equals(right.id()) && found.left().equals(left.id()));
  }

  /** Returns the transitions that leave a clip, deleted ones among them. */
  static List<Id> leaving(Project project, Id clip) {
    return project.everyTransitionOf(clip).stream()
        .filter(transition -> transition.left().equals(clip))
        .map(Transition::id)
        .toList();
  }

  private static void leave(WayBack way, List<Id> transitions, Id to) {
    for (Id transition : transitions) {
      way.apply(Set.of(transition, Transition.LEFT, to));
    }
  }

  /**
   * Cuts a clip again.
   *
   * @return whether there was something to cut
   */
  static boolean open(WayBack way, Back.Cut cut) {
    Project project = way.project();
    Clip right = project.clip(cut.right()).filter(clip -> !clip.alive()).orElse(null);
    Clip whole = right == null ? null : around(project, right, cut);
    if (whole == null) {
      return false;
    }
    way.bringTo(
        whole
            .withId(cut.right())
            .withCut(cut.at(), whole.out())
            .withProps(whole.props().without(Sound::belongsToHead)));
    way.revive(cut.right());
    way.bringTo(
        whole.withCut(whole.in(), cut.at()).withProps(whole.props().without(Sound::belongsToTail)));
    List<Id> leaving =
        leaving(project, whole.id()).stream()
            .filter(id -> cut.transitions().contains(id) || isAlive(project, id))
            .toList();
    leave(way, leaving, cut.right());
    return true;
  }

  private static boolean isAlive(Project project, Id id) {
    return project.find(id).filter(Entity::alive).isPresent();
  }

  /** Returns the clip that plays over the cut: the one that was joined, or a piece of it. */
  private static @Nullable Clip around(Project project, Clip right, Back.Cut cut) {
    Clip joined = project.clip(cut.left()).filter(Entity::alive).orElse(null);
    if (joined == null || plays(joined, cut.at())) {
      return joined;
    }
    for (Clip clip : project.clips(joined.track(), new TimeRange(joined.anchor() + cut.at(), 1))) {
      if (clip.anchor() == joined.anchor()
          && clip.content() == right.content()
          && clip.asset().equals(right.asset())
          && plays(clip, cut.at())) {
        return clip;
      }
    }
    return null;
  }

  /** Returns whether a clip plays over a cut, on both sides of it. */
  static boolean plays(Clip clip, long at) {
    return clip.in() < at && at < clip.out();
  }
}
