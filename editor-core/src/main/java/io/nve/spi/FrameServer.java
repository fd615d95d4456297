package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.render.RenderPlan;

/**
 * Gives frames of one composition in any order, for an editor whose playhead is dragged about. It
 * keeps what the next frame will probably need, until it is closed. For several threads.
 *
 * <p>The latest request wins: one that has not got its frame yet may end with {@code CANCELLED}
 * when another begins, since nobody will look at its frame any more.
 *
 * <pre>{@code
 * try (FrameServer frames = backend.frames(FrameServerRequest.of(plan), JobControl.NONE)) {
 *   show(frames.frame(playhead, Cancellation.NEVER));
 *   frames.show(editedPlan);
 *   show(frames.frame(playhead, Cancellation.NEVER));
 * }
 * }</pre>
 */
public interface FrameServer extends AutoCloseable {
  /**
   * Returns a frame as {@link MediaBackend#compose} does.
   *
   * @param number the number of the frame
   * @throws EditorException {@code CANCELLED} if it was asked for or a later request has begun,
   *     {@code INVALID_RANGE} if there is no such frame, {@code BACKEND_FAILED} after {@link
   *     #close}, or what {@link MediaBackend#compose} fails with
   */
  Image frame(long number, Cancellation cancellation);

  /**
   * Goes on with another plan, such as the same composition after an edit. Frames that look the
   * same in both need not be drawn again.
   *
   * @throws EditorException {@code MEDIA_NOT_FOUND} if media is missing and must not be; the old
   *     plan stays then. A server may also say so when a frame is asked for
   */
  void show(RenderPlan plan);

  /** Gives back what it holds; a frame that is being drawn ends with {@code CANCELLED}. */
  @Override
  void close();
}
