package io.nve.edit;

/**
 * How edits treat what they are not about: linked and grouped clips, other tracks, transitions,
 * limits.
 *
 * <pre>{@code
 * EditOptions alone = EditOptions.DEFAULT.withLinks(Follow.IGNORE).withRipple(RippleScope.TRACK);
 * }</pre>
 *
 * @param links whether linked clips are edited along
 * @param groups whether moving, copying or deleting a clip does so to its whole group
 * @param ripple which tracks move when time is inserted or removed
 * @param spanning what becomes of clips on other tracks across the point of an insertion
 * @param transitions what becomes of transitions that no longer fit
 * @param onLimit what happens when an edit would go too far
 * @param markers whether markers of the sequence move along with a ripple of the sequence
 */
public record EditOptions(
    Follow links,
    Follow groups,
    RippleScope ripple,
    Spanning spanning,
    TransitionPolicy transitions,
    OnLimit onLimit,
    boolean markers) {
  /** What most editors are set to: everything stays in sync, and what cannot be is refused. */
  public static final EditOptions DEFAULT =
      new EditOptions(
          Follow.FOLLOW,
          Follow.FOLLOW,
          RippleScope.SYNC_LOCKED,
          Spanning.SPLIT,
          TransitionPolicy.ADJUST,
          OnLimit.REFUSE,
          true);

  /** Returns these options with another treatment of links. */
  public EditOptions withLinks(Follow links) {
    return new EditOptions(links, groups, ripple, spanning, transitions, onLimit, markers);
  }

  /** Returns these options with another treatment of groups. */
  public EditOptions withGroups(Follow groups) {
    return new EditOptions(links, groups, ripple, spanning, transitions, onLimit, markers);
  }

  /** Returns these options with another scope of ripples. */
  public EditOptions withRipple(RippleScope ripple) {
    return new EditOptions(links, groups, ripple, spanning, transitions, onLimit, markers);
  }

  /** Returns these options with another treatment of clips across an insertion. */
  public EditOptions withSpanning(Spanning spanning) {
    return new EditOptions(links, groups, ripple, spanning, transitions, onLimit, markers);
  }

  /** Returns these options with another treatment of transitions. */
  public EditOptions withTransitions(TransitionPolicy transitions) {
    return new EditOptions(links, groups, ripple, spanning, transitions, onLimit, markers);
  }

  /** Returns these options with another answer to limits. */
  public EditOptions withOnLimit(OnLimit onLimit) {
    return new EditOptions(links, groups, ripple, spanning, transitions, onLimit, markers);
  }

  /** Returns these options with the sequence's markers moving along or not. */
  public EditOptions withMarkers(boolean markers) {
    return new EditOptions(links, groups, ripple, spanning, transitions, onLimit, markers);
  }
}
