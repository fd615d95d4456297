package io.nve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares lanes with a plain map from id to range, over many chunks. */
final class LaneTest {
  private record Range(long start, long end) {}

  private Lane lane = Lane.EMPTY;
  private final Map<Id, Integer> homes = new TreeMap<>();
  private int crowded;
  private @Nullable Owner owner;
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
  void anOwnerChangesOnlyWhatNobodySaw() {
    Seeds.check(
        40,
        random -> {
          lane = Lane.EMPTY;
          expected.clear();
          List<Lane> shown = new ArrayList<>();
          List<Map<Id, Long>> said = new ArrayList<>();
          int spread = 1 + random.nextInt(3_000);
          for (int round = 0; round < 12; round++) {
            owner = random.nextInt(4) == 0 ? null : new Owner();
            for (int i = 0; i < 120; i++) {
              step(random, 120 * round + i, spread);
            }
            shown.add(lane);
            Map<Id, Long> starts = new TreeMap<>();
            expected.forEach((id, range) -> starts.put(id, range.start));
            said.add(starts);
          }
          check(random, spread);
          for (int i = 0; i < shown.size(); i++) {
            Map<Id, Long> starts = new TreeMap<>();
            shown.get(i).forEachStart(starts::put);
            assertThat(starts).isEqualTo(said.get(i));
            assertThat(shown.get(i).fault()).isNull();
          }
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
          lane = Lane.of(entries, settling());
          check(random, 500);
          for (int i = 0; i < 300; i++) {
            step(random, 1_000 + i, 500);
          }
          check(random, 500);
        });
  }

  @Test
  void takesAnyNumberOfClipsInOnePlace() {
    lane = Lane.EMPTY;
    for (int i = 0; i < 6_000; i++) {
      // Each lies before the one before it and behind all others, so that labels run out there.
      Id id = Id.of("c" + i);
      long start = i % 2 == 0 ? i : 20_000 - i;
      lane = lane.with(id, start, start + 1, settling());
      expected.put(id, new Range(start, start + 1));
    }
    assertThat(crowded).isPositive();
    assertThat(lane.fault()).isNull();
    check(new Random(1), 20_000);
  }

  @Test
  void aMoveWithinALeafIsNoNews() {
    List<Lane.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      entries.add(new Lane.Entry(Id.of("c" + i), 10L * i, 10L * i + 10));
    }
    lane = Lane.of(entries, settling());
    Map<Id, Integer> before = new TreeMap<>(homes);
    lane = lane.moved(Id.of("c50"), home(Id.of("c50")), 503, 513, settling());
    lane = lane.shifted(200, 1_000, owner).shifted(300, -50, owner);
    assertThat(homes).isEqualTo(before);
    assertThat(lane.start(Id.of("c50"), home(Id.of("c50")))).isEqualTo(1_453);
  }

  @Test
  void whatAnotherVersionSharesIsNoDifference() {
    List<Lane.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      entries.add(new Lane.Entry(Id.of("c" + i), 10L * i, 10L * i + 10));
    }
    lane = Lane.of(entries, settling());
    Id id = Id.of("c1000");
    Lane changed = lane.moved(id, home(id), 9_995, 10_005, settling());
    List<Id> differing = new ArrayList<>();
    Lane.forEachDifference(lane, changed, differing::add);
    assertThat(differing).contains(id).hasSizeLessThan(2 * Piece.CAPACITY);
    differing.clear();
    Lane.forEachDifference(lane, lane.shifted(15_000, 5, owner), differing::add);
    assertThat(differing).contains(Id.of("c1500"), Id.of("c1999")).doesNotContain(id);
    differing.clear();
    Lane.forEachDifference(lane, lane, differing::add);
    assertThat(differing).isEmpty();
  }

  @Test
  void allOfTimeCanBeAskedFor() {
    List<Lane.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      entries.add(new Lane.Entry(Id.of("c" + i), 10L * i, 10L * i + 10));
    }
    for (long distance : new long[] {500, -500}) {
      lane = Lane.of(entries, settling()).shifted(600, distance, owner);
      List<Id> forwards = new ArrayList<>();
      lane.walkFrom(Long.MIN_VALUE, (id, start) -> forwards.add(id));
      List<Id> backwards = new ArrayList<>();
      lane.walkBackFrom(Long.MAX_VALUE, (id, start) -> backwards.add(id));
      List<Id> within = new ArrayList<>();
      lane.forEachIn(Long.MIN_VALUE, Long.MAX_VALUE, (id, start) -> within.add(id));
      assertThat(forwards).hasSize(200).hasSameElementsAs(within);
      assertThat(backwards).isEqualTo(forwards.reversed());
      List<Id> behind = new ArrayList<>();
      lane.walkFrom(Long.MAX_VALUE, (id, start) -> behind.add(id));
      lane.walkBackFrom(Long.MIN_VALUE, (id, start) -> behind.add(id));
      assertThat(behind).isEmpty();
    }
  }

  private int home(Id id) {
    return homes.get(id);
  }

  /** Keeps the homes as a project does. */
  private Homes settling() {
    return new Homes(owner) {
      @Override
      void set(Id id, int home) {
        homes.put(id, home);
      }

      @Override
      void crowd() {
        crowded++;
        super.crowd();
      }
    };
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
      lane = lane.with(id, range.start, range.end, settling());
      expected.put(id, range);
    } else if (action < 70) {
      Id id = any(random);
      lane = lane.moved(id, home(id), range.start, range.end, settling());
      expected.put(id, range);
    } else if (action < 85) {
      Id id = any(random);
      lane = lane.without(id, home(id), settling());
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
    lane = lane.shifted(at, distance, owner);
    expected.replaceAll((id, range) -> {
      if (range.start < at) {
        return range;
      }
      long start = distance < 0 ? Math.max(at, range.start + distance) : range.start + distance;
      return new Range(start, range.end + start - range.start);
    });
  }

  private void check(Random random, int spread) {
    expected.forEach((id, range) -> assertThat(lane.start(id, home(id))).isEqualTo(range.start));
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
      lane.forEachIn(from, to, (id, start) -> found.add(id));
      assertThat(new TreeSet<>(found)).isEqualTo(within);

      List<Long> forwards = new ArrayList<>();
      lane.walkFrom(from, (id, start) -> forwards.add(start));
      assertThat(forwards).isSorted();
      assertThat(forwards)
          .hasSize((int) expected.values().stream().filter(r -> r.start >= from).count());
      List<Long> backwards = new ArrayList<>();
      lane.walkBackFrom(from, (id, start) -> backwards.add(-start));
      assertThat(backwards).isSorted().hasSize(expected.size() - forwards.size());
    }
  }
}
