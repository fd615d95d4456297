package io.nve.render;

import io.nve.json.JsonObject;
import io.nve.model.Curve;
import io.nve.model.Parameter;
import io.nve.model.Transform;

/** Reads placements from the properties of clips. */
final class PlacementReader {
  private PlacementReader() {}

  static Placement of(JsonObject props) {
    if (!concerns(props)) {
      return Placement.CENTERED;
    }
    return new Placement(
        Transform.FIT.in(props),
        pair(props, Transform.POSITION_X, Transform.POSITION_Y),
        pair(props, Transform.SCALE_X, Transform.SCALE_Y),
        Curve.of(props, Transform.ROTATION),
        pair(props, Transform.ANCHOR_X, Transform.ANCHOR_Y),
        pair(props, Transform.CROP_LEFT, Transform.CROP_TOP),
        pair(props, Transform.CROP_RIGHT, Transform.CROP_BOTTOM),
        Transform.FLIP_HORIZONTAL.in(props),
        Transform.FLIP_VERTICAL.in(props));
  }

  /** Returns whether any property may be of a placement: most clips have none. */
  static boolean concerns(JsonObject props) {
    for (int i = 0; i < props.size(); i++) {
      String key = props.keyAt(i);
      if (key.startsWith("position.")
          || key.startsWith("scale.")
          || key.startsWith("rotation")
          || key.startsWith("anchor.")
          || key.startsWith("crop.")
          || key.startsWith("flip.")
          || key.equals("fit")) {
        return true;
      }
    }
    return false;
  }

  private static Placement.Pair pair(JsonObject props, Parameter<Double> x, Parameter<Double> y) {
    return new Placement.Pair(Curve.of(props, x), Curve.of(props, y));
  }
}
