package io.nve.render;

import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * A change from one side to another.
 *
 * <p>At progress p a dissolve is the mix, in parts of 1 − p and p, of the two pictures that come
 * about when either side alone lies on what is below. For opaque sides that is the plain crossfade,
 * without a dip in brightness. A side without a layer shows what is below.
 *
 * @param transition the transition that it comes from
 * @param range when it takes place
 * @param type the id of its {@link io.nve.model.TransitionDescriptor}
 * @param known whether the registry describes it; a backend shows others as a dissolve and says so
 * @param from what it leaves: one layer, or none
 * @param to what it arrives at: one layer, or none
 */
public record CrossingLayer(
    Id transition, TimeRange range, String type, boolean known, List<Layer> from, List<Layer> to)
    implements Layer {
  /** Copies the sides. */
  public CrossingLayer {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** Returns how far it has come at a time, from 0 to 1. */
  public double progressAt(long time) {
    if (range.isEmpty()) {
      return 1;
    }
    double progress = (time - range.start()) / (double) range.duration();
    return Math.max(0, Math.min(1, progress));
  }
}
