package io.nve.testkit;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Random trees, rich in what is awkward to write and read. */
public final class RandomJson {
  private RandomJson() {}

  /** Returns any JSON value, nested up to a depth. */
  public static Json next(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> Json.NULL;
      case 1 -> Json.of(random.nextBoolean());
      case 2 -> Json.of(random.nextLong() >> random.nextInt(64));
      case 3 -> Json.of(real(random));
      case 4 -> new Json.BigInt("-" + (1 + random.nextInt(9)) + "0123456789".repeat(2));
      case 5 -> Json.of(string(random));
      case 6 -> array(random, depth);
      default -> object(random, depth);
    };
  }

  private static Json array(Random random, int depth) {
    List<Json> values = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      values.add(next(random, depth - 1));
    }
    return Json.of(values);
  }

  private static Json object(Random random, int depth) {
    Map<String, Json> entries = new TreeMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      entries.put(string(random), next(random, depth - 1));
    }
    return JsonObject.copyOf(entries);
  }

  /** Returns a finite double: any bits, or one with few decimals. */
  public static double real(Random random) {
    double any = Double.longBitsToDouble(random.nextLong());
    if (random.nextBoolean() || Double.isNaN(any) || Double.isInfinite(any)) {
      return random.nextInt(2_000_001) / Math.pow(10, random.nextInt(8)) - 1000;
    }
    return any;
  }

  private static String string(Random random) {
    StringBuilder string = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> string.append((char) random.nextInt(0x20));
        case 1 -> string.append("\"\\/\u007F\u2028".charAt(random.nextInt(5)));
        case 2 -> string.append((char) random.nextInt(0x10000));
        case 3 -> string.appendCodePoint(0x10000 + random.nextInt(0x100000));
        default -> string.append((char) ('a' + random.nextInt(26)));
      }
    }
    return string.toString();
  }
}
