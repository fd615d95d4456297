package io.nve.edit;

import io.nve.model.Choice;

/** What becomes of a transition that no longer fits its clips. */
public enum TransitionPolicy implements Choice {
  /** It is shortened until it fits, and removed when its clips no longer touch. */
  ADJUST("adjust"),

  /** It is removed. */
  REMOVE("remove"),

  /** The edit is refused. */
  REFUSE("refuse");

  private final String id;

  TransitionPolicy(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
