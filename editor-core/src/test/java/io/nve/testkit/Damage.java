package io.nve.testkit;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Damages documents, for readers to survive. */
public final class Damage {
  /** Values of every kind, none of which belongs anywhere. */
  public static final List<Json> STRANGERS =
      List.of(
          Json.NULL,
          Json.TRUE,
          Json.of(-1L),
          Json.of(Long.MAX_VALUE),
          Json.of(Long.MIN_VALUE),
          Json.of(0.5),
          new Json.BigInt("99999999999999999999"),
          Json.of(""),
          Json.of("no such thing"),
          Json.of(List.of()),
          JsonObject.EMPTY);

  private static final String ALPHABET = "{}[]\",:-+.eE0123456789abcnrtu\\/ @";

  private Damage() {}

  /** Returns a text of which one to three characters, or some in a row, are others or gone. */
  public static String edited(String text, Random random) {
    StringBuilder edited = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0 && edited.length() > 1; i--) {
      int at = random.nextInt(edited.length());
      char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(5)) {
        case 0 -> edited.insert(at, c);
        case 1 -> edited.deleteCharAt(at);
        case 2 -> edited.delete(at, Math.min(edited.length(), at + random.nextInt(30)));
        default -> edited.setCharAt(at, c);
      }
    }
    return edited.toString();
  }

  /** Returns for each value of a tree the function that puts another one in its place. */
  public static List<Function<Json, Json>> places(Json tree) {
    List<Function<Json, Json>> places = new ArrayList<>();
    places.add(stranger -> stranger);
    if (tree instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        String key = object.keyAt(i);
        for (Function<Json, Json> inner : places(object.valueAt(i))) {
          places.add(stranger -> object.with(key, inner.apply(stranger)));
        }
      }
    } else if (tree instanceof Json.Arr array) {
      for (int i = 0; i < array.values().size(); i++) {
        int at = i;
        for (Function<Json, Json> inner : places(array.values().get(i))) {
          places.add(stranger -> {
            List<Json> values = new ArrayList<>(array.values());
            values.set(at, inner.apply(stranger));
            return Json.of(values);
          });
        }
      }
    }
    return places;
  }
}
