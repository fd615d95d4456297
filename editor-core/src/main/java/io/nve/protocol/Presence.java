package io.nve.protocol;

import io.nve.model.Id;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody is and what he is about to do. Not part of the project: never ordered, never
 * logged, and gone when nobody has heard of it for a while.
 *
 * <p>Everything is said by ids and ticks, never by pixels or positions in a list. A drag is
 * presence until the drop, which is an edit.
 *
 * @param client whose presence it is
 * @param count grows with each message of a client, so that a late one is told from a new one
 * @param state where he is; nothing once he has left
 */
public record Presence(ClientName client, long count, Optional<State> state)
    implements ClientMessage, ServerMessage {

  /**
   * Where somebody is.
   *
   * @param name what people call him
   * @param playhead where he is looking
   * @param selection what he has selected
   * @param drag what he is dragging
   */
  public record State(
      String name, Optional<Playhead> playhead, List<Id> selection, Optional<Drag> drag) {
    /** Copies the selection. */
    public State {
      selection = List.copyOf(selection);
    }

    /** Returns the state of somebody of whom only the name is known. */
    public static State of(String name) {
      return new State(name, Optional.empty(), List.of(), Optional.empty());
    }
  }

  /**
   * A place in a sequence.
   *
   * @param sequence the sequence
   * @param time the time in it, in ticks
   */
  public record Playhead(Id sequence, long time) {}

  /**
   * Clips under somebody's hand.
   *
   * @param clips the clips
   * @param track the track that the first of them is over
   * @param distance how far they were moved in time, in ticks
   */
  public record Drag(List<Id> clips, Id track, long distance) {
    /** Copies the clips. */
    public Drag {
      clips = List.copyOf(clips);
    }
  }
}
