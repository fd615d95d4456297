package io.nve.edit;

import io.nve.json.Json;
import io.nve.op.TextDelta;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of a text in a script, as a list: a number keeps as many characters, a number below 0
 * deletes them, a text is inserted.
 */
final class DeltaCodec implements ValueCodec<TextDelta> {
  static final DeltaCodec INSTANCE = new DeltaCodec();

  private DeltaCodec() {}

  @Override
  public String name() {
    return "text change";
  }

  @Override
  public TextDelta read(Json json, FrameRate rate) {
    if (!(json instanceof Json.Arr array)) {
      throw Codecs.invalid("Expected a list of numbers and texts");
    }
    List<TextDelta.Part> parts = new ArrayList<>();
    for (Json item : array.values()) {
      if (item instanceof Json.Str text) {
        parts.add(new TextDelta.Insert(text.value()));
      } else if (item instanceof Json.Int count && Math.abs(count.value()) < Integer.MAX_VALUE) {
        int length = (int) Math.abs(count.value());
        parts.add(count.value() < 0 ? new TextDelta.Delete(length) : new TextDelta.Retain(length));
      } else {
        throw Codecs.invalid("Expected a number or a text").under(Integer.toString(parts.size()));
      }
    }
    return new TextDelta(parts);
  }

  @Override
  public Json write(TextDelta delta) {
    List<Json> items = new ArrayList<>();
    for (TextDelta.Part part : delta.parts()) {
      items.add(
          switch (part) {
            case TextDelta.Retain retain -> Json.of(retain.count());
            case TextDelta.Delete delete -> Json.of(-delete.count());
            case TextDelta.Insert insert -> Json.of(insert.text());
          });
    }
    return Json.of(items);
  }
}
