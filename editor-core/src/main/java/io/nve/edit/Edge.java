package io.nve.edit;

import io.nve.model.Choice;

/** An end of a clip. */
public enum Edge implements Choice {
  /** Where it starts. */
  HEAD("head"),

  /** Where it ends. */
  TAIL("tail");

  private final String id;

  Edge(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
