package io.nve.edit;

import io.nve.model.Choice;

/** How material fills a gap. */
public enum FillMode implements Choice {
  /** All of it plays; it may cover what lies behind the gap. */
  SOURCE("source"),

  /** It is cut to the gap, and to the source time that a placeholder stands for. */
  SEQUENCE("sequence"),

  /** It plays as fast or as slowly as it takes to end with the gap. */
  FIT("fit");

  private final String id;

  FillMode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
