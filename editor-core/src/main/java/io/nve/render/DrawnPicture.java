package io.nve.render;

import io.nve.model.BlendMode;
import io.nve.model.Id;
import java.util.List;
import java.util.Optional;

/**
 * A picture to be laid on what is below.
 *
 * <p>{@code time} is the middle of what the frame shows, never its edge. For media it counts from
 * the media's beginning and lies within the media, as far as that is known: show the frame that is
 * on screen then. For a nested sequence it is a time of the nested plan: draw {@code
 * plan.frameAt(time)}. For other sources it says nothing.
 *
 * @param clip the clip that it comes from
 * @param source where the picture comes from
 * @param time which moment of it
 * @param pose where it lies
 * @param canvas what it is laid on
 * @param opacity more than 0, up to 1
 * @param blend how its colour meets what is below
 * @param effects what happens to it before it is placed, in this order
 */
public record DrawnPicture(
    Id clip,
    LayerSource source,
    long time,
    Pose pose,
    Canvas canvas,
    double opacity,
    BlendMode blend,
    List<EffectValues> effects)
    implements DrawnLayer {
  /** Copies the effects. */
  public DrawnPicture {
    effects = List.copyOf(effects);
  }

  /**
   * Returns how the picture lies on the canvas, or nothing when no pixel of it can be seen.
   *
   * @param size the size of the source's picture; see {@link #sourceSize()}
   */
  public Optional<Geometry> geometry(PictureSize size) {
    return pose.on(canvas, size);
  }

  /** Returns the size of the picture where the plan knows it: of fills and nested sequences. */
  public Optional<PictureSize> sourceSize() {
    if (source instanceof LayerSource.Fill) {
      return Optional.of(canvas.size());
    }
    return source instanceof LayerSource.Nested nested
        ? Optional.of(nested.plan().canvas().size())
        : Optional.empty();
  }
}
