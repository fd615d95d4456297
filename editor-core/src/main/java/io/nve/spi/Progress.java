package io.nve.spi;

/**
 * How far some work is.
 *
 * @param phase what is going on
 * @param fraction how much of the whole is done, from 0 to 1; never less than before
 * @param framesDone how many frames are finished
 * @param framesTotal how many there will be; 0 if there are none or nobody knows
 */
public record Progress(Phase phase, double fraction, long framesDone, long framesTotal) {
  /** What is going on. */
  public enum Phase {
    /** Sources are looked for and opened. */
    PREPARING,
    /** Frames and samples are made. */
    RENDERING,
    /** The output is put into its final form and place. */
    FINISHING,
    /** All is done; the fraction is 1. */
    DONE
  }
}
