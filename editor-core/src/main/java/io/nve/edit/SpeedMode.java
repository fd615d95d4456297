package io.nve.edit;

import io.nve.model.Choice;

/** What stays the same when a clip's speed changes. */
public enum SpeedMode implements Choice {
  /** It plays the same material, and gets longer or shorter. */
  KEEP_SOURCE("keep-source"),

  /** It stays as long as it is, and plays more or less material. */
  KEEP_DURATION("keep-duration");

  private final String id;

  SpeedMode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
