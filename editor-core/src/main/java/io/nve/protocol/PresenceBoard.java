package io.nve.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who is there, as far as one receiver has heard.
 *
 * <p>Times are the receiver's own, in any unit, so nobody's clock has to agree with another's. One
 * of whom nothing was heard for a while is taken as gone: a crash leaves nobody behind for long.
 *
 * <pre>{@code
 * board = board.heard(presence, now);
 * for (Presence other : board.present(now)) {
 *   draw(other);
 * }
 * }</pre>
 */
public final class PresenceBoard {
  private final long patience;
  private final SortedMap<ClientName, Heard> heard;

  private record Heard(Presence presence, long at) {}

  private PresenceBoard(long patience, SortedMap<ClientName, Heard> heard) {
    this.patience = patience;
    this.heard = heard;
  }

  /**
   * Returns a board without anybody.
   *
   * @param patience how long somebody counts as present without a word
   */
  public static PresenceBoard empty(long patience) {
    return new PresenceBoard(patience, new TreeMap<>());
  }

  /** Returns this board after a message; one that comes late, behind a newer one, says nothing. */
  public PresenceBoard heard(Presence presence, long now) {
    Heard last = heard.get(presence.client());
    if (last != null && last.presence().count() >= presence.count()) {
      return this;
    }
    TreeMap<ClientName, Heard> changed = new TreeMap<>(heard);
    changed.put(presence.client(), new Heard(presence, now));
    return new PresenceBoard(patience, changed);
  }

  /** Returns those who are present, by name. */
  public List<Presence> present(long now) {
    List<Presence> found = new ArrayList<>();
    for (Heard each : heard.values()) {
      if (each.presence().state().isPresent() && isFresh(each, now)) {
        found.add(each.presence());
      }
    }
    return Collections.unmodifiableList(found);
  }

  /**
   * Returns this board without those who are gone. One who has left is remembered until then, so
   * that a late message does not bring him back.
   */
  public PresenceBoard swept(long now) {
    TreeMap<ClientName, Heard> kept = new TreeMap<>(heard);
    kept.values().removeIf(each -> !isFresh(each, now));
    return kept.size() == heard.size() ? this : new PresenceBoard(patience, kept);
  }

  private boolean isFresh(Heard each, long now) {
    return now - each.at() <= patience;
  }
}
