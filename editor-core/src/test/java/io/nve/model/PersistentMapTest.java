package io.nve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.testkit.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class PersistentMapTest {
  /** Pairs of strings with one hash: "Aa" and "BB" in every position. */
  private static Id key(int n) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 9; bit++) {
      text.append((n >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return Id.of(text.substring(0, 2 + n % 17));
  }

  @Test
  void agreesWithATreeMapAlsoWhenHashesCollide() {
    Seeds.check(
        300,
        random -> {
          PersistentMap<Integer> map = PersistentMap.empty();
          Map<Id, Integer> expected = new TreeMap<>();
          for (int i = 0; i < 200; i++) {
            Id key =
                random.nextBoolean() ? key(random.nextInt(512)) : Id.of("k" + random.nextInt(90));
            if (random.nextInt(3) > 0) {
              map = map.put(key, i);
              expected.put(key, i);
            } else {
              map = map.remove(key);
              expected.remove(key);
            }
            assertThat(map.size()).isEqualTo(expected.size());
          }
          Map<Id, Integer> found = new TreeMap<>();
          map.forEach(found::put);
          assertThat(found).isEqualTo(expected);
          for (Map.Entry<Id, Integer> entry : expected.entrySet()) {
            assertThat(map.get(entry.getKey())).isEqualTo(entry.getValue());
          }
          assertThat(map.get(Id.of("absent"))).isNull();
        });
  }

  @Test
  void aMapMadeAtOnceIsTheOneMadeByPuts() {
    Seeds.check(
        300,
        random -> {
          Map<Id, Integer> entries = new LinkedHashMap<>();
          PersistentMap<Integer> puts = PersistentMap.empty();
          for (int i = 0; i < random.nextInt(400); i++) {
            Id key =
                random.nextBoolean() ? key(random.nextInt(512)) : Id.of("k" + random.nextInt(90));
            entries.put(key, i);
            puts = puts.put(key, i);
          }
          PersistentMap<Integer> map = PersistentMap.of(entries);
          assertThat(map.size()).isEqualTo(entries.size());
          List<Id> order = new ArrayList<>();
          map.forEach((key, value) -> order.add(key));
          // Colliding keys stand in the order in which they came.
          List<Id> expected = new ArrayList<>();
          puts.forEach((key, value) -> expected.add(key));
          assertThat(order).isEqualTo(expected);
          for (Map.Entry<Id, Integer> entry : entries.entrySet()) {
            assertThat(map.get(entry.getKey())).isEqualTo(entry.getValue());
            map = map.remove(entry.getKey());
          }
          assertThat(map.size()).isZero();
        });
  }

  @Test
  void findsExactlyWhatDiffersBetweenTwoVersions() {
    Seeds.check(
        300,
        random -> {
          PersistentMap<Integer> before = PersistentMap.empty();
          for (int i = 0; i < 300; i++) {
            before = before.put(key(random.nextInt(600)), i);
          }
          PersistentMap<Integer> after = before;
          for (int i = 0; i < random.nextInt(20); i++) {
            Id key = key(random.nextInt(600));
            after = random.nextBoolean() ? after.put(key, 5000 + i) : after.remove(key);
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
