package io.nve.codec;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Choice;
import io.nve.model.Id;
import io.nve.protocol.ClientName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an object, each with its type; what is wrong is an error that points to it.
 *
 * @param object the object
 * @param code the code of errors
 */
record Fields(JsonObject object, ErrorCode code) {
  /**
   * As far as a double counts in ones, 147 days: what a browser can say. So short that sums of many
   * times do not overflow a long.
   */
  private static final long MOST_TIME = 1L << 53;

  /** Takes a value as an object. */
  static Fields of(Json json, ErrorCode code) {
    if (json instanceof JsonObject object) {
      return new Fields(object, code);
    }
    throw new EditorException(code, "This must be an object");
  }

  String text(String key) {
    if (value(key) instanceof Json.Str text) {
      return text.value();
    }
    throw mustBe(key, "text");
  }

  long integer(String key) {
    if (value(key) instanceof Json.Int number) {
      return number.value();
    }
    throw mustBe(key, "a whole number");
  }

  /** Reads a time or distance of an operation. */
  long time(String key) {
    long time = integer(key);
    if (time < -MOST_TIME || time > MOST_TIME) {
      throw at(key, ErrorCode.TIME_OVERFLOW, "The time is out of range");
    }
    return time;
  }

  /** Reads a number of something, or a version: 0 and up. */
  long count(String key) {
    long count = integer(key);
    if (count < 0 || count > MOST_TIME) {
      throw at(key, code, "The number is out of range");
    }
    return count;
  }

  /** Reads an object inside of this one; its errors have to be put under the key. */
  Fields inner(String key) {
    if (value(key) instanceof JsonObject inside) {
      return new Fields(inside, code);
    }
    throw mustBe(key, "an object");
  }

  ClientName client(String key) {
    String name = text(key);
    try {
      return ClientName.of(name);
    } catch (EditorException e) {
      throw e.under(key);
    }
  }

  /** Reads the name of a code; newer versions may have some that are not known here. */
  ErrorCode errorCode(String key) {
    String name = text(key);
    for (ErrorCode each : ErrorCode.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return ErrorCode.UNKNOWN_CODE;
  }

  boolean bool(String key) {
    if (value(key) instanceof Json.Bool bool) {
      return bool.value();
    }
    throw mustBe(key, "true or false");
  }

  boolean bool(String key, boolean absent) {
    return object.has(key) ? bool(key) : absent;
  }

  List<Json> array(String key) {
    if (value(key) instanceof Json.Arr array) {
      return array.values();
    }
    throw mustBe(key, "an array");
  }

  List<Json> arrayOrNone(String key) {
    return object.has(key) ? array(key) : List.of();
  }

  Id id(String key) {
    String text = text(key);
    try {
      return Id.of(text);
    } catch (EditorException e) {
      throw e.under(key);
    }
  }

  <E extends Choice> E choice(String key, E[] constants) {
    String text = text(key);
    for (E constant : constants) {
      if (constant.id().equals(text)) {
        return constant;
      }
    }
    throw at(key, code, "There is no such " + key);
  }

  Json value(String key) {
    @Nullable Json value = object.get(key);
    if (value == null) {
      throw new EditorException(code, "The field " + key + " is missing");
    }
    return value;
  }

  private EditorException mustBe(String key, String expected) {
    return at(key, code, "The field " + key + " must be " + expected);
  }

  EditorException at(String key, ErrorCode errorCode, String message) {
    return new EditorException(errorCode, message).under(key);
  }
}
