package io.nve.edit;

import io.nve.model.Choice;

/** A way out where clips lie over each other. */
public enum Settlement implements Choice {
  /** Everything looks as it does: what is covered is trimmed away, in the middle of a clip too. */
  TRIM("trim"),

  /** Clips that are covered go to a track above, whole. */
  RAISE_COVERED("raise-covered"),

  /** Clips that cover others go to a track above, whole. */
  RAISE_COVERING("raise-covering"),

  /** Clips play after each other, and what is later moves as much. */
  PUSH("push");

  private final String id;

  Settlement(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
