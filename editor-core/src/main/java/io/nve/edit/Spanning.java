package io.nve.edit;

import io.nve.model.Choice;

/** What becomes of a clip on another track that lies across the point where time is inserted. */
public enum Spanning implements Choice {
  /** It is split there, so that all that lies behind the point moves and stays in sync. */
  SPLIT("split"),

  /** It stays in one piece where it is. */
  KEEP("keep");

  private final String id;

  Spanning(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
