package io.nve.fuzz;

import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;

/** Reads JSON, and what it writes of it. */
public final class JsonFuzz {
  private JsonFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Check.parses(() -> {
      Json value = JsonReader.read(bytes, JsonLimits.MESSAGE);
      Check.same(value, JsonReader.read(JsonWriter.canonical(value)));
    });
  }
}
