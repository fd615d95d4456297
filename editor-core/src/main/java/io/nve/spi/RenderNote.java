package io.nve.spi;

/**
 * Something that a rendering could not do quite as the plan says.
 *
 * @param kind what it is about
 * @param subject what it concerns: the id of an effect, a transition, an asset …
 * @param text one sentence for people
 */
public record RenderNote(Kind kind, String subject, String text) {
  /** What a note is about. */
  public enum Kind {
    /** Media was missing; a slate or silence stands in for it. */
    MISSING_MEDIA,
    /** Media was shorter than the plan thought; the last picture was held, the sound is silent. */
    SHORT_MEDIA,
    /** Media was damaged in places; what could be decoded is there. */
    DAMAGED_MEDIA,
    /** An effect was left out. */
    EFFECT_LEFT_OUT,
    /** A transition is shown as a dissolve. */
    TRANSITION_REPLACED,
    /** A font was not there; another one stands in for it. */
    FONT_REPLACED,
    /** Anything else. */
    OTHER
  }
}
