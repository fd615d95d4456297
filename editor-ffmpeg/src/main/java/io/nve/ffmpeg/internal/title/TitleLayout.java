package io.nve.ffmpeg.internal.title;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.util.List;

/**
 * Where the parts of a title lie.
 *
 * <pre>
 *   +--sheet: what is drawn on----------------+
 *   |  bleed: room for outlines and shadows   |
 *   |   +--picture: what is placed---------+  |
 *   |   |  padding, if there is a box      |  |
 *   |   |   +--block: lines of text-----+  |  |
 * </pre>
 *
 * <p>The picture is what a transform knows as the title's size; outlines and shadows may reach
 * beyond it, so that adding one does not move the text.
 */
final class TitleLayout {
  private static final long MOST_PIXELS = 1L << 26;

  /** Letters may lean out of their line by so much of their size. */
  private static final double OVERHANG = 0.35;

  private final TitleDrawing title;
  private final FontFace font;
  private final List<String> lines;
  private final int width;
  private final int height;
  private final int bleed;

  TitleLayout(TitleDrawing title, FontFace font) {
    this.title = title;
    this.font = font;
    this.lines = TextLines.of(title.text());
    double block = lines.stream().mapToDouble(this::lineWidth).max().orElse(0);
    this.width = Math.max(1, ceil(block + 2 * padding()));
    this.height = Math.max(1, ceil(lines.size() * title.lineHeight() + 2 * padding()));
    this.bleed = bleed(title);
    if ((long) sheetWidth() * sheetHeight() > MOST_PIXELS) {
      throw new EditorException(
          ErrorCode.LIMIT_PIXELS, "A title would take more than " + MOST_PIXELS + " pixels");
    }
  }

  private static int bleed(TitleDrawing title) {
    TitleDrawing.Shadow shadow = title.shadow();
    double reach = title.size() * OVERHANG + title.outlineWidth();
    if (shadow.visible()) {
      reach += Math.max(Math.abs(shadow.dx()), Math.abs(shadow.dy())) + 3 * shadow.blur();
    }
    return ceil(reach);
  }

  private double lineWidth(String line) {
    return line.codePoints().mapToDouble(font.tables()::advance).sum() * title.size();
  }

  double padding() {
    return title.box().visible() ? title.box().padding() : 0;
  }

  FontFace font() {
    return font;
  }

  List<String> lines() {
    return lines;
  }

  /** Width of the picture. */
  int width() {
    return width;
  }

  /** Height of the picture. */
  int height() {
    return height;
  }

  /** How far the sheet reaches beyond the picture, each way. */
  int bleed() {
    return bleed;
  }

  int sheetWidth() {
    return width + 2 * bleed;
  }

  int sheetHeight() {
    return height + 2 * bleed;
  }

  /** Left edge of the block on the sheet. */
  double blockLeft() {
    return bleed + padding();
  }

  double blockWidth() {
    return width - 2 * padding();
  }

  /** Baseline of a line on the sheet: letters stand in the middle of their line's height. */
  double baseline(int line) {
    double ascent = font.tables().ascent() * title.size();
    double descent = font.tables().descent() * title.size();
    double lead = (title.lineHeight() - ascent - descent) / 2;
    return bleed + padding() + line * title.lineHeight() + lead + ascent;
  }

  private static int ceil(double value) {
    return (int) Math.ceil(Math.min(value, Short.MAX_VALUE));
  }
}
