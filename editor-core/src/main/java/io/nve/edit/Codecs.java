package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Choice;
import io.nve.model.Color;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.MediaReference;
import io.nve.model.ParameterType;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The types that parameters of edits have. */
final class Codecs {
  /** An id of an entity. */
  static final ValueCodec<Id> ID = of(ParameterType.REFERENCE, "id");

  static final ValueCodec<String> TEXT = of(ParameterType.TEXT, "text");
  static final ValueCodec<String> EFFECT = of(ParameterType.TEXT, "kind of effect");
  static final ValueCodec<String> TRANSITION = of(ParameterType.TEXT, "kind of transition");
  static final ValueCodec<Boolean> FLAG = of(ParameterType.BOOLEAN, "true or false");
  static final ValueCodec<Long> INTEGER = of(ParameterType.INTEGER, "whole number");
  static final ValueCodec<FrameRate> RATE = of(ParameterType.RATE, "frame rate");
  static final ValueCodec<JsonObject> OBJECT = of(ParameterType.OBJECT, "object");
  static final ValueCodec<Double> NUMBER = of(ParameterType.NUMBER, "number");
  static final ValueCodec<Color> COLOR = of(ParameterType.COLOR, "colour");
  static final ValueCodec<Long> TIME = new TimeCodec();
  static final ValueCodec<MediaReference> REFERENCE =
      of(
          "media reference",
          (json, rate) -> new MediaReference(object(json)),
          reference -> reference.props());
  static final ValueCodec<Interpolation> INTERPOLATION =
      of("interpolation", (json, rate) -> interpolation(json), Interpolation::toJson);
  static final ValueCodec<Json> ANY = of("any value", (json, rate) -> json, value -> value);
  static final ValueCodec<TimeRange> RANGE = of("range", Codecs::range, Codecs::range);

  private Codecs() {}

  static <T> ValueCodec<T> of(
      String name, BiFunction<Json, FrameRate, T> reader, Function<T, Json> writer) {
    return new ValueCodec<>() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public T read(Json json, FrameRate rate) {
        return reader.apply(json, rate);
      }

      @Override
      public Json write(T value) {
        return writer.apply(value);
      }
    };
  }

  /** Returns the codec of a type that parameters of entities have. */
  private static <T> ValueCodec<T> of(ParameterType<T> type, String name) {
    return of(
        name,
        (json, rate) -> {
          T value = type.read(json);
          if (value == null) {
            throw invalid("Expected a value of type " + name);
          }
          return value;
        },
        type::write);
  }

  /** Returns the codec of constants. */
  static <E extends Choice> ValueCodec<E> choice(List<E> constants) {
    List<String> ids = new ArrayList<>();
    constants.forEach(constant -> ids.add(constant.id()));
    return of(
        String.join(" | ", ids),
        (json, rate) -> {
          for (E constant : constants) {
            if (json.equals(Json.of(constant.id()))) {
              return constant;
            }
          }
          throw invalid("Expected one of " + ids);
        },
        value -> Json.of(value.id()));
  }

  /** Returns the codec of a list. */
  static <T> ValueCodec<List<T>> list(ValueCodec<T> item) {
    return new ListCodec<>(item);
  }

  private static Interpolation interpolation(Json json) {
    Interpolation found = Interpolation.read(json);
    if (found == null) {
      throw invalid("Expected an easing, such as linear or ease-in-out, or four numbers");
    }
    return found;
  }

  private static TimeRange range(Json json, FrameRate rate) {
    JsonObject object = object(json);
    long start = member(object, "start", TIME, rate);
    long end =
        object.has("end")
            ? member(object, "end", TIME, rate)
            : start + member(object, "duration", TIME, rate);
    return TimeRange.between(start, end);
  }

  private static Json range(TimeRange range) {
    return JsonObject.of("start", Json.of(range.start()))
        .with("duration", Json.of(range.duration()));
  }

  /** Returns a JSON value as an object. */
  static JsonObject object(Json json) {
    if (json instanceof JsonObject object) {
      return object;
    }
    throw invalid("Expected an object");
  }

  /** Returns a member of an object; its absence or a fault in it is reported with its path. */
  static <T> T member(JsonObject object, String key, ValueCodec<T> codec, FrameRate rate) {
    Json json = object.get(key);
    if (json == null) {
      throw new EditorException(ErrorCode.INVALID_VALUE, key + " is missing");
    }
    try {
      T value = codec.read(json, rate);
      codec.check(value);
      return value;
    } catch (EditorException e) {
      throw e.under(key);
    }
  }

  static EditorException invalid(String message) {
    return new EditorException(ErrorCode.INVALID_VALUE, message);
  }
}
