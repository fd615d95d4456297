package io.nve.model;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property that an entity can have: its key, type, default, range and unit, described once for
 * the codec, the documentation, the backends and the user interface.
 *
 * <pre>{@code
 * double opacity = clip.get(Transform.OPACITY);
 * Operation half = Set.of(clip.id(), Transform.OPACITY, 0.5);
 * }</pre>
 *
 * @param <T> its values
 * @param key its key among an entity's properties
 * @param type how its values are written
 * @param defaultValue what an entity has that does not say
 * @param min the least number allowed; −∞ if the type is not a number or any will do
 * @param max the greatest number allowed; ∞ likewise
 * @param unit what a number counts
 * @param keyframable whether it can change over time by keyframes
 * @param label its name for people, in English
 */
public record Parameter<T>(
    String key,
    ParameterType<T> type,
    T defaultValue,
    double min,
    double max,
    Unit unit,
    boolean keyframable,
    String label) {

  /** Returns a parameter that is a real number and can be keyframed. */
  public static Parameter<Double> number(
      String key, double defaultValue, double min, double max, Unit unit, String label) {
    return new Parameter<>(key, ParameterType.NUMBER, defaultValue, min, max, unit, true, label);
  }

  /** Returns a parameter that is a time or duration in ticks, 0 or more. */
  public static Parameter<Long> duration(String key, long defaultValue, String label) {
    return new Parameter<>(
        key, ParameterType.INTEGER, defaultValue, 0, 9e15, Unit.TICKS, false, label);
  }

  /** Returns a parameter that is a whole number. */
  public static Parameter<Long> integer(
      String key, long defaultValue, double min, double max, Unit unit, String label) {
    return new Parameter<>(key, ParameterType.INTEGER, defaultValue, min, max, unit, false, label);
  }

  /** Returns a parameter that is not a number. */
  public static <T> Parameter<T> of(
      String key, ParameterType<T> type, T defaultValue, String label) {
    return new Parameter<>(
        key,
        type,
        defaultValue,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        Unit.NONE,
        false,
        label);
  }

  /** Returns a parameter that is one of some constants. */
  public static <E extends Choice> Parameter<E> choice(
      String key, List<E> constants, E defaultValue, String label) {
    return of(key, ParameterType.choice(constants), defaultValue, label);
  }

  /** Returns the same parameter at another place: {@code prefix} goes before its key. */
  public Parameter<T> under(String prefix) {
    return new Parameter<>(prefix + key, type, defaultValue, min, max, unit, keyframable, label);
  }

  /**
   * Returns the value among some properties: the default when it is absent or of another type, and
   * within the range, since nudges of several people can add up beyond it.
   */
  public T in(JsonObject props) {
    Json json = props.get(key);
    T value = json == null ? null : type.read(json);
    return value == null ? defaultValue : clamped(value);
  }

  @SuppressWarnings("unchecked") // each branch returns the type that it tested for
  private T clamped(T value) {
    if (value instanceof Double number) {
      return (T) (Double) Math.max(min, Math.min(max, number));
    }
    if (value instanceof Long number && (number < min || number > max)) {
      return (T) (Long) (long) Math.max(min, Math.min(max, number));
    }
    return value;
  }

  /**
   * Returns a value as it stands in a document.
   *
   * @throws EditorException {@code INVALID_VALUE} if it is out of range
   */
  public Json write(T value) {
    Json json = type.write(value);
    check(json);
    return json;
  }

  /**
   * Returns whether a value is of this parameter's type. Its range is not looked at: {@link #in}
   * brings a value into range.
   */
  public boolean isOfType(Json json) {
    return type.read(json) != null;
  }

  /**
   * Checks a value that came from outside.
   *
   * @throws EditorException {@code INVALID_VALUE} if it is of another type or out of range
   */
  public void check(Json json) {
    @Nullable T value = type.read(json);
    if (value == null) {
      String choices = type.choices().isEmpty() ? "" : " of " + type.choices();
      throw new EditorException(
          ErrorCode.INVALID_VALUE, key + " must be a value of type " + type.name() + choices);
    }
    if (value instanceof Number number
        && (number.doubleValue() < min || number.doubleValue() > max)) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE, key + " must be from " + min + " to " + max);
    }
  }
}
