package io.nve.ffmpeg.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ConveyorTest {
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();

  private final class Thing implements AutoCloseable {
    final int number;

    Thing(int number) {
      this.number = number;
      mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    }

    @Override
    public void close() {
      open.decrementAndGet();
    }
  }

  @Test
  void thingsArriveInOrderAndFewAreUnderWay() throws InterruptedException {
    Conveyor<Thing> belt = new Conveyor<>(3);
    Thread producer =
        Thread.ofPlatform()
            .start(() -> {
              for (int i = 0; i < 1000; i++) {
                belt.put(new Thing(i));
              }
              belt.end();
            });
    List<Integer> numbers = new ArrayList<>();
    for (Optional<Thing> next = belt.take(); next.isPresent(); next = belt.take()) {
      numbers.add(next.get().number);
      next.get().close();
    }
    producer.join();
    assertThat(numbers).hasSize(1000).isSorted();
    assertThat(mostOpen.get()).isLessThanOrEqualTo(5);
    assertThat(open).hasValue(0);
  }

  @Test
  void breakingOffFreesAWaitingProducerAndClosesEverything() throws InterruptedException {
    Conveyor<Thing> belt = new Conveyor<>(2);
    AtomicInteger refused = new AtomicInteger();
    Thread producer =
        Thread.ofPlatform()
            .start(() -> {
              for (int i = 0; i < 5; i++) {
                if (!belt.put(new Thing(i))) {
                  refused.incrementAndGet();
                }
              }
            });
    belt.take().orElseThrow().close();
    belt.breakOff();
    producer.join();
    assertThat(open).hasValue(0);
    assertThat(refused.get()).isPositive();
    assertThat(belt.take()).isEmpty();
  }
}
