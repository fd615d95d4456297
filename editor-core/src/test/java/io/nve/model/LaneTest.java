package io.nve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares lanes with a plain map from id to range, over many chunks. */
final class LaneTest {
  private record Range(long start, long end) {}

  private Lane lane = Lane.EMPTY;
  private final Map<Id, Range> expected = new TreeMap<>();

  @Test
  void agreesWithAPlainMap() {
    Seeds.check(
        40,
        random -> {
          lane = Lane.EMPTY;
          expected.clear();
          int spread = 1 + random.nextInt(3_000);
          for (int i = 0; i < 1_500; i++) {
            step(random, i, spread);
          }
          check(random, spread);
        });
  }

  @Test
  void aLaneMadeAtOnceAgreesToo() {
    Seeds.check(
        40,
        random -> {
          expected.clear();
          List<Lane.Entry> entries = new ArrayList<>();
          for (int i = 0; i < random.nextInt(900); i++) {
            Range range = range(random, 500);
            entries.add(new Lane.Entry(Id.of("c" + i), range.start, range.end));
            expected.put(Id.of("c" + i), range);
          }
          lane = Lane.of(entries);
          check(random, 500);
          for (int i = 0; i < 300; i++) {
            step(random, 1_000 + i, 500);
          }
          check(random, 500);
        });
  }

  @Test
  void allOfTimeCanBeAskedFor() {
    List<Lane.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      entries.add(new Lane.Entry(Id.of("c" + i), 10L * i, 10L * i + 10));
    }
    for (long distance : new long[] {500, -500}) {
      lane = Lane.of(entries).shifted(600, distance);
      List<Id> forwards = new ArrayList<>();
      lane.walkFrom(Long.MIN_VALUE, forwards::add);
      List<Id> backwards = new ArrayList<>();
      lane.walkBackFrom(Long.MAX_VALUE, backwards::add);
      List<Id> within = new ArrayList<>();
      lane.forEachIn(Long.MIN_VALUE, Long.MAX_VALUE, within::add);
      assertThat(forwards).hasSize(200).hasSameElementsAs(within);
      assertThat(backwards).isEqualTo(forwards.reversed());
      List<Id> behind = new ArrayList<>();
      lane.walkFrom(Long.MAX_VALUE, behind::add);
      lane.walkBackFrom(Long.MIN_VALUE, behind::add);
      assertThat(behind).isEmpty();
    }
  }

  private static Range range(Random random, int spread) {
    long start = random.nextInt(spread);
    return new Range(start, start + random.nextInt(20) - 2);
  }

  private void step(Random random, int i, int spread) {
    Range range = range(random, spread);
    int action = random.nextInt(100);
    if (action < 45 || expected.isEmpty()) {
      Id id = Id.of("c" + i);
      lane = lane.with(id, range.start, range.end);
      expected.put(id, range);
    } else if (action < 70) {
      Id id = any(random);
      lane = lane.moved(id, range.start, range.end);
      expected.put(id, range);
    } else if (action < 85) {
      Id id = any(random);
      lane = lane.without(id);
      expected.remove(id);
    } else {
      shift(random.nextInt(spread), random.nextInt(21) - 10);
    }
    if (i % 7 == 0) {
      assertThat(lane.fault()).isNull();
    }
  }

  private Id any(Random random) {
    return new ArrayList<>(expected.keySet()).get(random.nextInt(expected.size()));
  }

  private void shift(long at, long distance) {
    lane = lane.shifted(at, distance);
    expected.replaceAll((id, range) -> {
      if (range.start < at) {
        return range;
      }
      long start = distance < 0 ? Math.max(at, range.start + distance) : range.start + distance;
      return new Range(start, range.end + start - range.start);
    });
  }

  private void check(Random random, int spread) {
    expected.forEach((id, range) -> assertThat(lane.start(id)).isEqualTo(range.start));
    for (int i = 0; i < 20; i++) {
      long from = random.nextInt(spread);
      long to = from + random.nextInt(100);
      TreeSet<Id> within = new TreeSet<>();
      expected.forEach((id, range) -> {
        if (range.start < to && range.end > from) {
          within.add(id);
        }
      });
      List<Id> found = new ArrayList<>();
      lane.forEachIn(from, to, found::add);
      assertThat(new TreeSet<>(found)).isEqualTo(within);

      List<Long> forwards = new ArrayList<>();
      lane.walkFrom(from, id -> forwards.add(lane.start(id)));
      assertThat(forwards).isSorted();
      assertThat(forwards)
          .hasSize((int) expected.values().stream().filter(r -> r.start >= from).count());
      List<Long> backwards = new ArrayList<>();
      lane.walkBackFrom(from, id -> backwards.add(-lane.start(id)));
      assertThat(backwards).isSorted().hasSize(expected.size() - forwards.size());
    }
  }
}
