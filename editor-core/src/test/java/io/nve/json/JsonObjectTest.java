package io.nve.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.testkit.Seeds;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class JsonObjectTest {
  private static Map<String, Json> entries(Random random) {
    Map<String, Json> entries = new TreeMap<>();
    for (int i = 0; i < random.nextInt(9); i++) {
      entries.put("k" + random.nextInt(12), Json.of(random.nextInt(5)));
    }
    return entries;
  }

  @Test
  void anotherObjectsEntriesWin() {
    Seeds.check(
        2_000,
        random -> {
          Map<String, Json> own = entries(random);
          Map<String, Json> others = entries(random);
          JsonObject merged = JsonObject.copyOf(own).withAll(JsonObject.copyOf(others));
          own.putAll(others);
          assertThat(merged).isEqualTo(JsonObject.copyOf(own));
          assertThat(merged.size()).isEqualTo(own.size());
        });
  }

  @Test
  void aPartHasTheChosenKeys() {
    JsonObject object = JsonObject.of("a", Json.of(1)).with("b", Json.of(2)).with("c", Json.of(3));
    assertThat(object.only(key -> !key.equals("b")))
        .isEqualTo(JsonObject.of("a", Json.of(1)).with("c", Json.of(3)));
    assertThat(object.only(key -> true)).isSameAs(object);
    assertThat(object.only(key -> false)).isSameAs(JsonObject.EMPTY);
  }

  @Test
  void nothingIsCopiedForNothing() {
    JsonObject object = JsonObject.of("a", Json.of(1));
    assertThat(object.withAll(JsonObject.EMPTY)).isSameAs(object);
    assertThat(JsonObject.EMPTY.withAll(object)).isSameAs(object);
  }
}
