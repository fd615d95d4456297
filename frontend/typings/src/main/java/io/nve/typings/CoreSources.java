package io.nve.typings;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** The core both as sources, which have its Javadoc, and as classes, which have its values. */
final class CoreSources {
  private final JavaSources sources;

  CoreSources(JavaSources sources) {
    this.sources = sources;
  }

  /** Returns the classes of a package, nested public ones too, by name. */
  List<TypeElement> types(String packageName) {
    return sources.members(packageName).stream()
        .flatMap(CoreSources::withNested)
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private static Stream<TypeElement> withNested(TypeElement type) {
    return Stream.concat(
        Stream.of(type),
        ElementFilter.typesIn(type.getEnclosedElements()).stream()
            .filter(nested -> nested.getModifiers().contains(Modifier.PUBLIC))
            .flatMap(CoreSources::withNested));
  }

  /** Returns a class of the sources as the class that runs. */
  Class<?> load(TypeElement type) {
    try {
      return Class.forName(sources.binaryName(type));
    } catch (ClassNotFoundException e) {
      throw new TypingException(type + " is in the sources and not on the class path");
    }
  }

  /** Returns the constants of a class that are of a type, with their values. */
  Stream<Constant> constants(TypeElement owner, Class<?> type) {
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
        .filter(CoreSources::isConstant)
        .filter(field -> sources.isOf(field.asType(), type.getName()))
        .map(field -> new Constant(field, value(owner, field, type)));
  }

  /** Returns the constant of a class that has a name, if there is one. */
  <T> Optional<T> constant(TypeElement owner, String name, Class<T> type) {
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(name) && isConstant(field))
        .map(field -> value(owner, field, type))
        .findFirst();
  }

  private static boolean isConstant(Element field) {
    return field.getKind() == ElementKind.ENUM_CONSTANT
        || (field.getModifiers().contains(Modifier.STATIC)
            && !field.getModifiers().contains(Modifier.PRIVATE));
  }

  private <T> T value(TypeElement owner, VariableElement field, Class<T> type) {
    try {
      Field found = load(owner).getDeclaredField(field.getSimpleName().toString());
      found.setAccessible(true);
      return type.cast(found.get(null));
    } catch (ReflectiveOperationException e) {
      throw new TypingException(owner + "." + field + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * A constant of the core.
   *
   * @param field where its Javadoc is
   * @param value what it is
   */
  record Constant(VariableElement field, Object value) {}
}
