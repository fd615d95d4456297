package io.nve.model;

/** What a clip plays. */
public enum ClipKind implements Choice {
  /** A stretch of an asset. */
  MEDIA("media"),

  /** Text drawn as a picture. */
  TITLE("title"),

  /** A picture made from parameters, such as a colour. */
  GENERATOR("generator"),

  /** Another sequence. */
  NESTED("nested"),

  /** One caption cue. */
  CAPTION("caption"),

  /** Nothing of its own: its effects work on what lies below. */
  ADJUSTMENT("adjustment"),

  /**
   * A gap that has a name, metadata or effects of its own; it plays nothing and gives way to edits
   * as a gap does.
   */
  PLACEHOLDER("placeholder");

  private final String id;

  ClipKind(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
