package io.nve.edit;

import io.nve.model.Choice;

/** How clips are put where others may stand. */
public enum PlaceMode implements Choice {
  /** They replace what lies there. */
  OVERWRITE("overwrite"),

  /** What lies there and later makes room. */
  INSERT("insert"),

  /** The edit is refused unless the place is free. */
  REFUSE("refuse");

  private final String id;

  PlaceMode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
