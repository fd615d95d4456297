package io.nve.isolated.internal.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a record: its parts in order. One that stands in several places is written once and
 * referred to from then on, so that what shares its parts stays small and still shares them when it
 * is read: a plan names a layer in each of its segments.
 */
final class RecordShape implements Shape {
  private static final int NEW = 0;
  private static final int AGAIN = 1;

  private final Class<?> type;
  private final Constructor<?> constructor;
  private final List<Method> accessors;
  private final List<Shape> parts;

  private RecordShape(
      Class<?> type, Constructor<?> constructor, List<Method> accessors, List<Shape> parts) {
    this.type = type;
    this.constructor = constructor;
    this.accessors = accessors;
    this.parts = parts;
  }

  static RecordShape of(Class<?> type, Shapes shapes, StringBuilder schema) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] raw = new Class<?>[components.length];
    List<Method> accessors = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      raw[i] = components[i].getType();
      accessors.add(components[i].getAccessor());
      schema.append(' ').append(components[i].getGenericType().getTypeName());
      schema.append(' ').append(components[i].getName());
    }
    List<Shape> parts = new ArrayList<>();
    for (RecordComponent component : components) {
      parts.add(shapes.of(component.getGenericType()));
    }
    try {
      return new RecordShape(type, type.getDeclaredConstructor(raw), accessors, parts);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record without its constructor: " + type, e);
    }
  }

  @Override
  public void write(WireWriter out, Object value) {
    Integer number = out.numberOf(value);
    if (number != null) {
      out.putByte(AGAIN);
      out.putInt(number);
      return;
    }
    out.putByte(NEW);
    out.enter();
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).write(out, part(value, i));
    }
    out.leave();
    out.remember(value);
  }

  private Object part(Object value, int index) {
    try {
      return accessors.get(index).invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new WireException("Cannot read a " + type.getSimpleName(), e);
    }
  }

  @Override
  public Object read(WireReader in) {
    if (Shapes.index(in.getByte(), 2) == AGAIN) {
      Object value = in.recall(in.getInt());
      if (!type.isInstance(value)) {
        throw new WireException("The message refers to something of another type");
      }
      return value;
    }
    in.enter();
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i).read(in);
    }
    in.leave();
    Object value = make(values);
    in.remember(value);
    return value;
  }

  private Object make(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
      throw new WireException("The message has an impossible " + type.getSimpleName(), e);
    }
  }
}
