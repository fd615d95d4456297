package io.nve.model;

/** Is told in which leaf of its {@link Lane} a clip has come to stand. */
abstract class Homes {
  private boolean crowded;

  /** Takes the label of the leaf. A clip may be named several times; the last one counts. */
  abstract void set(Id id, int home);

  /** Notes that there is no label left where a leaf has to be split. */
  void crowd() {
    crowded = true;
  }

  /** Returns whether there was no label left, and forgets it. */
  boolean takeCrowded() {
    boolean was = crowded;
    crowded = false;
    return was;
  }
}
