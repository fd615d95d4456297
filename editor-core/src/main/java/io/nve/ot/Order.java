package io.nve.ot;

/**
 * Where an operation stands in the one order of all, against another made at the same time. Where
 * both want one thing differently, the later one has it.
 */
public enum Order {
  /** Before the other. */
  EARLIER,

  /** After the other. */
  LATER;

  /** Returns the other's place. */
  public Order opposite() {
    return this == EARLIER ? LATER : EARLIER;
  }
}
