package io.nve.ot;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Track;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import java.util.Optional;

/**
 * Two moves of one clip.
 *
 * <p>A move says a track and a time, but mostly it changes only one of the two: dragged along, a
 * clip keeps its track, dragged up or down its time. What a move does not change it does not claim,
 * so a move in time and a move to another track both happen. Where both change the same, the later
 * one has it.
 *
 * <p>A move to a track of another sequence, as nesting clips makes it, says track and time
 * together: a time of one sequence means nothing in another.
 */
final class Places {
  private Places() {}

  static Operation past(Place a, Place b, Order order, State before) {
    Project project = before.project();
    Clip clip = project.clip(a.id()).orElse(null);
    if (clip == null || !Transformer.works(a, before) || !Transformer.works(b, before)) {
      return a;
    }
    Place later = order == Order.LATER ? a : b;
    Place earlier = order == Order.LATER ? b : a;
    Place merged = merged(earlier, later, clip, project);
    boolean stays = merged.track().equals(b.target(clip));
    return stays && merged.anchor() == b.anchor()
        ? Noop.NOOP
        : new Place(a.id(), stays ? Id.NONE : merged.track(), merged.anchor());
  }

  private static Place merged(Place earlier, Place later, Clip clip, Project project) {
    if (leaves(later, clip, project)) {
      return later;
    }
    if (leaves(earlier, clip, project)) {
      return earlier;
    }
    boolean moved = !later.target(clip).equals(clip.track());
    Place where = moved ? later : earlier;
    Place when = later.anchor() != clip.anchor() ? later : earlier;
    return new Place(clip.id(), where.target(clip), when.anchor());
  }

  /** Returns whether a move takes a clip to another sequence. */
  private static boolean leaves(Place place, Clip clip, Project project) {
    return !sequence(place.target(clip), project).equals(sequence(clip.track(), project));
  }

  private static Optional<Id> sequence(Id track, Project project) {
    return project.track(track).map(Track::sequence);
  }
}
