package io.nve.fuzz;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/** What fuzz targets hold parsers to: a value, or a typed error that blames the input. */
public final class Check {
  private Check() {}

  /** Something that parses. */
  @FunctionalInterface
  public interface Parsing {
    /** Parses, and looks at what came of it. */
    void run();
  }

  /** Parses; errors of the input are as good as values. */
  public static void parses(Parsing parsing) {
    try {
      parsing.run();
    } catch (EditorException e) {
      if (e.code().category() != ErrorCode.Category.REJECT) {
        throw new AssertionError("Bad input is not " + e.code(), e);
      }
    }
  }

  /** Compares two values that have to be the same. */
  public static void same(Object one, Object other) {
    if (!one.equals(other)) {
      throw new AssertionError("Read back, it is another: " + one + " and " + other);
    }
  }
}
