package io.nve.render;

import io.nve.model.Fit;
import java.util.Optional;

/**
 * A {@link Placement} at one moment. Units are those of {@link io.nve.model.Transform}.
 *
 * @param fit how the cropped picture is brought to the size of the canvas
 * @param positionX where the anchor lies, in canvas widths
 * @param positionY where the anchor lies, in canvas heights
 * @param scaleX width on top of the fit
 * @param scaleY height on top of the fit
 * @param rotation degrees, clockwise
 * @param anchorX the fixed point of scale and rotation, in widths of the fitted picture
 * @param anchorY the fixed point of scale and rotation, in heights of the fitted picture
 * @param cropLeft what is cut off, in widths of the source
 * @param cropTop what is cut off, in heights of the source
 * @param cropRight what is cut off, in widths of the source
 * @param cropBottom what is cut off, in heights of the source
 * @param flipHorizontal whether left and right are exchanged
 * @param flipVertical whether top and bottom are exchanged
 */
public record Pose(
    Fit fit,
    double positionX,
    double positionY,
    double scaleX,
    double scaleY,
    double rotation,
    double anchorX,
    double anchorY,
    double cropLeft,
    double cropTop,
    double cropRight,
    double cropBottom,
    boolean flipHorizontal,
    boolean flipVertical) {

  /**
   * Returns how a picture of a size lies on the canvas, or nothing when no pixel of it can be seen
   * because it is cropped or scaled away. A picture that lies beside the canvas has a geometry.
   */
  public Optional<Geometry> on(Canvas canvas, PictureSize size) {
    return Geometry.of(this, canvas, size);
  }
}
