package io.nve.model;

import java.util.List;

/**
 * The parameters of text: of title clips, and of caption cues.
 *
 * <p>A title is drawn once, as a picture just large enough, and placed by {@link Transform} like
 * any other picture; its {@link Fit} is always {@link Fit#NONE}.
 */
public final class Title {
  /** What it says; lines are parted by line feeds. */
  public static final Parameter<String> TEXT = Parameter.of("text", ParameterType.TEXT, "", "Text");

  /** The font family; a backend that does not have it takes its default. */
  public static final Parameter<String> FONT =
      Parameter.of("font", ParameterType.TEXT, "sans-serif", "Font");

  /** The height of a line's em box. */
  public static final Parameter<Double> SIZE =
      still("font.size", 0.08, 0.005, 2, Unit.CANVAS_HEIGHT, "Size");

  /** How heavy the strokes are: 400 is regular, 700 bold. */
  public static final Parameter<Long> WEIGHT =
      Parameter.integer("font.weight", 400, 100, 900, Unit.NONE, "Weight");

  /** Whether the letters slant. */
  public static final Parameter<Boolean> ITALIC =
      Parameter.of("font.italic", ParameterType.BOOLEAN, false, "Italic");

  /** The colour of the letters. */
  public static final Parameter<Color> COLOR =
      Parameter.of("text.color", ParameterType.COLOR, Color.WHITE, "Colour");

  /** How lines stand to each other. */
  public static final Parameter<TextAlignment> ALIGN =
      Parameter.choice(
          "text.align", List.of(TextAlignment.values()), TextAlignment.CENTER, "Alignment");

  /** The distance from one line to the next. */
  public static final Parameter<Double> LINE_HEIGHT =
      still("line.height", 1.2, 0.5, 5, Unit.FONT_SIZE, "Line height");

  /** The width of the outline around the letters; 0 for none. */
  public static final Parameter<Double> OUTLINE_WIDTH =
      still("outline.width", 0, 0, 0.5, Unit.FONT_SIZE, "Outline width");

  /** The colour of the outline. */
  public static final Parameter<Color> OUTLINE_COLOR =
      Parameter.of("outline.color", ParameterType.COLOR, Color.BLACK, "Outline colour");

  /** How far to the right the shadow lies. */
  public static final Parameter<Double> SHADOW_X =
      still("shadow.x", 0, -2, 2, Unit.FONT_SIZE, "Shadow X");

  /** How far down the shadow lies. */
  public static final Parameter<Double> SHADOW_Y =
      still("shadow.y", 0, -2, 2, Unit.FONT_SIZE, "Shadow Y");

  /** How soft the shadow is. */
  public static final Parameter<Double> SHADOW_BLUR =
      still("shadow.blur", 0, 0, 1, Unit.FONT_SIZE, "Shadow softness");

  /** The colour of the shadow; transparent for none. */
  public static final Parameter<Color> SHADOW_COLOR =
      Parameter.of("shadow.color", ParameterType.COLOR, Color.TRANSPARENT, "Shadow colour");

  /** The colour of the box behind the text; transparent for none. */
  public static final Parameter<Color> BOX_COLOR =
      Parameter.of("box.color", ParameterType.COLOR, Color.TRANSPARENT, "Box colour");

  /** How far the box reaches beyond the text. */
  public static final Parameter<Double> BOX_PADDING =
      still("box.padding", 0.3, 0, 5, Unit.FONT_SIZE, "Box padding");

  /** All of them, in the order in which people expect to see them. */
  public static final List<Parameter<?>> ALL =
      List.of(
          TEXT,
          FONT,
          SIZE,
          WEIGHT,
          ITALIC,
          COLOR,
          ALIGN,
          LINE_HEIGHT,
          OUTLINE_WIDTH,
          OUTLINE_COLOR,
          SHADOW_X,
          SHADOW_Y,
          SHADOW_BLUR,
          SHADOW_COLOR,
          BOX_COLOR,
          BOX_PADDING);

  private Title() {}

  /** A number that a title is drawn with; it cannot change over time, since it is drawn once. */
  private static Parameter<Double> still(
      String key, double defaultValue, double min, double max, Unit unit, String label) {
    return new Parameter<>(key, ParameterType.NUMBER, defaultValue, min, max, unit, false, label);
  }
}
