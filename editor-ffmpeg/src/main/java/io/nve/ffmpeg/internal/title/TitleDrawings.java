package io.nve.ffmpeg.internal.title;

import io.nve.model.Color;
import io.nve.model.TextAlignment;
import io.nve.render.TitleSpec;

/** Titles of a plan, in the words of the rasteriser. */
public final class TitleDrawings {
  private TitleDrawings() {}

  /** Returns the drawing that a plan's title asks for. */
  public static TitleDrawing of(TitleSpec title) {
    TitleSpec.Shadow shadow = title.shadow();
    return new TitleDrawing(
        title.text(),
        title.font(),
        title.weight(),
        title.italic(),
        title.size(),
        title.lineHeight(),
        align(title.align()),
        rgba(title.color()),
        title.outlineWidth(),
        rgba(title.outlineColor()),
        new TitleDrawing.Shadow(rgba(shadow.color()), shadow.x(), shadow.y(), shadow.blur()),
        new TitleDrawing.Box(rgba(title.boxColor()), title.boxPadding()));
  }

  private static double align(TextAlignment align) {
    return switch (align) {
      case LEFT -> 0;
      case CENTER -> 0.5;
      case RIGHT -> 1;
    };
  }

  private static int rgba(Color color) {
    return color.red() << 24 | color.green() << 16 | color.blue() << 8 | color.alpha();
  }
}
