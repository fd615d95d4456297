package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Color;
import java.util.Optional;

/** The colours that markers have by name. */
enum MarkerColor {
  PINK("Pink", "#ff80c0"),
  RED("Red", "#ff0000"),
  ORANGE("Orange", "#ff8000"),
  YELLOW("Yellow", "#ffff00"),
  GREEN("Green", "#00ff00"),
  CYAN("Cyan", "#00ffff"),
  BLUE("Blue", "#0000ff"),
  PURPLE("Purple", "#800080"),
  MAGENTA("Magenta", "#ff00ff"),
  BLACK("Black", "#000000"),
  WHITE("White", "#ffffff");

  private static final MarkerColor[] ALL = values();

  private final String label;
  private final String hex;

  MarkerColor(String label, String hex) {
    this.label = label;
    this.hex = hex;
  }

  Color color() {
    return Color.of(hex);
  }

  /** Returns the colour of an upper-case name. */
  static Optional<MarkerColor> named(String name) {
    for (MarkerColor each : ALL) {
      if (each.name().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static MarkerColor nearest(Color color) {
    MarkerColor best = RED;
    int least = Integer.MAX_VALUE;
    for (MarkerColor each : ALL) {
      int red = each.color().red() - color.red();
      int green = each.color().green() - color.green();
      int blue = each.color().blue() - color.blue();
      int distance = red * red + green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = each;
      }
    }
    return best;
  }

  /** Returns this as a {@code Color.1} object. */
  JsonObject toJson() {
    Color color = color();
    return JsonObject.of(Schema.KEY, Json.of("Color.1"))
        .with("r", Json.of(color.red() / 255.0))
        .with("g", Json.of(color.green() / 255.0))
        .with("b", Json.of(color.blue() / 255.0))
        .with("a", Json.of(1.0))
        .with("name", Json.of(label));
  }

  /** Returns the colour that a {@code Color.1} object is nearest to. */
  static MarkerColor of(JsonObject json) {
    if (json.get("name") instanceof Json.Str name) {
      for (MarkerColor each : ALL) {
        if (each.label.equalsIgnoreCase(name.value())) {
          return each;
        }
      }
    }
    return nearest(new Color(part(json, "r"), part(json, "g"), part(json, "b"), 255));
  }

  private static int part(JsonObject json, String key) {
    double value = json.get(key) instanceof Json.Num number ? number.toDouble() : 0;
    return (int) Math.floor(Math.max(0, Math.min(1, value)) * 255 + 0.5);
  }
}
