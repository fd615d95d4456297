package io.nve.ffmpeg.internal.title;

/**
 * A title ready to be drawn: lengths in pixels, colours as 0xRRGGBBAA.
 *
 * <p>Equal drawings give equal pictures, so this record is the key of the cache.
 *
 * @param text what is written; line ends part lines
 * @param family the font's family
 * @param weight the font's weight, 400 regular
 * @param italic whether the letters slant
 * @param size height of the em square
 * @param lineHeight from one baseline to the next
 * @param align where lines lie in the block: 0 left, 0.5 centre, 1 right
 * @param fill colour of the letters
 * @param outlineWidth width of the line around letters, 0 for none
 * @param outline its colour
 * @param shadow what falls behind the letters
 * @param box what lies behind the block
 */
public record TitleDrawing(
    String text,
    String family,
    int weight,
    boolean italic,
    double size,
    double lineHeight,
    double align,
    int fill,
    double outlineWidth,
    int outline,
    Shadow shadow,
    Box box) {

  /**
   * What falls behind the letters.
   *
   * @param colour transparent for none
   * @param dx shift to the right
   * @param dy shift down
   * @param blur standard deviation of its blur, 0 for a hard one
   */
  public record Shadow(int colour, double dx, double dy, double blur) {
    /** No shadow. */
    public static final Shadow NONE = new Shadow(0, 0, 0, 0);

    boolean visible() {
      return (colour & 0xff) != 0;
    }
  }

  /**
   * What lies behind the block of text.
   *
   * @param colour transparent for none
   * @param padding how far it reaches beyond the text, each way
   */
  public record Box(int colour, double padding) {
    /** No box. */
    public static final Box NONE = new Box(0, 0);

    boolean visible() {
      return (colour & 0xff) != 0;
    }
  }
}
