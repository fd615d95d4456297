package io.nve.model;

/** What a parameter's number counts. */
public enum Unit implements Choice {
  /** Nothing: a plain number. */
  NONE("none"),

  /** A part of a whole: 1 is all of it. */
  RATIO("ratio"),

  /** A part of the canvas' width. */
  CANVAS_WIDTH("canvas-width"),

  /** A part of the canvas' height. */
  CANVAS_HEIGHT("canvas-height"),

  /** A part of the layer's own width or height. */
  PICTURE("picture"),

  /** A part of the font size. */
  FONT_SIZE("font-size"),

  /** Degrees, clockwise. */
  DEGREES("degrees"),

  /** Decibels. */
  DECIBELS("decibels"),

  /** Ticks of time. */
  TICKS("ticks"),

  /** Pixels. */
  PIXELS("pixels"),

  /** Times in a second. */
  HERTZ("hertz");

  private final String id;

  Unit(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
