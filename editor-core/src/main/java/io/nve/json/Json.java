package io.nve.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON value.
 *
 * <p>Integers and reals are kept apart, so that {@code 24} and {@code 24.0} both survive a round
 * trip. Objects are sorted by key, so that equal values have one written form.
 */
public sealed interface Json
    permits Json.Null, Json.Bool, Json.Str, Json.Num, Json.Arr, JsonObject {
  /** The value {@code null}. */
  Json NULL = new Null();

  /** The value {@code true}. */
  Json TRUE = new Bool(true);

  /** The value {@code false}. */
  Json FALSE = new Bool(false);

  /** Returns a string value. */
  static Json of(String value) {
    return new Str(value);
  }

  /** Returns an integer value. */
  static Json of(long value) {
    return new Int(value);
  }

  /** Returns a real value. */
  static Json of(double value) {
    return new Real(value);
  }

  /** Returns a boolean value. */
  static Json of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Returns an array of these values. */
  static Json of(List<? extends Json> values) {
    return new Arr(List.copyOf(values));
  }

  /** The value {@code null}. */
  record Null() implements Json {}

  /** A boolean. */
  record Bool(boolean value) implements Json {}

  /** A string. */
  record Str(String value) implements Json {}

  /** A number. */
  sealed interface Num extends Json {
    /** Returns this number as a double, rounded if need be. */
    double toDouble();
  }

  /** A number written without fraction or exponent that fits a long. */
  record Int(long value) implements Num {
    @Override
    public double toDouble() {
      return value;
    }
  }

  /**
   * A number with fraction or exponent. Not-a-number and the infinities are not JSON; only the
   * lenient reader and writer, for OpenTimelineIO, let them through.
   */
  record Real(double value) implements Num {
    @Override
    public double toDouble() {
      return value;
    }

    // Written out because JavaScript's generated one takes -0.0 for 0.0.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Real that && Double.compare(value, that.value) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(value);
    }
  }

  /** An integer that does not fit a long, kept as its digits. */
  record BigInt(String digits) implements Num {
    @Override
    public double toDouble() {
      return Decimals.read(digits.toCharArray(), 0, digits.length());
    }
  }

  /** An array. */
  record Arr(List<Json> values) implements Json {
    /** Copies the values. */
    public Arr {
      values = List.copyOf(values);
    }

    // Written out because the generated ones take several stack frames per level of nesting.
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Arr that && values.equals(that.values));
    }

    @Override
    public int hashCode() {
      return values.hashCode();
    }
  }
}
