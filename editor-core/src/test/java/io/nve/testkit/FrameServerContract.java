package io.nve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.render.RenderPlan;
import io.nve.spi.CancelSwitch;
import io.nve.spi.Cancellation;
import io.nve.spi.FrameServer;
import io.nve.spi.FrameServerRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every {@link MediaBackend} promises of its {@link FrameServer}s. */
abstract class FrameServerContract {
  /** Returns the backend under test. */
  protected abstract MediaBackend backend();

  /** Returns an empty timeline to put pieces of the sample on. */
  protected abstract ContractTimeline timeline();

  /** Reads the number that a frame of the sample carries, also after it was encoded once more. */
  protected abstract long numberOf(Image image);

  @Test
  void framesOfACompositionComeInAnyOrder() {
    RenderPlan plan = timeline().clip(0, 5, 10).clip(12, 20, 3).plan();

    try (FrameServer frames = frames(plan)) {
      for (int[] pair :
          new int[][] {{14, 22}, {0, 5}, {9, 14}, {12, 20}, {0, 5}, {1, 6}, {14, 22}}) {
        assertThat(numberOf(frames.frame(pair[0], Cancellation.NEVER))).isEqualTo(pair[1]);
      }
    }
  }

  @Test
  void frameServersGoOnWithAnEditedPlan() {
    try (FrameServer frames = frames(timeline().clip(0, 5, 10).plan())) {
      assertThat(numberOf(frames.frame(3, Cancellation.NEVER))).isEqualTo(8);

      frames.show(timeline().clip(0, 15, 10).plan());

      assertThat(numberOf(frames.frame(3, Cancellation.NEVER))).isEqualTo(18);
    }
  }

  @Test
  void frameServersRefuseWhatComposingRefuses() {
    RenderPlan plan = timeline().clip(0, 5, 10).plan();
    RenderPlan lost = timeline().lostClip(5).plan();
    CancelSwitch cancelled = new CancelSwitch();
    cancelled.cancel();

    try (FrameServer frames = frames(plan)) {
      assertCode(() -> frames.frame(10, Cancellation.NEVER), ErrorCode.INVALID_RANGE);
      assertCode(() -> frames.frame(0, cancelled), ErrorCode.CANCELLED);
    }
    assertCode(
        () -> {
          try (FrameServer frames = frames(lost)) {
            frames.frame(0, Cancellation.NEVER);
          }
        },
        ErrorCode.MEDIA_NOT_FOUND);
  }

  @Test
  void aClosedFrameServerWorksNoMore() {
    FrameServer frames = frames(timeline().clip(0, 5, 10).plan());
    frames.close();
    frames.close();
    FrameServer other = frames(timeline().clip(0, 5, 10).plan());
    backend().close();

    assertCode(() -> frames.frame(0, Cancellation.NEVER), ErrorCode.BACKEND_FAILED);
    assertCode(() -> other.frame(0, Cancellation.NEVER), ErrorCode.BACKEND_FAILED);
    other.close();
  }

  @Test
  void theLatestRequestForAFrameWins() throws InterruptedException {
    RenderPlan plan = timeline().clip(0, 0, 30).plan();
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    try (FrameServer frames = frames(plan)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        int number = i * 7 % 30;
        threads.add(Thread.ofPlatform().start(() -> ask(frames, number, wrong)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(numberOf(frames.frame(29, Cancellation.NEVER))).isEqualTo(29);
    }
    assertThat(wrong).isEmpty();
  }

  private void ask(FrameServer frames, int number, List<String> wrong) {
    try {
      long seen = numberOf(frames.frame(number, Cancellation.NEVER));
      if (seen != number) {
        wrong.add(number + " is shown as " + seen);
      }
    } catch (EditorException e) {
      if (e.code() != ErrorCode.CANCELLED) {
        wrong.add(number + " fails with " + e);
      }
    }
  }

  private FrameServer frames(RenderPlan plan) {
    return backend().frames(FrameServerRequest.of(plan), JobControl.NONE);
  }

  static void assertCode(ThrowingCallable work, ErrorCode... codes) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            EditorException.class,
            error -> assertThat(error.code()).as(error.getMessage()).isIn((Object[]) codes));
  }
}
