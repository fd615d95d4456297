package io.nve.ffmpeg.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
  private static void nothing() {}

  @Test
  void resultsComeInOrder() {
    try (OrderedWork<Integer> work = new OrderedWork<>(4, 3, 24)) {
      work.start(100, piece -> piece);
      List<Integer> taken = new ArrayList<>();
      IntStream.range(0, 100).forEach(i -> taken.add(work.take(OrderedWorkTest::nothing)));

      assertThat(taken).isEqualTo(IntStream.range(0, 100).boxed().toList());
      assertThat(work.left()).isZero();
    }
  }

  @Test
  void nobodyWorksFurtherAheadThanAllowed() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    try (OrderedWork<Integer> work = new OrderedWork<>(3, 2, 12)) {
      work.start(
          200,
          piece -> {
            furthest.accumulateAndGet(piece - taken.get(), Math::max);
            return piece;
          });
      for (int i = 0; i < 200; i++) {
        work.take(OrderedWorkTest::nothing);
        taken.set(i + 1);
      }
    }
    // The count here lags one behind what the work itself knows.
    assertThat(furthest.get()).isBetween(1, 12);
  }

  @Test
  void severalThreadsWorkAtATime() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    Set<String> names = ConcurrentHashMap.newKeySet();
    try (OrderedWork<Integer> work = new OrderedWork<>(2, 1, 4)) {
      work.start(
          2,
          piece -> {
            names.add(Thread.currentThread().getName());
            both.countDown();
            await(both);
            return piece;
          });
      work.take(OrderedWorkTest::nothing);
      work.take(OrderedWorkTest::nothing);
    }
    assertThat(names).hasSize(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theFirstFailureIsThrownAndStopsTheOthers() {
    OrderedWork<Integer> work = new OrderedWork<>(2, 1, 4);
    try (work) {
      work.start(
          1000,
          piece -> {
            if (piece == 3) {
              throw new IllegalArgumentException("three");
            }
            return piece;
          });
      assertThatThrownBy(
              () -> IntStream.range(0, 1000).forEach(i -> work.take(OrderedWorkTest::nothing)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("three");
      assertThat(work.stopped()).isTrue();
      assertThat(work.left()).isGreaterThan(990);
    }
  }

  @Test
  void whoWaitsIsAskedNowAndThen() {
    CountDownLatch never = new CountDownLatch(1);
    try (OrderedWork<Integer> work = new OrderedWork<>(1, 1, 1)) {
      work.start(
          1,
          piece -> {
            await(never);
            return piece;
          });
      assertThatThrownBy(() ->
              work.take(() -> {
                never.countDown();
                throw new IllegalStateException("enough");
              }))
          .hasMessage("enough");
    }
  }
}
