package io.nve.model;

/** What an entity is. */
public enum EntityKind implements Choice {
  /** The settings of the whole project. */
  PROJECT("project"),

  /** Media that clips play. */
  ASSET("asset"),

  /** A timeline. */
  SEQUENCE("sequence"),

  /** A row of a sequence. */
  TRACK("track"),

  /** Something on a track. */
  CLIP("clip"),

  /** A change from one clip to the next. */
  TRANSITION("transition"),

  /** Clips that keep in sync. */
  LINK("link"),

  /** Clips that are edited as one. */
  GROUP("group");

  private final String id;

  EntityKind(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
