package io.nve.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Puts a plain object together. */
final class Plain {
  private final JSObject object = create();

  Plain put(String key, String value) {
    set(object, key, value);
    return this;
  }

  Plain put(String key, double value) {
    set(object, key, value);
    return this;
  }

  /** Puts a time or a count, which the core keeps within what a number holds exactly. */
  Plain put(String key, long value) {
    return put(key, (double) value);
  }

  Plain put(String key, boolean value) {
    set(object, key, value);
    return this;
  }

  Plain put(String key, JSObject value) {
    set(object, key, value);
    return this;
  }

  Plain put(String key, JSObject[] value) {
    set(object, key, value);
    return this;
  }

  Plain put(String key, String[] value) {
    set(object, key, value);
    return this;
  }

  JSObject done() {
    return Border.freeze(object);
  }

  @JSBody(script = "return {};")
  private static native JSObject create();

  @JSBody(
      params = {"object", "key", "value"},
      script = "object[key] = value;")
  private static native void set(JSObject object, String key, String value);

  @JSBody(
      params = {"object", "key", "value"},
      script = "object[key] = value;")
  private static native void set(JSObject object, String key, double value);

  @JSBody(
      params = {"object", "key", "value"},
      script = "object[key] = value;")
  private static native void set(JSObject object, String key, boolean value);

  @JSBody(
      params = {"object", "key", "value"},
      script = "object[key] = value;")
  private static native void set(JSObject object, String key, JSObject value);

  @JSBody(
      params = {"object", "key", "value"},
      script = "object[key] = Object.freeze(value);")
  private static native void set(JSObject object, String key, JSObject[] value);

  @JSBody(
      params = {"object", "key", "value"},
      script = "object[key] = Object.freeze(value);")
  private static native void set(JSObject object, String key, String[] value);
}
