package io.nve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.testkit.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PersistentMapTest {
  private record Numbered(Id id, int number) implements Identified {}

  /** Pairs of strings with one hash: "Aa" and "BB" in every position. */
  private static Id key(int n) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 9; bit++) {
      text.append((n >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return Id.of(text.substring(0, 2 + n % 17));
  }

  private static Id anyKey(Random random) {
    return random.nextBoolean() ? key(random.nextInt(512)) : Id.of("k" + random.nextInt(90));
  }

  private static PersistentMap<Numbered> put(
      PersistentMap<Numbered> map, Numbered value, @Nullable Owner owner) {
    return map.get(value.id) == null ? map.add(value, owner) : map.replace(value, owner);
  }

  private static Map<Id, Numbered> entries(PersistentMap<Numbered> map) {
    Map<Id, Numbered> found = new TreeMap<>();
    map.forEach(value -> found.put(value.id, value));
    return found;
  }

  @Test
  void agreesWithATreeMapAlsoWhenHashesCollide() {
    Seeds.check(
        300,
        random -> {
          PersistentMap<Numbered> map = PersistentMap.empty();
          Map<Id, Numbered> expected = new TreeMap<>();
          for (int i = 0; i < 200; i++) {
            Id key = anyKey(random);
            if (random.nextInt(3) > 0) {
              map = put(map, new Numbered(key, i), null);
              expected.put(key, new Numbered(key, i));
            } else if (expected.remove(key) != null) {
              map = map.remove(key, null);
            }
            assertThat(map.size()).isEqualTo(expected.size());
          }
          assertThat(entries(map)).isEqualTo(expected);
          for (Map.Entry<Id, Numbered> entry : expected.entrySet()) {
            assertThat(map.get(entry.getKey())).isEqualTo(entry.getValue());
          }
          assertThat(map.get(Id.of("absent"))).isNull();
        });
  }

  @Test
  void whatOneOwnerMakesIsWhatTheOthersSawOnceShown() {
    Seeds.check(
        300,
        random -> {
          PersistentMap<Numbered> shown = PersistentMap.empty();
          Map<Id, Numbered> expected = new TreeMap<>();
          for (int round = 0; round < 8; round++) {
            Map<Id, Numbered> before = Map.copyOf(expected);
            PersistentMap<Numbered> map = shown;
            Owner owner = new Owner();
            for (int i = 0; i < 60; i++) {
              Id key = anyKey(random);
              if (random.nextInt(3) > 0) {
                map = put(map, new Numbered(key, i), owner);
                expected.put(key, new Numbered(key, i));
              } else if (expected.remove(key) != null) {
                map = map.remove(key, owner);
              }
            }
            assertThat(map.size()).isEqualTo(expected.size());
            assertThat(entries(map)).isEqualTo(expected);
            assertThat(entries(shown)).isEqualTo(before);
            shown = map;
          }
        });
  }

  @Test
  void aMapMadeAtOnceIsTheOneMadeByPuts() {
    Seeds.check(
        300,
        random -> {
          Map<Id, Numbered> values = new LinkedHashMap<>();
          PersistentMap<Numbered> puts = PersistentMap.empty();
          for (int i = 0; i < random.nextInt(400); i++) {
            Numbered value = new Numbered(anyKey(random), i);
            values.put(value.id, value);
            puts = put(puts, value, null);
          }
          PersistentMap<Numbered> map = PersistentMap.of(values.values().toArray(new Numbered[0]));
          assertThat(map.size()).isEqualTo(values.size());
          List<Numbered> order = new ArrayList<>();
          map.forEach(order::add);
          // Colliding keys stand in the order in which they came.
          List<Numbered> expected = new ArrayList<>();
          puts.forEach(expected::add);
          assertThat(order).isEqualTo(expected);
          for (Map.Entry<Id, Numbered> entry : values.entrySet()) {
            assertThat(map.get(entry.getKey())).isEqualTo(entry.getValue());
            map = map.remove(entry.getKey(), null);
          }
          assertThat(map.size()).isZero();
        });
  }

  @Test
  void findsExactlyWhatDiffersBetweenTwoVersions() {
    Seeds.check(
        300,
        random -> {
          PersistentMap<Numbered> before = PersistentMap.empty();
          for (int i = 0; i < 300; i++) {
            before = put(before, new Numbered(key(random.nextInt(600)), i), null);
          }
          PersistentMap<Numbered> after = before;
          Owner owner = random.nextBoolean() ? new Owner() : null;
          for (int i = 0; i < random.nextInt(20); i++) {
            Id key = key(random.nextInt(600));
            if (random.nextBoolean()) {
              after = put(after, new Numbered(key, 5000 + i), owner);
            } else if (after.get(key) != null) {
              after = after.remove(key, owner);
            }
          }
          TreeSet<Id> expected = new TreeSet<>();
          for (int i = 0; i < 600; i++) {
            if (!Objects.equals(before.get(key(i)), after.get(key(i)))) {
              expected.add(key(i));
            }
          }
          List<Id> found = new ArrayList<>();
          PersistentMap.forEachDifference(before, after, found::add);
          assertThat(new TreeSet<>(found)).isEqualTo(expected);
          assertThat(found).doesNotHaveDuplicates();
        });
  }
}
