package io.nve.spi;

import io.nve.error.EditorException;

/**
 * Reads and writes media. Implementations may be called by several threads at once.
 *
 * <p>All methods fail with an {@link EditorException} whose code is one of the families 3 (media
 * read), 4 (rendering) and 7 (limits). Work that its caller cancels fails with {@code CANCELLED}
 * within 200 milliseconds.
 *
 * <pre>{@code
 * try (MediaBackend backend = MediaBackends.find()) {
 *   backend.render(RenderRequest.of(plan, "out.mp4", OutputPreset.MP4.format()), JobControl.NONE);
 * }
 * }</pre>
 */
public interface MediaBackend extends AutoCloseable {
  /** Returns a short name, for example {@code ffmpeg}. */
  String name();

  /** Returns what this backend can write and draw. */
  Capabilities capabilities();

  /**
   * Says what is in a file. What counts as its duration and rate is measured where the container's
   * word cannot be trusted.
   *
   * @throws EditorException {@code MEDIA_NOT_FOUND}, {@code UNSUPPORTED_MEDIA}, {@code
   *     CORRUPT_MEDIA}, {@code CANCELLED}, or one of the limits
   */
  MediaInfo probe(MediaLocation media, JobControl control);

  /**
   * Returns the frame of a video stream that is on screen at a time: exactly that one, whatever
   * needs to be decoded for it.
   *
   * @throws EditorException as {@link #probe}, and {@code NO_SUCH_STREAM}
   */
  Image frame(FrameRequest request, JobControl control);

  /**
   * Returns one composed frame of a plan, as {@link #render} would show it before it is encoded.
   *
   * @throws EditorException as {@link #render}
   */
  Image compose(CompositionRequest request, JobControl control);

  /**
   * Returns a server of a plan's frames, for scrubbing. It ends with the backend at the latest. One
   * that keeps nothing is what a backend has that does not say otherwise.
   *
   * @param control the limits that hold for its frames; its cancellation ends only this call
   * @throws EditorException as {@link #compose}; what is wrong with media may also be said when a
   *     frame is asked for
   */
  default FrameServer frames(FrameServerRequest request, JobControl control) {
    return new ComposedFrames(this, request, control);
  }

  /**
   * Renders a plan to a file. The file appears under its name when all of it is there; after an
   * error or cancellation there is no trace of it, and a file that was there before is still there.
   *
   * @throws EditorException {@code UNSUPPORTED_OUTPUT}, {@code OUTPUT_NOT_WRITABLE}, {@code
   *     NOTHING_TO_RENDER}, {@code MEDIA_NOT_FOUND} before any work if media is missing and the
   *     request does not ask for a slate, {@code CANCELLED}, {@code RENDER_TIMEOUT}, {@code
   *     BACKEND_FAILED}, or what {@link #probe} fails with
   */
  RenderResult render(RenderRequest request, JobControl control);

  /**
   * Gives back what the backend holds. Calling it again does nothing; any other call after it fails
   * with {@code BACKEND_FAILED}.
   */
  @Override
  void close();
}
