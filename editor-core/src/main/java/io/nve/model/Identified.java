package io.nve.model;

/** Something that is known by an {@link Id}. */
public interface Identified {
  /** Returns the identity. */
  Id id();
}
