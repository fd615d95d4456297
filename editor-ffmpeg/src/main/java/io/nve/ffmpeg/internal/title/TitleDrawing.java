package io.nve.ffmpeg.internal.title;

/**
 * A title ready to be drawn: everything in pixels of the canvas, colours as 0xRRGGBBAA.
 *
 * <p>Equal drawings give equal pictures, so this record is the key of the cache.
 *
 * @param text what is written; line ends break lines
 * @param family the font's family
 * @param weight the font's weight, 400 regular
 * @param size height of the em square
 * @param lineSpacing factor on the font's own line height
 * @param fill colour of the letters
 * @param outlineWidth width of the line around letters, 0 for none
 * @param outline its colour
 * @param shadow what falls behind the letters
 * @param alignX where lines lie in the box: 0 left, 0.5 centre, 1 right
 * @param alignY where the text lies in the box: 0 top, 0.5 middle, 1 bottom
 * @param box where the text goes; lines break at its width
 * @param background colour of the box, transparent for none
 * @param canvasWidth width of the picture the title is made for
 * @param canvasHeight height of the picture the title is made for
 */
public record TitleDrawing(
    String text,
    String family,
    int weight,
    double size,
    double lineSpacing,
    int fill,
    double outlineWidth,
    int outline,
    Shadow shadow,
    double alignX,
    double alignY,
    Box box,
    int background,
    int canvasWidth,
    int canvasHeight) {

  /** The most pixels of a font's em square; larger ones take memory and show nothing. */
  public static final double LARGEST_SIZE = 4096;

  /** Checks what the drawing engine could not bear. */
  public TitleDrawing {
    if (!(size >= 1 && size <= LARGEST_SIZE)) {
      throw new IllegalArgumentException("a font size of " + size);
    }
  }

  /**
   * What falls behind the letters.
   *
   * @param colour 0xRRGGBBAA, transparent for none
   * @param dx shift to the right
   * @param dy shift down
   * @param blur standard deviation of its blur, 0 for a hard one
   */
  public record Shadow(int colour, double dx, double dy, double blur) {
    /** No shadow. */
    public static final Shadow NONE = new Shadow(0, 0, 0, 0);
  }

  /** A rectangle of the canvas. */
  public record Box(double x, double y, double width, double height) {}
}
