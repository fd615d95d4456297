package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.render.RenderPlan;

/** The frames of a backend that keeps nothing for them: each is composed on its own. */
final class ComposedFrames implements FrameServer {
  private final MediaBackend backend;
  private final JobControl control;
  private volatile CompositionRequest request;
  private volatile boolean closed;

  ComposedFrames(MediaBackend backend, FrameServerRequest asked, JobControl control) {
    this.backend = backend;
    this.control = control;
    this.request = new CompositionRequest(asked.plan(), 0, asked.sources(), asked.missing());
  }

  @Override
  public Image frame(long number, Cancellation cancellation) {
    checkOpen();
    CompositionRequest now = request;
    return backend.compose(
        new CompositionRequest(now.plan(), number, now.sources(), now.missing()),
        control.withCancellation(cancellation));
  }

  @Override
  public void show(RenderPlan plan) {
    checkOpen();
    request = new CompositionRequest(plan, 0, request.sources(), request.missing());
  }

  private void checkOpen() {
    if (closed) {
      throw new EditorException(ErrorCode.BACKEND_FAILED, "The frame server is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
