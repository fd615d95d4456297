package io.nve.isolated.internal.wire;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.spi.Image;
import io.nve.spi.SourceResolver;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shapes of types, found from what their records declare.
 *
 * <p>The types come from our own declarations and never from the bytes: no class is named on the
 * wire, and nothing is made but records, which check their own parts.
 */
final class Shapes {
  private final Map<Type, Shape> known = new ConcurrentHashMap<>();
  private final StringBuilder schema = new StringBuilder();

  /**
   * Returns the shape of a type.
   *
   * @throws IllegalArgumentException if values of this type cannot cross
   */
  Shape of(Type type) {
    Shape found = known.get(type);
    if (found != null) {
      return found;
    }
    // A type may contain itself, so its shape is there before its parts' are.
    Later later = new Later();
    known.put(type, later);
    Shape made = make(type);
    later.shape = made;
    known.put(type, made);
    return made;
  }

  /** Returns what tells this set of types from another: names, order and types of all parts. */
  String schema() {
    return schema.toString();
  }

  private Shape make(Type type) {
    if (type instanceof ParameterizedType generic) {
      return container(generic);
    }
    if (!(type instanceof Class<?> kind)) {
      throw new IllegalArgumentException("Cannot send " + type);
    }
    Shape simple = SimpleShapes.of(kind);
    if (simple != null) {
      return simple;
    }
    schema.append('\n').append(kind.getName());
    if (kind.isEnum()) {
      return constants(kind);
    }
    if (kind.isRecord()) {
      return RecordShape.of(kind, this, schema);
    }
    if (kind == JsonObject.class) {
      return new JsonObjectShape(of(Json.class));
    }
    if (kind == Image.class) {
      return new ImageShape();
    }
    if (kind == SourceResolver.class) {
      return of(Located.class);
    }
    if (kind.isSealed()) {
      return choice(kind);
    }
    throw new IllegalArgumentException("Cannot send " + type);
  }

  private Shape container(ParameterizedType type) {
    Type[] parts = type.getActualTypeArguments();
    schema.append('\n').append(type);
    if (type.getRawType() == List.class) {
      return new ListShape(of(parts[0]));
    }
    if (type.getRawType() == Map.class) {
      return new MapShape(of(parts[0]), of(parts[1]));
    }
    if (type.getRawType() == Optional.class) {
      return new OptionalShape(of(parts[0]));
    }
    throw new IllegalArgumentException("Cannot send " + type);
  }

  private Shape constants(Class<?> type) {
    List<?> all = List.of(type.getEnumConstants());
    for (Object constant : all) {
      schema.append(' ').append(((Enum<?>) constant).name());
    }
    return new EnumShape(all);
  }

  private Shape choice(Class<?> type) {
    List<Class<?>> kinds = new ArrayList<>();
    addKinds(type, kinds);
    List<Shape> shapes = new ArrayList<>();
    for (Class<?> kind : kinds) {
      shapes.add(of(kind));
    }
    return new ChoiceShape(kinds, shapes);
  }

  /** Adds the types at the ends of a sealed hierarchy, in the order of its declaration. */
  private static void addKinds(Class<?> type, List<Class<?>> kinds) {
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        addKinds(permitted, kinds);
      } else if (!kinds.contains(permitted)) {
        kinds.add(permitted);
      }
    }
  }

  /** Stands for a shape that is still being made. */
  private static final class Later implements Shape {
    private volatile Shape shape = this;

    @Override
    public void write(WireWriter out, Object value) {
      shape.write(out, value);
    }

    @Override
    public Object read(WireReader in) {
      return shape.read(in);
    }
  }

  private record EnumShape(List<?> constants) implements Shape {
    @Override
    public void write(WireWriter out, Object value) {
      out.putInt(constants.indexOf(value));
    }

    @Override
    public Object read(WireReader in) {
      return constants.get(index(in.getInt(), constants.size()));
    }
  }

  private record ListShape(Shape element) implements Shape {
    @Override
    public void write(WireWriter out, Object value) {
      List<?> list = (List<?>) value;
      out.putInt(list.size());
      list.forEach(one -> element.write(out, one));
    }

    @Override
    public Object read(WireReader in) {
      int count = in.getCount();
      List<Object> list = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        list.add(element.read(in));
      }
      return list;
    }
  }

  private record MapShape(Shape key, Shape element) implements Shape {
    @Override
    public void write(WireWriter out, Object value) {
      Map<?, ?> map = (Map<?, ?>) value;
      out.putInt(map.size());
      map.forEach((name, one) -> {
        key.write(out, name);
        element.write(out, one);
      });
    }

    @Override
    public Object read(WireReader in) {
      int count = in.getCount();
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        map.put(key.read(in), element.read(in));
      }
      return map;
    }
  }

  private record OptionalShape(Shape element) implements Shape {
    @Override
    public void write(WireWriter out, Object value) {
      Optional<?> optional = (Optional<?>) value;
      out.putByte(optional.isPresent() ? 1 : 0);
      optional.ifPresent(one -> element.write(out, one));
    }

    @Override
    public Object read(WireReader in) {
      return in.getByte() == 0 ? Optional.empty() : Optional.of(element.read(in));
    }
  }

  private record ChoiceShape(List<Class<?>> kinds, List<Shape> shapes) implements Shape {
    @Override
    public void write(WireWriter out, Object value) {
      int kind = kinds.indexOf(value.getClass());
      out.putByte(kind);
      shapes.get(kind).write(out, value);
    }

    @Override
    public Object read(WireReader in) {
      return shapes.get(index(in.getByte(), shapes.size())).read(in);
    }
  }

  private record JsonObjectShape(Shape values) implements Shape {
    @Override
    public void write(WireWriter out, Object value) {
      JsonObject object = (JsonObject) value;
      out.enter();
      out.putInt(object.size());
      for (int i = 0; i < object.size(); i++) {
        out.putText(object.keyAt(i));
        values.write(out, object.valueAt(i));
      }
      out.leave();
    }

    @Override
    public Object read(WireReader in) {
      in.enter();
      int count = in.getCount();
      Map<String, Json> parts = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        parts.put(in.getText(), (Json) values.read(in));
      }
      in.leave();
      return JsonObject.copyOf(parts);
    }
  }

  private record ImageShape() implements Shape {
    @Override
    public void write(WireWriter out, Object value) {
      Image image = (Image) value;
      out.putInt(image.width());
      out.putInt(image.height());
      int at = out.grow(4L * image.width() * image.height());
      image.copyTo(out.bytes(), at);
    }

    @Override
    public Object read(WireReader in) {
      int width = in.getInt();
      int height = in.getInt();
      if (width <= 0 || height <= 0) {
        throw new WireException("The message has an impossible picture");
      }
      return Image.of(width, height, in.getBytes(4L * width * height));
    }
  }

  static int index(int number, int count) {
    if (number < 0 || number >= count) {
      throw new WireException("The message has a kind that is not known");
    }
    return number;
  }
}
