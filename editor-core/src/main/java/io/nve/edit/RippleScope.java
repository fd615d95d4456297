package io.nve.edit;

import io.nve.model.Choice;

/** Which tracks move when an edit inserts or removes time. */
public enum RippleScope implements Choice {
  /** Those that the edit is about and every other one with its sync lock on that is not locked. */
  SYNC_LOCKED("sync-locked"),

  /** Only those that the edit is about. */
  TRACK("track");

  private final String id;

  RippleScope(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
