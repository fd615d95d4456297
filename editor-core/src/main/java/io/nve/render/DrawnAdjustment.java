package io.nve.render;

import io.nve.model.Id;
import java.util.List;

/**
 * Effects on everything drawn so far.
 *
 * @param owner the clip, or the sequence, that the effects belong to
 * @param opacity how much of the result replaces what was there: more than 0, up to 1
 * @param effects what happens, in this order; a canvas height is the canvas' height in pixels
 */
public record DrawnAdjustment(Id owner, double opacity, List<EffectValues> effects)
    implements DrawnLayer {
  /** Copies the effects. */
  public DrawnAdjustment {
    effects = List.copyOf(effects);
  }
}
