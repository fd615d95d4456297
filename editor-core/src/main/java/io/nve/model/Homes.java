package io.nve.model;

import org.jspecify.annotations.Nullable;

/** Who changes a {@link Lane}, and is told in which of its leaves a clip has come to stand. */
abstract class Homes {
  /** The owner under which the lane is changed, if it is. */
  final @Nullable Owner owner;

  private boolean crowded;

  Homes(@Nullable Owner owner) {
    this.owner = owner;
  }

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
