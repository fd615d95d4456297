package io.nve.render;

import io.nve.model.Curve;
import io.nve.model.Fit;

/**
 * Where and how a picture lies on the canvas, over the source's time. The order of work and the
 * units are those of {@link io.nve.model.Transform}; {@link #at} gives the numbers of one moment.
 *
 * @param fit how the cropped picture is brought to the size of the canvas
 * @param position where the anchor lies, in canvas widths and heights
 * @param scale size on top of the fit
 * @param rotation degrees, clockwise
 * @param anchor the point that scale and rotation leave alone, in parts of the picture
 * @param cropLeftTop what is cut off at the left and the top, in parts of the source
 * @param cropRightBottom what is cut off at the right and the bottom, in parts of the source
 * @param flipHorizontal whether left and right are exchanged
 * @param flipVertical whether top and bottom are exchanged
 */
public record Placement(
    Fit fit,
    Pair position,
    Pair scale,
    Curve rotation,
    Pair anchor,
    Pair cropLeftTop,
    Pair cropRightBottom,
    boolean flipHorizontal,
    boolean flipVertical) {

  /** Fitted and centred. */
  public static final Placement CENTERED = ofFit(Fit.FIT);

  /**
   * Two numbers over time, of which one goes along the width and one along the height.
   *
   * @param x along the width
   * @param y along the height
   */
  public record Pair(Curve x, Curve y) {
    /** Returns a pair that never changes. */
    public static Pair constant(double x, double y) {
      return new Pair(Curve.constant(x), Curve.constant(y));
    }
  }

  /** Returns a placement that fits the picture and does nothing else. */
  public static Placement ofFit(Fit fit) {
    return new Placement(
        fit,
        Pair.constant(0.5, 0.5),
        Pair.constant(1, 1),
        Curve.constant(0),
        Pair.constant(0.5, 0.5),
        Pair.constant(0, 0),
        Pair.constant(0, 0),
        false,
        false);
  }

  /** Returns this placement with another fit. */
  Placement withFit(Fit fit) {
    return new Placement(
        fit,
        position,
        scale,
        rotation,
        anchor,
        cropLeftTop,
        cropRightBottom,
        flipHorizontal,
        flipVertical);
  }

  /** Returns this placement with the anchor elsewhere on the canvas. */
  Placement withPosition(Pair position) {
    return new Placement(
        fit,
        position,
        scale,
        rotation,
        anchor,
        cropLeftTop,
        cropRightBottom,
        flipHorizontal,
        flipVertical);
  }

  /** Returns this placement with the anchor elsewhere in the picture. */
  Placement withAnchor(Pair anchor) {
    return new Placement(
        fit,
        position,
        scale,
        rotation,
        anchor,
        cropLeftTop,
        cropRightBottom,
        flipHorizontal,
        flipVertical);
  }

  /** Returns the numbers at a moment of source time. */
  public Pose at(long sourceTime) {
    return new Pose(
        fit,
        position.x().at(sourceTime),
        position.y().at(sourceTime),
        scale.x().at(sourceTime),
        scale.y().at(sourceTime),
        rotation.at(sourceTime),
        anchor.x().at(sourceTime),
        anchor.y().at(sourceTime),
        cropLeftTop.x().at(sourceTime),
        cropLeftTop.y().at(sourceTime),
        cropRightBottom.x().at(sourceTime),
        cropRightBottom.y().at(sourceTime),
        flipHorizontal,
        flipVertical);
  }
}
