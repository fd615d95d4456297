package io.nve.proof;

import io.nve.render.Affine;
import io.nve.render.DrawnAdjustment;
import io.nve.render.DrawnCrossing;
import io.nve.render.DrawnLayer;
import io.nve.render.DrawnPicture;
import io.nve.render.EffectValues;
import io.nve.render.FramePicture;
import io.nve.render.Geometry;
import io.nve.render.LayerSource;
import io.nve.render.PictureSize;
import io.nve.render.PlanText;
import io.nve.render.Pose;
import java.util.List;
import java.util.TreeMap;

/** Writes what a frame shows, every double by its bits. */
final class FrameWriter {
  private static final List<PictureSize> SIZES =
      List.of(PictureSize.of(1920, 1080), new PictureSize(720, 576, 16, 15));

  private final Transcript out;

  FrameWriter(Transcript out) {
    this.out = out;
  }

  void write(FramePicture picture) {
    out.add("frame", picture.frame());
    writeAll(picture.layers());
  }

  private void writeAll(List<DrawnLayer> layers) {
    out.add("layers", layers.size());
    for (DrawnLayer layer : layers) {
      switch (layer) {
        case DrawnPicture drawn -> write(drawn);
        case DrawnAdjustment adjustment -> {
          out.add("adjustment", adjustment.owner().value());
          out.add("opacity", adjustment.opacity());
          adjustment.effects().forEach(this::write);
        }
        case DrawnCrossing crossing -> {
          out.add(crossing.type(), crossing.transition().value());
          out.add("progress", crossing.progress());
          writeAll(crossing.from());
          writeAll(crossing.to());
        }
      }
    }
  }

  private void write(DrawnPicture drawn) {
    out.add("clip", drawn.clip().value());
    out.add("source", source(drawn.source()));
    out.add("time", drawn.time());
    out.add("opacity", drawn.opacity());
    out.add("blend", drawn.blend().name());
    write(drawn.pose());
    for (PictureSize size : SIZES) {
      drawn.geometry(size).ifPresent(this::write);
    }
    drawn.effects().forEach(this::write);
  }

  private static String source(LayerSource source) {
    return switch (source) {
      case LayerSource.Media media -> "media " + media.asset() + " " + media.stream();
      case LayerSource.TitlePicture title -> "title " + title.title().text();
      case LayerSource.Fill fill -> "fill " + fill.color();
      case LayerSource.Nested nested -> "nested " + PlanText.of(nested.plan());
    };
  }

  private void write(Pose pose) {
    out.add("x", pose.positionX());
    out.add("y", pose.positionY());
    out.add("scale x", pose.scaleX());
    out.add("scale y", pose.scaleY());
    out.add("rotation", pose.rotation());
    out.add("anchor x", pose.anchorX());
    out.add("anchor y", pose.anchorY());
  }

  private void write(Geometry geometry) {
    Affine matrix = geometry.matrix();
    out.add("a", matrix.a());
    out.add("b", matrix.b());
    out.add("c", matrix.c());
    out.add("d", matrix.d());
    out.add("tx", matrix.tx());
    out.add("ty", matrix.ty());
    out.add("crop", geometry.crop().x() + " " + geometry.crop().width());
    out.add("pixels", geometry.pixelsPerCanvasHeight());
  }

  private void write(EffectValues effect) {
    out.add("effect", effect.type());
    new TreeMap<>(effect.numbers()).forEach((key, value) -> out.add(key, value.doubleValue()));
    out.add("settings", effect.settings().toString());
  }
}
