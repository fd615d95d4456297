package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.media.MediaInput;
import io.nve.ffmpeg.internal.media.Orientation;
import io.nve.ffmpeg.internal.media.Ratio;
import io.nve.ffmpeg.internal.media.SourcePool;
import io.nve.ffmpeg.internal.media.TimedFrame;
import io.nve.ffmpeg.internal.media.VideoSource;
import io.nve.render.Affine;
import io.nve.render.PictureSize;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of a media file. Its decoder comes from a pool when the first picture is asked for, and
 * goes back to it, so that the next clip of this media goes on with it.
 */
final class MediaFeed implements PictureFeed {
  private final SourcePool pool;
  private final MediaInput input;
  private final int stream;
  private SourcePool.@Nullable Pooled pooled;
  private @Nullable TimedFrame current;

  MediaFeed(SourcePool pool, MediaInput input, int stream) {
    this.pool = pool;
    this.input = input;
    this.stream = stream;
  }

  @Override
  public Picture at(long time) {
    SourcePool.Pooled open = pooled;
    if (open == null) {
      open = pool.open(input, stream, time);
      pooled = open;
    }
    VideoSource source = open.source();
    TimedFrame shown = current;
    if (shown == null || !shown.isShownAt(time)) {
      TimedFrame next = decoded(open, time);
      if (shown != null) {
        shown.close();
      }
      shown = next;
      current = next;
    }
    Orientation turn = source.orientation(shown);
    int width = shown.frame().width();
    int height = shown.frame().height();
    return new Picture(
        shown.frame(),
        shown.start(),
        size(source, turn, width, height),
        upright(turn, width, height),
        0);
  }

  /** What fails on the way is not used again. */
  private static TimedFrame decoded(SourcePool.Pooled open, long time) {
    open.inUse();
    TimedFrame next = open.source().frameAt(time);
    open.stillGood();
    return next;
  }

  private static PictureSize size(VideoSource source, Orientation turn, int width, int height) {
    Ratio aspect = source.pixelAspect();
    return turn.swapsSides()
        ? new PictureSize(height, width, aspect.den(), aspect.num())
        : new PictureSize(width, height, aspect.num(), aspect.den());
  }

  /** Mirrors and turns about the picture's corner, and moves the result back to it. */
  private static Affine upright(Orientation turn, int width, int height) {
    Affine mirror =
        turn.mirrored()
            ? Affine.scaling(-1, 1).then(Affine.translation(width, 0))
            : Affine.IDENTITY;
    double right = turn.quarterTurns() == 1 ? height : turn.quarterTurns() == 2 ? width : 0;
    double down = turn.quarterTurns() == 2 ? height : turn.quarterTurns() == 3 ? width : 0;
    return mirror.then(Affine.rotation(turn.degrees())).then(Affine.translation(right, down));
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
      current = null;
    }
    if (pooled != null) {
      pooled.close();
      pooled = null;
    }
  }
}
