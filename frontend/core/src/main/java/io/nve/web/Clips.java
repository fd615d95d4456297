package io.nve.web;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.ClipKind;

/** Clips made from what JavaScript says. */
final class Clips {
  private static final ClipKind[] CONTENTS = ClipKind.values();

  private Clips() {}

  static Clip create(
      String id,
      String content,
      String track,
      double start,
      double from,
      double to,
      JsonObject props) {
    Clip clip =
        Clip.of(
            Border.id(id),
            content(Border.text(content)),
            Border.id(track),
            Border.ticks(start),
            Border.ticks(from),
            Border.ticks(to));
    return props.isEmpty() ? clip : clip.withProps(props);
  }

  private static ClipKind content(String name) {
    for (ClipKind kind : CONTENTS) {
      if (kind.id().equals(name)) {
        return kind;
      }
    }
    throw new EditorException(ErrorCode.INVALID_VALUE, "There is no kind of clip " + name);
  }
}
