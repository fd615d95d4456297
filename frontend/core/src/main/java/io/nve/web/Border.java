package io.nve.web;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSString;

/**
 * Values on their way between JavaScript and the core. What comes in is checked here: the compiled
 * core does not notice by itself that a text is none.
 */
final class Border {
  /** The largest whole number that JavaScript holds exactly. */
  private static final double SAFE = 9007199254740991.0;

  /** Deeper values are refused, as by the reader of JSON text. */
  private static final int DEPTH = 64;

  private Border() {}

  // ---- in ----

  /** Returns a time that must be a whole number of ticks. */
  static long ticks(double value) {
    if (!(Math.abs(value) <= SAFE) || Math.floor(value) != value) {
      throw new EditorException(
          ErrorCode.INVALID_VALUE, "A time is a whole number of ticks, at most 2^53 - 1");
    }
    return (long) value;
  }

  /** Returns a count, from 0. */
  static long count(double value) {
    if (!(value >= 0 && value <= SAFE) || Math.floor(value) != value) {
      throw invalid("Expected a whole number, 0 or more");
    }
    return (long) value;
  }

  /** Returns a range of times. */
  static TimeRange range(double from, double to) {
    return TimeRange.between(ticks(from), ticks(to));
  }

  /** Returns the beginnings of an object with the two ends of a range. */
  static Plain range(TimeRange range) {
    return new Plain().put("start", range.start()).put("end", range.end());
  }

  /** Returns ranges as objects. */
  static JSObject[] ranges(List<TimeRange> ranges) {
    JSObject[] objects = new JSObject[ranges.size()];
    for (int i = 0; i < objects.length; i++) {
      objects[i] = range(ranges.get(i)).done();
    }
    return objects;
  }

  /** Returns an id. */
  static Id id(String value) {
    return Id.of(text(value));
  }

  /** Returns ids. */
  static List<Id> ids(String[] values) {
    List<Id> ids = new ArrayList<>();
    for (String value : values) {
      ids.add(id(value));
    }
    return ids;
  }

  /** Returns a text that really is one: Java's types say nothing about what JavaScript hands in. */
  static String text(String value) {
    if (!isText(value)) {
      throw invalid("Expected a text");
    }
    return value;
  }

  @JSBody(params = "value", script = "return typeof value === 'string';")
  private static native boolean isText(String value);

  @JSBody(params = "value", script = "return value === void 0 || value === null;")
  static native boolean isUndefined(String value);

  @JSBody(params = "value", script = "return value === void 0 || value === null;")
  static native boolean isUndefined(JSObject value);

  /** Returns a text that may be left out. */
  static String orEmpty(@Nullable String value) {
    return value == null || isUndefined(value) ? "" : text(value);
  }

  /** Returns ids as texts. */
  static String[] texts(List<Id> ids) {
    String[] texts = new String[ids.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = ids.get(i).value();
    }
    return texts;
  }

  /** Returns a plain object as JSON. */
  static JsonObject object(JSObject value) {
    if (json(value, 0) instanceof JsonObject object) {
      return object;
    }
    throw invalid("Expected an object");
  }

  /** Returns a plain value as JSON. Members that are undefined are left out. */
  static Json json(JSObject value) {
    return json(value, 0);
  }

  private static Json json(JSObject value, int depth) {
    if (depth > DEPTH) {
      throw invalid("The value is nested too deeply");
    }
    return switch (type(value)) {
      case 0 -> Json.NULL;
      case 1 -> Json.of(((JSBoolean) value).booleanValue());
      case 2 -> number(((JSNumber) value).doubleValue());
      case 3 -> Json.of(((JSString) value).stringValue());
      case 4 -> array(as(value), depth);
      case 5 -> members(value, depth);
      default -> throw invalid("Expected plain data: " + describe(value));
    };
  }

  private static Json number(double value) {
    if (Math.floor(value) == value && Math.abs(value) <= SAFE) {
      return Json.of((long) value);
    }
    if (Double.isFinite(value)) {
      return Json.of(value);
    }
    throw invalid("Expected a finite number");
  }

  private static Json array(JSArrayReader<JSObject> values, int depth) {
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < values.getLength(); i++) {
      try {
        items.add(json(values.get(i), depth + 1));
      } catch (EditorException e) {
        throw e.under(Integer.toString(i));
      }
    }
    return Json.of(items);
  }

  private static Json members(JSObject object, int depth) {
    JsonObjectBuilder members = new JsonObjectBuilder();
    for (String key : keys(object)) {
      JSObject member = member(object, key);
      if (type(member) != UNDEFINED) {
        try {
          members.put(key, json(member, depth + 1));
        } catch (EditorException e) {
          throw e.under(key);
        }
      }
    }
    return members.build();
  }

  static EditorException invalid(String message) {
    return new EditorException(ErrorCode.INVALID_VALUE, message);
  }

  // ---- out ----

  /** Returns a text. */
  static JSObject js(String text) {
    return JSString.valueOf(text);
  }

  /** Returns JSON as a plain value, frozen throughout. */
  static JSObject js(Json json) {
    return switch (json) {
      case Json.Null nothing -> nullValue();
      case Json.Bool bool -> JSBoolean.valueOf(bool.value());
      case Json.Str text -> JSString.valueOf(text.value());
      case Json.Num number -> JSNumber.valueOf(number.toDouble());
      case Json.Arr array -> js(array.values());
      case JsonObject object -> js(object);
    };
  }

  private static JSObject js(List<Json> values) {
    JSObject array = newArray();
    for (int i = 0; i < values.size(); i++) {
      push(array, js(values.get(i)));
    }
    return freeze(array);
  }

  /** Returns an object as a plain one, frozen throughout. */
  static JSObject js(JsonObject object) {
    JSObject result = newObject();
    for (int i = 0; i < object.size(); i++) {
      put(result, object.keyAt(i), js(object.valueAt(i)));
    }
    return freeze(result);
  }

  private static final int UNDEFINED = 7;

  @JSBody(
      params = "x",
      script =
          """
          switch (typeof x) {
            case 'undefined': return 7;
            case 'boolean': return 1;
            case 'number': return 2;
            case 'string': return 3;
            case 'object':
              if (x === null) return 0;
              if (Array.isArray(x)) return 4;
              var p = Object.getPrototypeOf(x);
              return p === null || p === Object.prototype || Object.getPrototypeOf(p) === null ? 5 : 6;
            default: return 6;
          }
          """)
  private static native int type(JSObject x);

  @JSBody(params = "x", script = "return x;")
  private static native JSArrayReader<JSObject> as(JSObject x);

  @JSBody(params = "x", script = "return String(x);")
  private static native String describe(JSObject x);

  @JSBody(params = "x", script = "return Object.keys(x);")
  private static native String[] keys(JSObject x);

  @JSBody(
      params = {"x", "key"},
      script = "return x[key];")
  static native JSObject member(JSObject x, String key);

  /** Not by assignment, which would treat the key {@code __proto__} as something else. */
  @JSBody(
      params = {"x", "key", "value"},
      script =
          """
          if (key === '__proto__') {
            Object.defineProperty(x, key, {value: value, enumerable: true});
          } else {
            x[key] = value;
          }
          """)
  private static native void put(JSObject x, String key, JSObject value);

  @JSBody(script = "return {};")
  private static native JSObject newObject();

  /**
   * Returns an array of JavaScript. A Java array of its objects would keep a wrapper of each, known
   * by weak references: that costs several times what making the objects does.
   */
  @JSBody(script = "return [];")
  static native JSObject newArray();

  @JSBody(
      params = {"array", "item"},
      script = "array.push(item);")
  static native void push(JSObject array, JSObject item);

  @JSBody(script = "return null;")
  private static native JSObject nullValue();

  @JSBody(script = "return void 0;")
  static native JSObject undefined();

  @JSBody(params = "x", script = "return Object.freeze(x);")
  static native JSObject freeze(JSObject x);
}
