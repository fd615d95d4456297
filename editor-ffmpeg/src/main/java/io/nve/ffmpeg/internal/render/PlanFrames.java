package io.nve.ffmpeg.internal.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.segment.PictureKeys;
import io.nve.ffmpeg.internal.segment.Stretch;
import io.nve.render.Canvas;
import io.nve.render.ContentHash;
import io.nve.render.FramePicture;
import io.nve.render.RenderPlan;
import io.nve.spi.Cancellation;
import io.nve.spi.FrameServer;
import io.nve.spi.Image;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Frames of a plan for somebody who scrubs. Finished frames are kept by what they show, decoders
 * and scalers from frame to frame. One frame is drawn at a time; when a later request comes, the
 * one that is being drawn ends at its next step, and those that wait do not begin.
 */
final class PlanFrames implements FrameServer {
  private final Function<Cancellation, Opener> openers;
  private final BooleanSupplier backendClosed;
  private final FrameCache cache;
  private final AtomicReference<Turn> latest = new AtomicReference<>(new Turn(Cancellation.NEVER));
  private final ReentrantLock drawing = new ReentrantLock();
  private volatile boolean closed;
  private volatile Scene scene;
  private @Nullable Scene open;
  private @Nullable PictureEngine engine;

  /** Finds a plan's media and says how it is drawn. */
  @FunctionalInterface
  interface Opener {
    Scene open(RenderPlan plan);
  }

  /** A plan with its media; each is itself alone, whatever equals it. */
  static final class Scene {
    private final RenderPlan plan;
    private final Feeds feeds;
    private final PictureKeys keys;

    /**
     * A scene.
     *
     * @param plan what to draw
     * @param feeds where pictures come from
     * @param keys by what a frame is known again
     */
    Scene(RenderPlan plan, Feeds feeds, PictureKeys keys) {
      this.plan = plan;
      this.feeds = feeds;
      this.keys = keys;
    }
  }

  /** A request, which ends when a later one begins. */
  private static final class Turn {
    private final Cancellation cancellation;
    private volatile boolean over;

    Turn(Cancellation cancellation) {
      this.cancellation = cancellation;
    }

    boolean ended() {
      return cancellation.isRequested() || over;
    }

    void check() {
      if (ended()) {
        throw new EditorException(ErrorCode.CANCELLED, "A later frame is wanted");
      }
    }
  }

  /**
   * Opens a server.
   *
   * @param openers makes what opens plans, under a cancellation that is asked while media is read
   * @param backendClosed whether the backend is closed
   */
  PlanFrames(
      RenderPlan plan,
      long cacheBytes,
      Function<Cancellation, Opener> openers,
      BooleanSupplier backendClosed) {
    this.openers = openers;
    this.backendClosed = backendClosed;
    this.cache = new FrameCache(cacheBytes);
    this.scene = opened(plan);
  }

  private Scene opened(RenderPlan plan) {
    return openers.apply(() -> closed || latest.get().ended()).open(plan);
  }

  @Override
  public void show(RenderPlan plan) {
    checkOpen();
    scene = opened(plan);
  }

  @Override
  public Image frame(long number, Cancellation cancellation) {
    checkOpen();
    cancellation.check();
    Scene now = scene;
    FramePicture picture = now.plan.frame(number);
    Turn turn = new Turn(cancellation);
    latest.getAndSet(turn).over = true;
    ContentHash key = now.keys.of(new Stretch(number, 1));
    Optional<Image> kept = cache.get(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    drawing.lock();
    try {
      checkOpen();
      turn.check();
      Image drawn = PlanRenderer.typed(() -> drawn(now, picture));
      cache.put(key, drawn);
      return drawn;
    } finally {
      drawing.unlock();
    }
  }

  private Image drawn(Scene now, FramePicture picture) {
    Canvas canvas = now.plan.canvas();
    if (canvas.background().alpha() < 255) {
      return PlanRenderer.composed(canvas, picture, now.feeds);
    }
    try (Frame frame = engine(now).compose(picture)) {
      return Image.of(
          canvas.width(),
          canvas.height(),
          TranslucentEngine.rgba(frame, canvas.width(), canvas.height()));
    } catch (RuntimeException e) {
      letGo();
      throw e;
    }
  }

  private PictureEngine engine(Scene now) {
    PictureEngine ready = engine;
    if (ready == null || open != now) {
      letGo();
      ready = new PictureEngine(now.plan.canvas(), now.feeds);
      engine = ready;
      open = now;
    }
    return ready;
  }

  /** Decoders go back to the pool, scalers are closed. */
  private void letGo() {
    PictureEngine ready = engine;
    engine = null;
    open = null;
    if (ready != null) {
      ready.close();
    }
  }

  private void checkOpen() {
    if (closed || backendClosed.getAsBoolean()) {
      throw new EditorException(ErrorCode.BACKEND_FAILED, "The frame server is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    drawing.lock();
    try {
      letGo();
    } finally {
      drawing.unlock();
    }
  }
}
