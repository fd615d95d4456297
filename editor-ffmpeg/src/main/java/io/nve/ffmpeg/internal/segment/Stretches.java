package io.nve.ffmpeg.internal.segment;

import io.nve.model.Id;
import io.nve.render.AdjustmentLayer;
import io.nve.render.CrossingLayer;
import io.nve.render.Layer;
import io.nve.render.LayerSource;
import io.nve.render.PictureLayer;
import io.nve.render.RenderPlan;
import io.nve.render.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the frames of a plan into stretches.
 *
 * <pre>
 *   titles            [ t ]
 *   clips     [    a        ][ b ][         c         ]
 *   stretches |   |   |   | |    |   |   |   |   |    |     cuts of the lowest media, and every so
 *                                                          many frames of its own time
 * </pre>
 *
 * <p>An export after an edit finds again what the edit did not touch. So a clip is cut by its own
 * time, not the timeline's: what a ripple moves is cut as it was. And titles make no cuts: the one
 * that is moved changes the stretches that it lay and lies on, and leaves the others alone. What
 * would be shorter than a quarter of the usual length is left in one piece with what comes behind.
 */
public final class Stretches {
  private final RenderPlan plan;
  private final long usual;
  private final List<Stretch> found = new ArrayList<>();
  private long start;

  private Stretches(RenderPlan plan, long usual, long first) {
    this.plan = plan;
    this.usual = usual;
    this.start = first;
  }

  /**
   * Returns the stretches of some frames, in order, without a hole.
   *
   * @param first the number of the first frame
   * @param end the number of the frame behind the last one
   * @param usual how many frames a stretch has where nothing else decides; at most a quarter more
   */
  public static List<Stretch> of(RenderPlan plan, long first, long end, long usual) {
    Stretches cut = new Stretches(plan, Math.max(1, usual), first);
    Base before = null;
    for (long frame = first; frame < end; ) {
      Segment segment = plan.segmentOf(frame);
      Base base = cut.base(segment);
      if (!base.equals(before)) {
        cut.at(frame);
      }
      before = base;
      long until = Math.min(segment.endFrame(), end);
      cut.within(frame, until, base);
      frame = until;
    }
    cut.finish(end);
    return cut.found;
  }

  /**
   * What decides where a segment is cut.
   *
   * @param name the clip or what else it is
   * @param zero the frame from which it counts
   */
  private record Base(String name, long zero) {}

  private Base base(Segment segment) {
    Base any = new Base("", segment.firstFrame());
    for (Layer layer : segment.layers()) {
      switch (layer) {
        case PictureLayer picture when moves(picture.source()) -> {
          return of(picture);
        }
        case PictureLayer picture -> any = any.name.isEmpty() ? of(picture) : any;
        case CrossingLayer crossing -> {
          return new Base("crossing", plan.firstFrameFrom(crossing.range().start()));
        }
        case AdjustmentLayer ignored -> {}
      }
    }
    return any;
  }

  private Base of(PictureLayer picture) {
    Id clip = picture.clip();
    return new Base("clip " + clip, plan.firstFrameFrom(picture.time().anchor()));
  }

  private static boolean moves(LayerSource source) {
    return source instanceof LayerSource.Media || source instanceof LayerSource.Nested;
  }

  private void within(long from, long until, Base base) {
    long next = from + Math.floorMod(base.zero - from, usual);
    for (long frame = next; frame < until; frame += usual) {
      at(frame);
    }
  }

  private void at(long frame) {
    if (frame - start >= Math.max(1, usual / 4)) {
      found.add(new Stretch(start, frame - start));
      start = frame;
    }
  }

  private void finish(long end) {
    if (end > start) {
      found.add(new Stretch(start, end - start));
    }
  }
}
