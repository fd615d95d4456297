package io.nve.render;

import java.util.ArrayList;
import java.util.List;

/** Moments of plans as text, nested ones written out: equal text means equal output. */
final class Shown {
  private Shown() {}

  static List<String> of(FramePicture frame) {
    return layers(frame.layers());
  }

  /** Returns what is heard at a time: sources with their moment and their gain. */
  static List<String> soundAt(RenderPlan plan, long time) {
    List<String> lines = new ArrayList<>();
    for (SoundLayer sound : plan.sounds()) {
      if (sound.range().contains(time)) {
        long moment = sound.time().sourceAt(time);
        String source =
            switch (sound.source()) {
              case SoundSource.Media media -> media + " at " + moment;
              case SoundSource.Nested nested -> soundAt(nested.plan(), moment).toString();
            };
        lines.add(sound.clip() + " " + source + " " + sound.gainAt(time));
      }
    }
    return lines;
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
