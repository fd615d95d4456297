package io.nve.protocol;

import io.nve.model.Choice;

/** What a client may do. */
public enum Access implements Choice {
  /** Read and edit. */
  EDIT("edit"),

  /** Read only. */
  READ("read");

  private final String id;

  Access(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
