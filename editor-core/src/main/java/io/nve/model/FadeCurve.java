package io.nve.model;

/** The shape of a fade of sound. */
public enum FadeCurve implements Choice {
  /** The amplitude is a straight line. */
  LINEAR("linear"),

  /** A quarter of a sine: two crossing fades of unlike sound keep their loudness. */
  EQUAL_POWER("equal-power"),

  /** Even steps in decibels, over the last 60 of them. */
  LOGARITHMIC("logarithmic");

  private final String id;

  FadeCurve(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
