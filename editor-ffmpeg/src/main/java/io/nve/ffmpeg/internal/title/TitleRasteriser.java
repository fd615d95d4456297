package io.nve.ffmpeg.internal.title;

import io.nve.ffmpeg.internal.av.AvError;
import io.nve.ffmpeg.internal.av.FilterGraph;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.graph.GraphSpec;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * Draws titles.
 *
 * <p>The font engine draws masks only, white on black: one of the letters, one of the letters and
 * their outline. Colours are put together afterwards with exact alpha arithmetic. Drawing coloured
 * text onto transparent black instead would leave dark fringes around every letter.
 */
public final class TitleRasteriser {
  private final FontCatalog fonts;

  /** A rasteriser with these fonts. */
  public TitleRasteriser(FontCatalog fonts) {
    this.fonts = fonts;
  }

  /** Draws a title; empty when nothing of it is visible. */
  public Optional<TitleBitmap> draw(TitleDrawing title) {
    FontFace font = fonts.find(title.family(), title.weight());
    List<String> lines =
        LineBreaker.lines(title.text(), font.tables(), title.size(), title.box().width());
    Mask fill = mask(title, TextGraph.of(title, lines, font, 0));
    int border = (int) Math.floor(Math.max(0, title.outlineWidth()) + 0.5);
    Mask outline = border == 0 ? fill : mask(title, TextGraph.of(title, lines, font, border));
    return new TitlePainter(title).paint(fill, outline);
  }

  private static Mask mask(TitleDrawing title, GraphSpec spec) {
    try (FilterGraph graph = new FilterGraph(spec);
        Frame black = blackFrame(title.canvasWidth(), title.canvasHeight());
        Frame drawn = new Frame()) {
      graph.push(TextGraph.IN, black);
      graph.push(TextGraph.IN, null);
      if (!graph.pull(TextGraph.OUT, drawn)) {
        throw new IllegalStateException("the text graph gave no picture");
      }
      return copy(drawn);
    }
  }

  private static Frame blackFrame(int width, int height) {
    Frame frame = Frame.picture(width, height, avutil.AV_PIX_FMT_GRAY8);
    frame.raw().color_range(avutil.AVCOL_RANGE_JPEG).pts(0);
    BytePointer rows = frame.raw().data(0);
    BytePointer.memset(rows, 0, (long) frame.raw().linesize(0) * height);
    return frame;
  }

  private static Mask copy(Frame frame) {
    int width = frame.width();
    int height = frame.height();
    byte[] cover = new byte[width * height];
    BytePointer rows = AvError.allocated(frame.raw().data(0), "read a mask");
    int stride = frame.raw().linesize(0);
    for (int y = 0; y < height; y++) {
      rows.position((long) y * stride).get(cover, y * width, width);
    }
    return new Mask(width, height, cover);
  }
}
