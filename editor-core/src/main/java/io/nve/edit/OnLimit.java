package io.nve.edit;

import io.nve.model.Choice;

/** What happens when an edit would go further than media and neighbours let it. */
public enum OnLimit implements Choice {
  /** The edit is refused. */
  REFUSE("refuse"),

  /** The edit goes as far as it can; that may be nowhere. */
  CLAMP("clamp");

  private final String id;

  OnLimit(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
