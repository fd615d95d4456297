package io.nve.isolated;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.isolated.internal.host.Host;
import io.nve.spi.Capabilities;
import io.nve.spi.CompositionRequest;
import io.nve.spi.FrameRequest;
import io.nve.spi.FrameServer;
import io.nve.spi.FrameServerRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import java.util.List;

/**
 * A media backend that runs another one in child processes with limits: for media from strangers,
 * which makes native code crash, hang and fill the memory. What happens to a child fails one task
 * and nothing else; the next task gets a fresh child.
 *
 * <p>It keeps every promise of {@link MediaBackend}, and adds three errors: {@code WORKER_CRASHED},
 * {@code RENDER_MEMORY}, and {@code RENDER_TIMEOUT} also where the backend itself does not end.
 * Safe for use by several threads. {@code docs/isolation.md} says what is limited, how, and what is
 * not.
 *
 * <pre>{@code
 * try (MediaBackend backend = IsolatedBackend.standard()) {
 *   MediaInfo info = backend.probe(MediaLocation.of("upload.mp4"), JobControl.NONE);
 * }
 * }</pre>
 */
public final class IsolatedBackend implements MediaBackend {
  private final Host host;
  private volatile boolean closed;

  /** Returns a backend that begins to start its first worker. */
  public IsolatedBackend(IsolatedConfig config) {
    host = new Host(config);
  }

  /** Returns the backend that is installed, isolated with {@link IsolatedConfig#standard()}. */
  public static IsolatedBackend standard() {
    return new IsolatedBackend(IsolatedConfig.standard());
  }

  /**
   * Returns which of the limits cannot be enforced on this system, each as a sentence for people;
   * none where there is nothing to say.
   */
  public List<String> weaknesses() {
    return host.weaknesses();
  }

  /**
   * Returns the name of the backend that is run.
   *
   * @throws EditorException {@code BACKEND_FAILED} if no worker can be started
   */
  @Override
  public String name() {
    checkOpen();
    return host.greeting().name();
  }

  /**
   * Returns what the backend that is run can do.
   *
   * @throws EditorException {@code BACKEND_FAILED} if no worker can be started
   */
  @Override
  public Capabilities capabilities() {
    checkOpen();
    return host.greeting().capabilities();
  }

  @Override
  public MediaInfo probe(MediaLocation media, JobControl control) {
    checkOpen();
    return host.probe(media, control);
  }

  @Override
  public Image frame(FrameRequest request, JobControl control) {
    checkOpen();
    return host.frame(request, control);
  }

  @Override
  public Image compose(CompositionRequest request, JobControl control) {
    checkOpen();
    return host.compose(request, control);
  }

  /**
   * Returns a server that has each frame composed by a worker. Frames are not kept from one to the
   * next, and each carries the plan across the border.
   */
  @Override
  public FrameServer frames(FrameServerRequest request, JobControl control) {
    checkOpen();
    return MediaBackend.super.frames(request, control);
  }

  @Override
  public RenderResult render(RenderRequest request, JobControl control) {
    checkOpen();
    return host.render(request, control);
  }

  private void checkOpen() {
    if (closed) {
      throw new EditorException(ErrorCode.BACKEND_FAILED, "The backend is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    host.close();
  }
}
