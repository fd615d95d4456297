package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.render.FramePicture;
import io.nve.render.RenderPlan;
import org.jspecify.annotations.Nullable;

/** Pictures of a nested sequence whose background can be seen through. */
final class TranslucentFeed implements PictureFeed {
  private final RenderPlan plan;
  private final TranslucentEngine engine;
  private @Nullable Frame frame;
  private long number = -1;

  TranslucentFeed(RenderPlan plan, TranslucentEngine engine) {
    this.plan = plan;
    this.engine = engine;
  }

  @Override
  public Picture at(long time) {
    FramePicture wanted = plan.frameAt(time);
    Frame shown = frame;
    if (shown == null || wanted.frame() != number) {
      Frame next = engine.compose(wanted).toFrame();
      if (shown != null) {
        shown.close();
      }
      shown = next;
      frame = next;
      number = wanted.frame();
    }
    return Picture.plain(shown, number);
  }

  @Override
  public void close() {
    if (frame != null) {
      frame.close();
    }
    engine.close();
  }
}
