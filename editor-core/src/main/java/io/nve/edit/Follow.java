package io.nve.edit;

import io.nve.model.Choice;

/** Whether an edit of a clip edits those that belong to it. */
public enum Follow implements Choice {
  /** They are edited along; if one of them cannot be, the edit is refused. */
  FOLLOW("follow"),

  /** The clip is edited alone. */
  IGNORE("ignore");

  private final String id;

  Follow(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
