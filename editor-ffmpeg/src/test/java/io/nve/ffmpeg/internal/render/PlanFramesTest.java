package io.nve.ffmpeg.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.testmedia.FrameNumber;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.Title;
import io.nve.model.TrackKind;
import io.nve.render.ContentHash;
import io.nve.render.RenderPlan;
import io.nve.spi.Cancellation;
import io.nve.spi.FrameServer;
import io.nve.spi.FrameServerRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.time.FrameRate;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlanFramesTest {
  private static Path source(int group) {
    return TestMedia.video(320, 180, 25, 1).frames(250).h264(3, group).mp4();
  }

  private static RenderPlan plan(Path source, String text) {
    TestTimeline timeline = new TestTimeline(FrameRate.FPS_25, 320, 180);
    Id track = timeline.track(TrackKind.VIDEO);
    Id titles = timeline.track(TrackKind.VIDEO);
    timeline.media(track, source, 0, 20, 100);
    timeline.media(track, source, 100, 140, 100);
    timeline.other(
        ClipKind.TITLE, titles, 50, 30, clip -> clip.with(Title.TEXT, text).with(Title.SIZE, 0.1));
    return timeline.plan();
  }

  private static FrameServer serve(RenderPlan plan, long bytes) {
    FrameServerRequest request = FrameServerRequest.of(plan).withCacheBytes(bytes);
    return Rendering.renderer().frames(request, JobControl.NONE, () -> false);
  }

  @Test
  void everyFrameIsTheOneThatComposingGives() {
    RenderPlan plan = plan(source(60), "Hello");
    Random random = new Random(11);
    try (FrameServer frames = serve(plan, 4L * 320 * 180 * 10)) {
      for (int i = 0; i < 60; i++) {
        int number = random.nextInt(200);
        Image seen = frames.frame(number, Cancellation.NEVER);

        assertThat(seen.rgba()).as("%d", number).isEqualTo(Rendering.compose(plan, number).rgba());
      }
    }
  }

  @Test
  void framesThatAnEditLeavesAloneAreNotDrawnAgain() {
    try (FrameServer frames = serve(plan(source(60), "Hello"), 1 << 24)) {
      Image before = frames.frame(10, Cancellation.NEVER);
      Image titled = frames.frame(60, Cancellation.NEVER);

      frames.show(plan(source(60), "Bye"));

      assertThat(frames.frame(10, Cancellation.NEVER)).isSameAs(before);
      assertThat(frames.frame(60, Cancellation.NEVER).rgba()).isNotEqualTo(titled.rgba());
    }
  }

  @Test
  void theCacheKeepsToItsLimit() {
    Image image = Image.of(10, 10, new byte[400]);
    FrameCache cache = new FrameCache(1000);
    for (int i = 0; i < 3; i++) {
      cache.put(new ContentHash(i, i), image);
    }
    assertThat(cache.bytes()).isEqualTo(800);
    assertThat(cache.get(new ContentHash(0, 0))).isEmpty();
    assertThat(cache.get(new ContentHash(2, 2))).isPresent();
    cache.put(new ContentHash(9, 9), Image.of(100, 10, new byte[4000]));
    assertThat(cache.bytes()).isEqualTo(800);
  }

  @Test
  @Timeout(60)
  void aFrameThatNobodyWaitsForAnyMoreIsGivenUp() throws InterruptedException {
    CountDownLatch drawing = new CountDownLatch(1);
    AtomicReference<Thread> later = new AtomicReference<>();
    AtomicReference<EditorException> outcome = new AtomicReference<>();
    AtomicInteger asked = new AtomicInteger();
    // The second time it is asked, its turn to draw has come; then the other one is waiting.
    Cancellation untilAnotherWaits =
        () -> {
          if (asked.incrementAndGet() == 2) {
            drawing.countDown();
            while (later.get() == null || later.get().getState() != Thread.State.WAITING) {
              Thread.onSpinWait();
            }
          }
          return false;
        };
    try (FrameServer frames = serve(plan(source(60), "Hello"), 0)) {
      Thread first =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  frames.frame(199, untilAnotherWaits);
                } catch (EditorException e) {
                  outcome.set(e);
                }
              });
      drawing.await();
      AtomicReference<Image> seen = new AtomicReference<>();
      later.set(Thread.ofPlatform().start(() -> seen.set(frames.frame(5, Cancellation.NEVER))));
      first.join();
      later.get().join();

      assertThat(outcome.get().code()).isEqualTo(ErrorCode.CANCELLED);
      Image image = seen.get();
      assertThat(FrameNumber.read(image.rgba(), 320, 180)).hasValue(25);
    }
  }
}
