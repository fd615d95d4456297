package io.nve.render;

import io.nve.model.Curve;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * Effects on everything below, background included.
 *
 * @param owner the clip, or the sequence, that the effects belong to
 * @param range when they work
 * @param time which source time their keyframes are at
 * @param opacity how much of the result replaces what was there, 0 to 1, over source time
 * @param effects what happens, in this order
 */
public record AdjustmentLayer(
    Id owner, TimeRange range, TimeMap time, Curve opacity, List<PlanEffect> effects)
    implements Layer {
  /** Copies the effects. */
  public AdjustmentLayer {
    effects = List.copyOf(effects);
  }
}
