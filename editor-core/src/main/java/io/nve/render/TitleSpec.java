package io.nve.render;

import io.nve.model.Color;
import io.nve.model.TextAlignment;

/**
 * Everything that says how a title looks, lengths in pixels of the canvas. Equal specs give equal
 * pictures, so {@link #hash()} is the key under which a drawn title can be kept.
 *
 * @param text what it says; lines are parted by line feeds and never broken otherwise
 * @param font the font family; a backend that does not have it takes its default
 * @param size height of the em box
 * @param weight strokes: 400 is regular, 700 bold
 * @param italic whether the letters slant
 * @param color the letters' colour
 * @param align how lines stand to each other
 * @param lineHeight from one baseline to the next
 * @param outlineWidth width of the outline around the letters; 0 for none
 * @param outlineColor the outline's colour
 * @param shadow what falls behind the letters
 * @param boxColor the colour of the box behind the text; transparent for none
 * @param boxPadding how far the box reaches beyond the text
 */
public record TitleSpec(
    String text,
    String font,
    double size,
    int weight,
    boolean italic,
    Color color,
    TextAlignment align,
    double lineHeight,
    double outlineWidth,
    Color outlineColor,
    Shadow shadow,
    Color boxColor,
    double boxPadding) {
  /** Takes negative zeros for zeros: they look the same. */
  public TitleSpec {
    outlineWidth = withoutSign(outlineWidth);
    boxPadding = withoutSign(boxPadding);
  }

  /**
   * The shadow behind letters and outline.
   *
   * @param x shift to the right
   * @param y shift down
   * @param blur standard deviation of its Gaussian blur; 0 for a hard edge
   * @param color its colour; transparent for none
   */
  public record Shadow(double x, double y, double blur, Color color) {
    /** Takes negative zeros for zeros: they look the same. */
    public Shadow {
      x = withoutSign(x);
      y = withoutSign(y);
      blur = withoutSign(blur);
    }
  }

  private static double withoutSign(double number) {
    return number == 0 ? 0 : number;
  }

  /** Returns whether there is nothing to draw. */
  public boolean isBlank() {
    return text.strip().isEmpty();
  }

  /** Returns the hash of everything above. */
  public ContentHash hash() {
    ContentHasher hasher = new ContentHasher();
    HashedParts.put(hasher, this);
    return hasher.hash();
  }
}
