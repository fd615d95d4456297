package io.nve.model;

/** How lines of a text stand to each other. */
public enum TextAlignment implements Choice {
  /** The left edges meet. */
  LEFT("left"),

  /** The centres meet. */
  CENTER("center"),

  /** The right edges meet. */
  RIGHT("right");

  private final String id;

  TextAlignment(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
