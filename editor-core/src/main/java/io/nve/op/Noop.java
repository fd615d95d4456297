package io.nve.op;

import io.nve.model.Project;

/** Changes nothing: what is left of an operation that a merge has made pointless. */
public record Noop() implements Operation {
  /** The one that is needed. */
  public static final Noop NOOP = new Noop();

  @Override
  public Project applyTo(Project project) {
    return project;
  }

  @Override
  public Operation inverse(Project before) {
    return this;
  }
}
