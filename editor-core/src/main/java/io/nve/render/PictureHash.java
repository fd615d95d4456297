package io.nve.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.time.TimeRange;
import java.util.List;

/** Hashes of what frames show, independent of where on the timeline they are. */
final class PictureHash {
  private final RenderPlan plan;
  private final LayerHash layers;
  private final long period;

  PictureHash(RenderPlan plan) {
    this.plan = plan;
    this.layers = new LayerHash(plan);
    this.period = FrameGrid.period(plan.rate());
  }

  static ContentHash of(RenderPlan plan, long firstFrame, long frames) {
    return new PictureHash(plan).of(firstFrame, frames);
  }

  /** Returns the hash of what a layer is at all times, for {@link #of(long, long, List, List)}. */
  ContentHash content(Layer layer) {
    return layers.content(layer);
  }

  /** Returns the hash of some frames of one segment, whose layers' contents are known. */
  ContentHash of(long firstFrame, long frames, List<Layer> shown, List<ContentHash> contents) {
    ContentHasher hasher = begin(firstFrame);
    putPiece(hasher, firstFrame, frames, shown, contents);
    return hasher.hash();
  }

  /** Returns the hash of some frames of any segments. */
  ContentHash of(long firstFrame, long frames) {
    if (frames < 0 || firstFrame < 0 || firstFrame > plan.frames() - frames) {
      throw new EditorException(ErrorCode.INVALID_RANGE, "The plan has no such frames");
    }
    ContentHasher hasher = begin(firstFrame);
    long frame = firstFrame;
    while (frame < firstFrame + frames) {
      Segment segment = plan.segmentOf(frame);
      long end = Math.min(segment.endFrame(), firstFrame + frames);
      List<ContentHash> contents = segment.layers().stream().map(layers::content).toList();
      putPiece(hasher, frame, end - frame, segment.layers(), contents);
      frame = end;
    }
    return hasher.hash();
  }

  private ContentHasher begin(long firstFrame) {
    ContentHasher hasher = new ContentHasher();
    hasher.put(plan.canvas().width()).put(plan.canvas().height());
    HashedParts.put(hasher, plan.canvas().background());
    hasher.put(plan.rate().numerator()).put(plan.rate().denominator());
    // Where frames are not whole ticks, their lengths depend on where they are.
    return hasher.put(firstFrame % period);
  }

  private void putPiece(
      ContentHasher hasher,
      long firstFrame,
      long frames,
      List<Layer> shown,
      List<ContentHash> contents) {
    hasher.put(frames).put(shown.size());
    TimeRange range =
        TimeRange.between(
            plan.rate().ticksAt(firstFrame), plan.rate().ticksAt(firstFrame + frames));
    for (int i = 0; i < shown.size(); i++) {
      hasher.put(contents.get(i));
      layers.putMoving(hasher, shown.get(i), range);
    }
  }
}
