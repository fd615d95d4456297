package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.media.Orientation;
import io.nve.ffmpeg.internal.media.Ratio;
import io.nve.ffmpeg.internal.media.TimedFrame;
import io.nve.ffmpeg.internal.media.VideoSource;
import io.nve.render.Affine;
import io.nve.render.PictureSize;
import org.jspecify.annotations.Nullable;

/** Pictures of a media file. */
final class MediaFeed implements PictureFeed {
  private final VideoSource source;
  private @Nullable TimedFrame current;

  MediaFeed(VideoSource source) {
    this.source = source;
  }

  @Override
  public Picture at(long time) {
    TimedFrame shown = current;
    if (shown == null || !shown.isShownAt(time)) {
      TimedFrame next = source.frameAt(time);
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
        shown.frame(), shown.start(), size(turn, width, height), upright(turn, width, height), 0);
  }

  private PictureSize size(Orientation turn, int width, int height) {
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
    }
    source.close();
  }
}
