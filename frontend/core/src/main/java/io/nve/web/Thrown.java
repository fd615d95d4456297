package io.nve.web;

import io.nve.error.EditorException;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;

/** Errors on their way to JavaScript, which cannot look into Java's exceptions. */
final class Thrown {
  private Thrown() {}

  /** Returns what an action gives; its error arrives as an {@code EditorError}. */
  static <T> T by(Supplier<T> action) {
    try {
      return action.get();
    } catch (EditorException e) {
      throw raised(e);
    }
  }

  /** Throws an error as an {@code EditorError}; what it returns is there for the compiler only. */
  static EditorException raised(EditorException e) {
    raise(e.code().name(), e.getMessage(), e.path());
    return e;
  }

  @JSBody(
      params = {"code", "message", "path"},
      script =
          "throw Object.assign(new Error(message), {name: 'EditorError', code: code, path: path});")
  private static native void raise(String code, String message, String path);
}
