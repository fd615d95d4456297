package io.nve.render;

import java.util.ArrayList;
import java.util.List;

/** Frames as text, nested ones written out: frames of equal text show the same. */
final class Shown {
  private Shown() {}

  static List<String> of(FramePicture frame) {
    return layers(frame.layers());
  }

  private static List<String> layers(List<DrawnLayer> layers) {
    List<String> lines = new ArrayList<>();
    for (DrawnLayer layer : layers) {
      switch (layer) {
        case DrawnPicture picture -> lines.add(picture(picture));
        case DrawnAdjustment adjustment -> lines.add(adjustment.toString());
        case DrawnCrossing crossing -> {
          lines.add(crossing.type() + " " + crossing.progress());
          lines.add("from " + layers(crossing.from()));
          lines.add("to " + layers(crossing.to()));
        }
      }
    }
    return lines;
  }

  private static String picture(DrawnPicture picture) {
    String source =
        switch (picture.source()) {
          case LayerSource.Media media -> media + " at " + picture.time();
          case LayerSource.Nested nested -> of(nested.plan().frameAt(picture.time())).toString();
          case LayerSource.TitlePicture title -> title.toString();
          case LayerSource.Fill fill -> fill.toString();
        };
    return picture.clip()
        + " "
        + source
        + " "
        + picture.pose()
        + " "
        + picture.opacity()
        + " "
        + picture.blend()
        + " "
        + picture.effects();
  }
}
