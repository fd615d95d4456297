package io.nve.render;

/**
 * What can be chosen when a plan is made.
 *
 * @param captions whether captions are drawn into the picture; by default they are not
 */
public record PlanOptions(boolean captions) {
  /** What holds unless said otherwise. */
  public static final PlanOptions DEFAULT = new PlanOptions(false);

  /** Returns these options with captions drawn into the picture, or not. */
  public PlanOptions withCaptions(boolean captions) {
    return new PlanOptions(captions);
  }
}
