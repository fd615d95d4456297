package io.nve.model;

import java.util.List;

/**
 * The parameters that say where and how a clip's picture lies on the canvas.
 *
 * <p>They work in this order: crop, {@link Fit}, flip, scale and rotation about the anchor, then
 * the anchor is put at the position. Lengths are parts of the canvas or of the picture, so a
 * composition looks the same at every size of canvas.
 */
public final class Transform {
  /** How the picture is brought to the size of the canvas. */
  public static final Parameter<Fit> FIT =
      Parameter.choice("fit", List.of(Fit.values()), Fit.FIT, "Fit");

  /** Where the anchor lies, from the canvas' left edge. */
  public static final Parameter<Double> POSITION_X =
      Parameter.number("position.x", 0.5, -10, 11, Unit.CANVAS_WIDTH, "Position X");

  /** Where the anchor lies, from the canvas' top edge. */
  public static final Parameter<Double> POSITION_Y =
      Parameter.number("position.y", 0.5, -10, 11, Unit.CANVAS_HEIGHT, "Position Y");

  /** Horizontal size, on top of the fit. */
  public static final Parameter<Double> SCALE_X =
      Parameter.number("scale.x", 1, 0, 100, Unit.RATIO, "Scale X");

  /** Vertical size, on top of the fit. */
  public static final Parameter<Double> SCALE_Y =
      Parameter.number("scale.y", 1, 0, 100, Unit.RATIO, "Scale Y");

  /** Turn, clockwise. */
  public static final Parameter<Double> ROTATION =
      Parameter.number("rotation", 0, -36000, 36000, Unit.DEGREES, "Rotation");

  /** The point of the picture that scale and rotation leave alone, from its left edge. */
  public static final Parameter<Double> ANCHOR_X =
      Parameter.number("anchor.x", 0.5, -10, 11, Unit.PICTURE, "Anchor X");

  /** The point of the picture that scale and rotation leave alone, from its top edge. */
  public static final Parameter<Double> ANCHOR_Y =
      Parameter.number("anchor.y", 0.5, -10, 11, Unit.PICTURE, "Anchor Y");

  /** How much is cut off at the left, of the source's width. */
  public static final Parameter<Double> CROP_LEFT =
      Parameter.number("crop.left", 0, 0, 1, Unit.PICTURE, "Crop left");

  /** How much is cut off at the top, of the source's height. */
  public static final Parameter<Double> CROP_TOP =
      Parameter.number("crop.top", 0, 0, 1, Unit.PICTURE, "Crop top");

  /** How much is cut off at the right, of the source's width. */
  public static final Parameter<Double> CROP_RIGHT =
      Parameter.number("crop.right", 0, 0, 1, Unit.PICTURE, "Crop right");

  /** How much is cut off at the bottom, of the source's height. */
  public static final Parameter<Double> CROP_BOTTOM =
      Parameter.number("crop.bottom", 0, 0, 1, Unit.PICTURE, "Crop bottom");

  /** Whether left and right are exchanged. */
  public static final Parameter<Boolean> FLIP_HORIZONTAL =
      Parameter.of("flip.horizontal", ParameterType.BOOLEAN, false, "Flip horizontally");

  /** Whether top and bottom are exchanged. */
  public static final Parameter<Boolean> FLIP_VERTICAL =
      Parameter.of("flip.vertical", ParameterType.BOOLEAN, false, "Flip vertically");

  /** How much of what is below is covered. */
  public static final Parameter<Double> OPACITY =
      Parameter.number("opacity", 1, 0, 1, Unit.RATIO, "Opacity");

  /** How its colour meets what lies below. */
  public static final Parameter<BlendMode> BLEND =
      Parameter.choice("blend", List.of(BlendMode.values()), BlendMode.NORMAL, "Blend mode");

  /** All of them, in the order in which people expect to see them. */
  public static final List<Parameter<?>> ALL =
      List.of(
          FIT,
          POSITION_X,
          POSITION_Y,
          SCALE_X,
          SCALE_Y,
          ROTATION,
          ANCHOR_X,
          ANCHOR_Y,
          CROP_LEFT,
          CROP_TOP,
          CROP_RIGHT,
          CROP_BOTTOM,
          FLIP_HORIZONTAL,
          FLIP_VERTICAL,
          OPACITY,
          BLEND);

  private Transform() {}
}
