package io.nve.isolated.internal.wire;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shapes of numbers, texts and flags. */
final class SimpleShapes {
  private static final Shape INT =
      new Simple((out, value) -> out.putInt((Integer) value), WireReader::getInt);
  private static final Shape LONG =
      new Simple((out, value) -> out.putLong((Long) value), WireReader::getLong);
  // Raw bits: a zero keeps its sign.
  private static final Shape DOUBLE =
      new Simple(
          (out, value) -> out.putLong(Double.doubleToRawLongBits((Double) value)),
          in -> Double.longBitsToDouble(in.getLong()));
  private static final Shape FLAG =
      new Simple(
          (out, value) -> out.putByte((Boolean) value ? 1 : 0),
          in -> Shapes.index(in.getByte(), 2) == 1);
  private static final Shape TEXT =
      new Simple((out, value) -> out.putText((String) value), WireReader::getText);

  private static final Map<Class<?>, Shape> ALL =
      Map.of(
          int.class, INT,
          Integer.class, INT,
          long.class, LONG,
          Long.class, LONG,
          double.class, DOUBLE,
          Double.class, DOUBLE,
          boolean.class, FLAG,
          Boolean.class, FLAG,
          String.class, TEXT);

  private SimpleShapes() {}

  static @Nullable Shape of(Class<?> type) {
    return ALL.get(type);
  }

  private record Simple(BiConsumer<WireWriter, Object> writer, Function<WireReader, Object> reader)
      implements Shape {
    @Override
    public void write(WireWriter out, Object value) {
      writer.accept(out, value);
    }

    @Override
    public Object read(WireReader in) {
      return reader.apply(in);
    }
  }
}
