package io.nve.model;

/** What a track carries. */
public enum TrackKind implements Choice {
  /** Pictures; higher tracks lie over lower ones. */
  VIDEO("video"),

  /** Sound; all tracks are mixed. */
  AUDIO("audio"),

  /** Timed text. */
  CAPTION("caption"),

  /** Effects on everything below. */
  ADJUSTMENT("adjustment");

  private final String id;

  TrackKind(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
