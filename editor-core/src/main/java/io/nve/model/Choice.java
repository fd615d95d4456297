package io.nve.model;

/** A constant that documents name by its {@link #id()}, which never changes. */
public interface Choice {
  /** Returns the name in documents, for example {@code fill}. */
  String id();
}
