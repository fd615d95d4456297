package io.nve.render;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Fit;
import io.nve.model.Title;

/** Reads titles from clips, with lengths in pixels of a canvas. */
final class TitleReader {
  /** Captions that do not say where they lie have their lower edge near the canvas' lower edge. */
  static final Placement CAPTION_PLACEMENT =
      Placement.ofFit(Fit.NONE)
          .withPosition(Placement.Pair.constant(0.5, 0.92))
          .withAnchor(Placement.Pair.constant(0.5, 1));

  private final Canvas canvas;

  TitleReader(Canvas canvas) {
    this.canvas = canvas;
  }

  static boolean isUnplacedCaption(Clip clip) {
    return clip.content() == ClipKind.CAPTION && !PlacementReader.concerns(clip.props());
  }

  TitleSpec read(Clip clip) {
    double size = clip.get(Title.SIZE) * canvas.height();
    TitleSpec.Shadow shadow =
        new TitleSpec.Shadow(
            clip.get(Title.SHADOW_X) * size,
            clip.get(Title.SHADOW_Y) * size,
            clip.get(Title.SHADOW_BLUR) * size,
            clip.get(Title.SHADOW_COLOR));
    return new TitleSpec(
        clip.get(Title.TEXT),
        clip.get(Title.FONT),
        size,
        (int) (long) clip.get(Title.WEIGHT),
        clip.get(Title.ITALIC),
        clip.get(Title.COLOR),
        clip.get(Title.ALIGN),
        clip.get(Title.LINE_HEIGHT) * size,
        clip.get(Title.OUTLINE_WIDTH) * size,
        clip.get(Title.OUTLINE_COLOR),
        shadow,
        clip.get(Title.BOX_COLOR),
        clip.get(Title.BOX_PADDING) * size);
  }
}
