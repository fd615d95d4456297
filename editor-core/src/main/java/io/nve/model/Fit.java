package io.nve.model;

/** How a picture is brought to the size of the canvas before it is transformed. */
public enum Fit implements Choice {
  /** As large as it can be without losing an edge. */
  FIT("fit"),

  /** As small as it can be without leaving a border. */
  FILL("fill"),

  /** Exactly the canvas, whatever the proportions. */
  STRETCH("stretch"),

  /** Its own size, a pixel for a pixel. */
  NONE("none");

  private final String id;

  Fit(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
