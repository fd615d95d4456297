package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of values of one type.
 *
 * @param item the type
 */
record ListCodec<T>(ValueCodec<T> item) implements ValueCodec<List<T>> {
  @Override
  public String name() {
    return "list of " + item.name();
  }

  @Override
  public List<T> read(Json json, FrameRate rate) {
    if (!(json instanceof Json.Arr array)) {
      throw Codecs.invalid("Expected a list");
    }
    List<T> found = new ArrayList<>();
    for (Json value : array.values()) {
      try {
        found.add(item.read(value, rate));
      } catch (EditorException e) {
        throw e.under(Integer.toString(found.size()));
      }
    }
    return found;
  }

  @Override
  public Json write(List<T> values) {
    List<Json> items = new ArrayList<>();
    values.forEach(value -> items.add(item.write(value)));
    return Json.of(items);
  }

  @Override
  public void check(List<T> values) {
    values.forEach(item::check);
  }
}
