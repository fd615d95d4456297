package io.nve.render;

import io.nve.model.Id;
import java.util.List;

/**
 * A {@link CrossingLayer} at one moment; what the mix is, is said there.
 *
 * @param transition the transition that it comes from
 * @param type the id of its {@link io.nve.model.TransitionDescriptor}
 * @param known whether the registry describes it
 * @param progress from 0, all of {@code from}, to 1
 * @param from one layer, or none
 * @param to one layer, or none
 */
public record DrawnCrossing(
    Id transition,
    String type,
    boolean known,
    double progress,
    List<DrawnLayer> from,
    List<DrawnLayer> to)
    implements DrawnLayer {
  /** Copies the sides. */
  public DrawnCrossing {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
