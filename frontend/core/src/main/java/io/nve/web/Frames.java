package io.nve.web;

import io.nve.json.Json;
import io.nve.json.JsonObjectBuilder;
import io.nve.render.Affine;
import io.nve.render.Canvas;
import io.nve.render.DrawnAdjustment;
import io.nve.render.DrawnCrossing;
import io.nve.render.DrawnLayer;
import io.nve.render.DrawnPicture;
import io.nve.render.EffectValues;
import io.nve.render.FramePicture;
import io.nve.render.Geometry;
import io.nve.render.LayerSource;
import io.nve.render.PixelRect;
import io.nve.render.Pose;
import io.nve.render.TitleSpec;
import java.util.List;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSNumber;

/** What frames show, as plain objects. */
final class Frames {
  private Frames() {}

  static JSObject of(FramePicture frame) {
    return Border.range(frame.range())
        .put("frame", frame.frame())
        .put("canvas", canvas(frame.canvas()))
        .put("layers", layers(frame.layers()))
        .done();
  }

  static JSObject canvas(Canvas canvas) {
    return new Plain()
        .put("width", canvas.width())
        .put("height", canvas.height())
        .put("background", canvas.background().toString())
        .done();
  }

  static JSObject orUndefined(long value, long unknown) {
    return value == unknown ? Border.undefined() : JSNumber.valueOf((double) value);
  }

  private static JSObject[] layers(List<DrawnLayer> layers) {
    JSObject[] found = new JSObject[layers.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] =
          switch (layers.get(i)) {
            case DrawnPicture picture -> picture(picture);
            case DrawnAdjustment adjustment ->
                new Plain()
                    .put("kind", "adjustment")
                    .put("owner", adjustment.owner().value())
                    .put("opacity", adjustment.opacity())
                    .put("effects", effects(adjustment.effects()))
                    .done();
            case DrawnCrossing crossing ->
                new Plain()
                    .put("kind", "crossing")
                    .put("transition", crossing.transition().value())
                    .put("type", crossing.type())
                    .put("known", crossing.known())
                    .put("progress", crossing.progress())
                    .put("from", layers(crossing.from()))
                    .put("to", layers(crossing.to()))
                    .done();
          };
    }
    return found;
  }

  private static JSObject picture(DrawnPicture picture) {
    return new Plain()
        .put("kind", "picture")
        .put("clip", picture.clip().value())
        .put("source", source(picture))
        .put("pose", pose(picture.pose()))
        .put(
            "geometry",
            picture
                .sourceSize()
                .flatMap(picture::geometry)
                .map(Frames::geometry)
                .orElseGet(Border::undefined))
        .put("opacity", picture.opacity())
        .put("blend", picture.blend().id())
        .put("effects", effects(picture.effects()))
        .done();
  }

  private static JSObject source(DrawnPicture picture) {
    return switch (picture.source()) {
      case LayerSource.Media media ->
          new Plain()
              .put("kind", "media")
              .put("asset", media.asset().value())
              .put("stream", media.stream())
              .put("time", picture.time())
              .done();
      case LayerSource.TitlePicture title -> title(title.title());
      case LayerSource.Fill fill ->
          new Plain().put("kind", "fill").put("color", fill.color().toString()).done();
      case LayerSource.Nested nested ->
          new Plain()
              .put("kind", "sequence")
              .put("sequence", nested.plan().sequence().value())
              .put("frame", of(nested.plan().frameAt(picture.time())))
              .done();
    };
  }

  private static JSObject title(TitleSpec title) {
    TitleSpec.Shadow shadow = title.shadow();
    return new Plain()
        .put("kind", "title")
        .put("hash", title.hash().toString())
        .put("text", title.text())
        .put("font", title.font())
        .put("size", title.size())
        .put("weight", title.weight())
        .put("italic", title.italic())
        .put("color", title.color().toString())
        .put("align", title.align().id())
        .put("lineHeight", title.lineHeight())
        .put("outlineWidth", title.outlineWidth())
        .put("outlineColor", title.outlineColor().toString())
        .put("shadowX", shadow.x())
        .put("shadowY", shadow.y())
        .put("shadowBlur", shadow.blur())
        .put("shadowColor", shadow.color().toString())
        .put("boxColor", title.boxColor().toString())
        .put("boxPadding", title.boxPadding())
        .done();
  }

  private static JSObject pose(Pose pose) {
    return new Plain()
        .put("fit", pose.fit().id())
        .put("positionX", pose.positionX())
        .put("positionY", pose.positionY())
        .put("scaleX", pose.scaleX())
        .put("scaleY", pose.scaleY())
        .put("rotation", pose.rotation())
        .put("anchorX", pose.anchorX())
        .put("anchorY", pose.anchorY())
        .put("cropLeft", pose.cropLeft())
        .put("cropTop", pose.cropTop())
        .put("cropRight", pose.cropRight())
        .put("cropBottom", pose.cropBottom())
        .put("flipHorizontal", pose.flipHorizontal())
        .put("flipVertical", pose.flipVertical())
        .done();
  }

  static JSObject geometry(Geometry geometry) {
    Affine matrix = geometry.matrix();
    return new Plain()
        .put("crop", rect(geometry.crop()))
        .put("rectangle", geometry.rectangle().map(Frames::rect).orElseGet(Border::undefined))
        .put("flipHorizontal", geometry.flipHorizontal())
        .put("flipVertical", geometry.flipVertical())
        .put("pixelsPerCanvasHeight", geometry.pixelsPerCanvasHeight())
        .put("a", matrix.a())
        .put("b", matrix.c())
        .put("c", matrix.b())
        .put("d", matrix.d())
        .put("e", matrix.tx())
        .put("f", matrix.ty())
        .done();
  }

  private static JSObject rect(PixelRect rect) {
    return new Plain()
        .put("x", rect.x())
        .put("y", rect.y())
        .put("width", rect.width())
        .put("height", rect.height())
        .done();
  }

  private static JSObject[] effects(List<EffectValues> effects) {
    JSObject[] found = new JSObject[effects.size()];
    for (int i = 0; i < found.length; i++) {
      EffectValues effect = effects.get(i);
      JsonObjectBuilder numbers = new JsonObjectBuilder();
      effect.numbers().forEach((key, value) -> numbers.put(key, Json.of(value)));
      found[i] =
          new Plain()
              .put("type", effect.type())
              .put("known", effect.known())
              .put("numbers", Border.js(numbers.build()))
              .put("settings", Border.js(effect.settings()))
              .done();
    }
    return found;
  }
}
