package io.nve.render;

import io.nve.model.SpeedMap;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates layers for one frame.
 *
 * <p>Keyframed numbers are those of the frame's start, so that a keyframe set on a frame has its
 * value there. What is on screen, and how far a transition has come, is taken in the frame's
 * middle.
 */
final class FrameEvaluation {
  private final RenderPlan plan;
  private final long number;
  private final TimeRange range;
  private final long middle;

  FrameEvaluation(RenderPlan plan, long number) {
    this.plan = plan;
    this.number = number;
    this.range = TimeRange.between(plan.rate().ticksAt(number), plan.rate().ticksAt(number + 1));
    this.middle = plan.rate().middleOf(number);
  }

  FramePicture picture(Segment segment) {
    return new FramePicture(number, range, plan.canvas(), drawn(segment.layers()));
  }

  private List<DrawnLayer> drawn(List<Layer> layers) {
    List<DrawnLayer> drawn = new ArrayList<>(layers.size());
    for (Layer layer : layers) {
      DrawnLayer result = drawn(layer);
      if (result != null) {
        drawn.add(result);
      }
    }
    return drawn;
  }

  private @Nullable DrawnLayer drawn(Layer layer) {
    return switch (layer) {
      case PictureLayer picture -> drawn(picture);
      case AdjustmentLayer adjustment -> drawn(adjustment);
      case CrossingLayer crossing -> drawn(crossing);
    };
  }

  private @Nullable DrawnLayer drawn(PictureLayer layer) {
    long clock = layer.time().sourceAt(range.start());
    double opacity = layer.opacity().at(clock);
    if (opacity <= 0) {
      return null;
    }
    return new DrawnPicture(
        layer.clip(),
        layer.source(),
        time(layer),
        layer.placement().at(clock),
        plan.canvas(),
        Math.min(1, opacity),
        layer.blend(),
        values(layer.effects(), clock));
  }

  private @Nullable DrawnLayer drawn(AdjustmentLayer layer) {
    long clock = layer.time().sourceAt(range.start());
    double opacity = layer.opacity().at(clock);
    return opacity <= 0
        ? null
        : new DrawnAdjustment(layer.owner(), Math.min(1, opacity), values(layer.effects(), clock));
  }

  private @Nullable DrawnLayer drawn(CrossingLayer layer) {
    List<DrawnLayer> from = drawn(layer.from());
    List<DrawnLayer> to = drawn(layer.to());
    if (from.isEmpty() && to.isEmpty()) {
      return null;
    }
    return new DrawnCrossing(
        layer.transition(), layer.type(), layer.known(), layer.progressAt(middle), from, to);
  }

  private List<EffectValues> values(List<PlanEffect> effects, long clock) {
    List<EffectValues> values = new ArrayList<>(effects.size());
    for (PlanEffect effect : effects) {
      values.add(effect.at(clock, range.start()));
    }
    return values;
  }

  private long time(PictureLayer layer) {
    long time = layer.time().sourceAt(middle);
    if (layer.time().speed() instanceof SpeedMap.Freeze) {
      // A freeze names the start of what it holds, as a playhead does; look into its middle.
      time += plan.rate().frameDuration() / 2;
    }
    if (layer.source() instanceof LayerSource.Media media) {
      PlanSource source = plan.sources().get(media.asset());
      return source == null ? time : source.mediaTime(time);
    }
    return time;
  }
}
