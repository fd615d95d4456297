package io.nve.render;

import io.nve.model.BlendMode;
import io.nve.model.Curve;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * A picture laid on what is below it.
 *
 * @param clip the clip that it comes from
 * @param range when it is to be seen
 * @param source where the picture comes from
 * @param time which moment of the source it shows
 * @param placement where it lies
 * @param opacity how much it covers, 0 to 1, over source time
 * @param blend how its colour meets what is below
 * @param effects what happens to it before it is placed, in this order
 */
public record PictureLayer(
    Id clip,
    TimeRange range,
    LayerSource source,
    TimeMap time,
    Placement placement,
    Curve opacity,
    BlendMode blend,
    List<PlanEffect> effects)
    implements Layer {
  /** Copies the effects. */
  public PictureLayer {
    effects = List.copyOf(effects);
  }
}
