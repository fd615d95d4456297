package io.nve.edit;

import io.nve.model.Choice;

/** Where a transition lies on its cut. */
public enum Alignment implements Choice {
  /** Half of it before the cut, half behind. */
  CENTER("center"),

  /** It ends at the cut. */
  BEFORE_CUT("before-cut"),

  /** It starts at the cut. */
  BEHIND_CUT("behind-cut");

  private final String id;

  Alignment(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /** Returns how much of a duration lies before the cut. */
  long before(long duration) {
    return switch (this) {
      case CENTER -> duration / 2;
      case BEFORE_CUT -> duration;
      case BEHIND_CUT -> 0;
    };
  }
}
