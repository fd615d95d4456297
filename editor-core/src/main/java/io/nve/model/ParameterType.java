package io.nve.model;

import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values of a parameter stand in a document.
 *
 * @param <T> the values in Java
 */
public final class ParameterType<T> {
  /** A real number. */
  public static final ParameterType<Double> NUMBER =
      new ParameterType<>(
          "number",
          json -> json instanceof Json.Num number ? finite(number.toDouble()) : null,
          Json::of,
          List.of());

  /** A whole number; also a time in ticks. */
  public static final ParameterType<Long> INTEGER =
      new ParameterType<>(
          "integer",
          json -> json instanceof Json.Int number ? number.value() : null,
          Json::of,
          List.of());

  /** Yes or no. */
  public static final ParameterType<Boolean> BOOLEAN =
      new ParameterType<>(
          "boolean",
          json -> json instanceof Json.Bool bool ? bool.value() : null,
          Json::of,
          List.of());

  /** Text. */
  public static final ParameterType<String> TEXT =
      new ParameterType<>(
          "text", json -> json instanceof Json.Str text ? text.value() : null, Json::of, List.of());

  /** A colour, written {@code #rrggbb} or {@code #rrggbbaa}. */
  public static final ParameterType<Color> COLOR = parsed("color", Color::of);

  /** The id of an entity. */
  public static final ParameterType<Id> REFERENCE = parsed("reference", Id::of);

  /** A frame rate, written {@code 25} or {@code 30000/1001}. */
  public static final ParameterType<FrameRate> RATE = parsed("rate", ParameterType::rate);

  /** How fast a clip plays. */
  public static final ParameterType<SpeedMap> SPEED =
      new ParameterType<>("speed", SpeedMap::read, SpeedMap::toJson, List.of());

  /** Anything that JSON can say as an object. */
  public static final ParameterType<JsonObject> OBJECT =
      new ParameterType<>(
          "object", json -> json instanceof JsonObject object ? object : null, x -> x, List.of());

  private final String name;
  private final Function<Json, @Nullable T> reader;
  private final Function<T, Json> writer;
  private final List<String> choices;

  private ParameterType(
      String name,
      Function<Json, @Nullable T> reader,
      Function<T, Json> writer,
      List<String> choices) {
    this.name = name;
    this.reader = reader;
    this.writer = writer;
    this.choices = choices;
  }

  /** Returns a type whose values are some constants, named in documents by their ids. */
  public static <E extends Choice> ParameterType<E> choice(List<E> constants) {
    List<String> ids = new ArrayList<>();
    constants.forEach(constant -> ids.add(constant.id()));
    return new ParameterType<>(
        "choice", json -> find(constants, json), value -> Json.of(value.id()), List.copyOf(ids));
  }

  private static <E extends Choice> @Nullable E find(List<E> constants, Json json) {
    if (json instanceof Json.Str text) {
      for (E constant : constants) {
        if (constant.id().equals(text.value())) {
          return constant;
        }
      }
    }
    return null;
  }

  private static <T> ParameterType<T> parsed(String name, Function<String, T> parser) {
    return new ParameterType<>(
        name, json -> parse(json, parser), value -> Json.of(value.toString()), List.of());
  }

  private static <T> @Nullable T parse(Json json, Function<String, T> parser) {
    if (!(json instanceof Json.Str text)) {
      return null;
    }
    try {
      return parser.apply(text.value());
    } catch (EditorException e) {
      return null;
    }
  }

  private static FrameRate rate(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new FrameRate(number(text), 1)
        : new FrameRate(number(text.substring(0, slash)), number(text.substring(slash + 1)));
  }

  /** Reads up to nine digits; anything else gives zero, which no rate accepts. */
  private static int number(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || text.length() > 9) {
        return 0;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** Returns the name of this type for people and schemas, for example {@code number}. */
  public String name() {
    return name;
  }

  /** Returns the ids of the constants to choose from, or an empty list. */
  public List<String> choices() {
    return choices;
  }

  /** Returns the value that a document has, or null when it is not of this type. */
  public @Nullable T read(Json json) {
    return reader.apply(json);
  }

  /** Returns a value as it stands in a document. */
  public Json write(T value) {
    return writer.apply(value);
  }
}
