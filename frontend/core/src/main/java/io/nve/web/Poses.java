package io.nve.web;

import io.nve.model.Color;
import io.nve.model.Fit;
import io.nve.render.Canvas;
import io.nve.render.PictureSize;
import io.nve.render.Pose;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Reads what {@link Frames} writes. */
final class Poses {
  private static final Fit[] FITS = Fit.values();

  private Poses() {}

  static Pose read(JSObject pose) {
    return new Pose(
        fit(text(pose, "fit")),
        number(pose, "positionX"),
        number(pose, "positionY"),
        number(pose, "scaleX"),
        number(pose, "scaleY"),
        number(pose, "rotation"),
        number(pose, "anchorX"),
        number(pose, "anchorY"),
        number(pose, "cropLeft"),
        number(pose, "cropTop"),
        number(pose, "cropRight"),
        number(pose, "cropBottom"),
        flag(pose, "flipHorizontal"),
        flag(pose, "flipVertical"));
  }

  static Canvas canvas(JSObject canvas) {
    return new Canvas(
        (int) number(canvas, "width"), (int) number(canvas, "height"), Color.TRANSPARENT);
  }

  static PictureSize size(int width, int height) {
    return PictureSize.of(width, height);
  }

  private static Fit fit(String id) {
    for (Fit fit : FITS) {
      if (fit.id().equals(id)) {
        return fit;
      }
    }
    throw Border.invalid("There is no way to fit called " + id);
  }

  @JSBody(
      params = {"object", "key"},
      script = "return +object[key];")
  private static native double number(JSObject object, String key);

  @JSBody(
      params = {"object", "key"},
      script = "return !!object[key];")
  private static native boolean flag(JSObject object, String key);

  @JSBody(
      params = {"object", "key"},
      script = "return String(object[key]);")
  private static native String text(JSObject object, String key);
}
