package io.nve.history;

import io.nve.model.Choice;
import io.nve.model.Clip;

/** A part of a clip's place that is written for itself; see {@link Clip}. */
public enum Register implements Choice {
  /** The track that it stands on. */
  TRACK("track"),

  /** Where its local time 0 lies on the timeline. */
  ANCHOR("anchor"),

  /** The first local moment that plays. */
  IN("in"),

  /** The local moment at which it ends. */
  OUT("out");

  private final String id;

  Register(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  boolean differs(Clip before, Clip after) {
    return switch (this) {
      case TRACK -> !before.track().equals(after.track());
      case ANCHOR -> before.anchor() != after.anchor();
      case IN -> before.in() != after.in();
      case OUT -> before.out() != after.out();
    };
  }
}
