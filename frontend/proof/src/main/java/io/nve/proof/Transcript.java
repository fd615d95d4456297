package io.nve.proof;

import io.nve.error.EditorException;
import java.util.List;
import java.util.function.Supplier;

/** What came of some work, to the bit, line by line. */
final class Transcript {
  private final StringBuilder text = new StringBuilder();

  void add(String line) {
    text.append(line).append('\n');
  }

  void add(String name, String value) {
    add(name + " " + value);
  }

  void add(String name, long value) {
    add(name + " " + value);
  }

  void addAll(String name, List<?> values) {
    values.forEach(value -> add(name, value.toString()));
  }

  /** Adds a double by its bits: texts could be equal where these are not. */
  void add(String name, double value) {
    add(name + " " + Long.toHexString(Double.doubleToLongBits(value)));
  }

  /** Adds what some work returns, or how it was refused. */
  void attempt(String name, Supplier<String> work) {
    String line;
    try {
      line = work.get();
    } catch (EditorException refusal) {
      line = refusal(refusal);
    }
    add(name, line);
  }

  static String refusal(EditorException e) {
    return "refused " + e.code().name() + " at " + e.path() + ": " + e.getMessage();
  }

  String text() {
    return text.toString();
  }
}
