package io.nve.model;

/** How a layer's colour meets what lies below it, as W3C Compositing and Blending defines it. */
public enum BlendMode implements Choice {
  /** The layer covers what is below. */
  NORMAL("normal"),

  /** The product: never lighter. */
  MULTIPLY("multiply"),

  /** The inverse of the product of the inverses: never darker. */
  SCREEN("screen"),

  /** Multiply in the shadows below, screen in the lights. */
  OVERLAY("overlay"),

  /** The darker of the two. */
  DARKEN("darken"),

  /** The lighter of the two. */
  LIGHTEN("lighten"),

  /** The sum, cut off at white. */
  ADD("add"),

  /** The distance between the two. */
  DIFFERENCE("difference");

  private final String id;

  BlendMode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
