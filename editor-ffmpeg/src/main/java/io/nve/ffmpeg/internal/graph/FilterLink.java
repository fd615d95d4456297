package io.nve.ffmpeg.internal.graph;

/**
 * Joins an output of one node to an input of another.
 *
 * @param from name of the node that gives
 * @param output which of its outputs, from 0
 * @param to name of the node that takes
 * @param input which of its inputs, from 0
 */
public record FilterLink(String from, int output, String to, int input) {
  /** Checks the pad numbers. */
  public FilterLink {
    if (output < 0 || input < 0) {
      throw new IllegalArgumentException("a negative pad between " + from + " and " + to);
    }
  }

  /** The link as text, for example {@code in:0 -> scale:0}. */
  public String print() {
    return from + ":" + output + " -> " + to + ":" + input;
  }
}
