package io.nve.edit;

import io.nve.model.Choice;

/** One of the four points of an edit: the in and the out of its material and of its place. */
public enum EditPoint implements Choice {
  /** The first moment of the material. */
  SOURCE_IN("source-in"),

  /** The end of the material. */
  SOURCE_OUT("source-out"),

  /** When it starts on the timeline. */
  RECORD_IN("record-in"),

  /** When it ends on the timeline. */
  RECORD_OUT("record-out");

  private final String id;

  EditPoint(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
