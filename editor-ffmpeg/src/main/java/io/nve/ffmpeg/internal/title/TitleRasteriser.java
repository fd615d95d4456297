package io.nve.ffmpeg.internal.title;

import io.nve.error.EditorException;
import io.nve.ffmpeg.internal.av.AvError;
import io.nve.ffmpeg.internal.av.FilterGraph;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.composite.RgbaImage;
import io.nve.ffmpeg.internal.graph.GraphSpec;
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

  /**
   * Draws a title.
   *
   * @throws EditorException {@code LIMIT_PIXELS} when it would be larger than a picture may be
   */
  public TitleBitmap draw(TitleDrawing title) {
    FontFace font = fonts.find(title.family(), title.weight(), title.italic());
    TitleLayout layout = new TitleLayout(title, font);
    Mask fill = mask(layout, TextGraph.of(title, layout, 0));
    int border = (int) Math.floor(Math.max(0, title.outlineWidth()) + 0.5);
    Mask outline = border == 0 ? fill : mask(layout, TextGraph.of(title, layout, border));
    RgbaImage image = new TitlePainter(title, layout).paint(fill, outline);
    return new TitleBitmap(layout.width(), layout.height(), layout.bleed(), image);
  }

  private static Mask mask(TitleLayout layout, GraphSpec spec) {
    try (FilterGraph graph = new FilterGraph(spec);
        Frame black = blackFrame(layout.sheetWidth(), layout.sheetHeight());
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
