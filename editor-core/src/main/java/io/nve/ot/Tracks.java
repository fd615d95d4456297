package io.nve.ot;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import java.util.List;

/**
 * A track that one person deletes while another puts a clip on it. The first did not see that clip
 * and does not mean it, so the track stays, whichever of the two was earlier.
 */
final class Tracks {
  private Tracks() {}

  /** Returns a deletion past what puts a clip on a track. */
  static Operation kept(Alive deletion, Operation put, State before) {
    return keeps(deletion, put, before) ? Noop.NOOP : deletion;
  }

  /** Returns what puts a clip on a track, past a deletion. */
  static Operation keeping(Operation put, Alive deletion, State before) {
    return keeps(deletion, put, before)
        ? new Batch("", List.of(new Alive(deletion.id(), true), put))
        : put;
  }

  private static boolean keeps(Alive deletion, Operation put, State before) {
    return puts(put, deletion.id(), before)
        && before.project().track(deletion.id()).filter(Entity::alive).isPresent();
  }

  private static boolean puts(Operation put, Id track, State before) {
    return switch (put) {
      case Create create ->
          create.entity() instanceof Clip clip && clip.alive() && clip.track().equals(track);
      case Place place when place.track().equals(track) ->
          before.project().clip(place.id()).filter(clip -> !clip.track().equals(track)).isPresent();
      default -> false;
    };
  }
}
