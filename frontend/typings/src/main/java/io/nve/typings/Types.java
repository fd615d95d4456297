package io.nve.typings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Says Java's types in TypeScript, as TeaVM hands their values over. */
final class Types {
  private static final Map<String, String> VALUES =
      Map.of(
          "java.lang.String", "string",
          "org.teavm.jso.core.JSString", "string",
          "org.teavm.jso.core.JSNumber", "number",
          "org.teavm.jso.core.JSBoolean", "boolean",
          "org.teavm.jso.core.JSError", "Error",
          "org.teavm.jso.core.JSUndefined", "undefined");
  private static final Map<String, String> GENERICS =
      Map.of(
          "org.teavm.jso.core.JSPromise", "Promise",
          "org.teavm.jso.core.JSMap", "Map",
          "org.teavm.jso.core.JSSet", "Set");
  private static final Set<String> ARRAYS =
      Set.of("org.teavm.jso.core.JSArray", "org.teavm.jso.core.JSArrayReader");
  private static final String OBJECT = "org.teavm.jso.JSObject";

  private final Set<TypeElement> exported;

  /**
   * @param exported the classes that the module exports
   */
  Types(Set<TypeElement> exported) {
    this.exported = Set.copyOf(exported);
  }

  static DeclaredType declared(TypeMirror type) {
    return (DeclaredType) type;
  }

  /** Returns the interfaces of JavaScript that an interface extends, {@code JSObject} left out. */
  static List<TypeElement> parents(TypeElement type) {
    return type.getInterfaces().stream()
        .map(parent -> (TypeElement) declared(parent).asElement())
        .filter(parent -> !parent.getQualifiedName().contentEquals(OBJECT))
        .toList();
  }

  /** Returns whether a type is an interface whose values are JavaScript's. */
  static boolean isInterface(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        && (Annotations.ts(type).isPresent() || extendsObject(type));
  }

  private static boolean extendsObject(TypeElement type) {
    return type.getQualifiedName().contentEquals(OBJECT)
        || type.getInterfaces().stream()
            .anyMatch(parent -> extendsObject((TypeElement) declared(parent).asElement()));
  }

  /** Returns the type of something that JavaScript gets. */
  String result(TypeMirror type, Element at) {
    return say(type, at, "");
  }

  /** Returns the type of something that JavaScript gives; a list may be one that nobody changes. */
  String argument(TypeMirror type, Element at) {
    return say(type, at, "readonly ");
  }

  private String say(TypeMirror type, Element at, String lists) {
    String name = plain(type, at, lists);
    return Annotations.isNullable(type) ? name + " | undefined" : name;
  }

  private String plain(TypeMirror type, Element at, String lists) {
    Optional<String> said = Annotations.ts(type);
    if (said.isPresent()) {
      return said.get();
    }
    return switch (type.getKind()) {
      case VOID -> "void";
      case BOOLEAN -> "boolean";
      case BYTE, SHORT, INT, FLOAT, DOUBLE -> "number";
      case ARRAY -> list(((ArrayType) type).getComponentType(), at, lists);
      case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
      case DECLARED -> declared(declared(type), at, lists);
      default -> throw unknown(type, at);
    };
  }

  private String list(TypeMirror item, Element at, String lists) {
    String name = say(item, at, lists);
    boolean compound = name.contains(" ") || name.contains("|");
    return lists + (compound ? "(" + name + ")" : name) + "[]";
  }

  private String declared(DeclaredType type, Element at, String lists) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (VALUES.containsKey(name)) {
      return VALUES.get(name);
    }
    if (ARRAYS.contains(name) && !type.getTypeArguments().isEmpty()) {
      return list(type.getTypeArguments().get(0), at, lists);
    }
    String generic = GENERICS.get(name);
    if (generic == null && !name.equals(OBJECT) && isKnown(element)) {
      generic = nameOf(element);
    }
    if (generic == null) {
      throw unknown(type, at);
    }
    return generic + arguments(type, at, lists);
  }

  private String arguments(DeclaredType type, Element at, String lists) {
    return type.getTypeArguments().isEmpty()
        ? ""
        : type.getTypeArguments().stream()
            .map(argument -> say(argument, at, lists))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  /** Returns whether a type has a declaration of its own. */
  private boolean isKnown(TypeElement type) {
    return exported.contains(type) || isInterface(type);
  }

  boolean isExported(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && exported.contains((TypeElement) declared(type).asElement());
  }

  /** Returns what a class or an interface is called. */
  static String nameOf(TypeElement type) {
    return type.getSimpleName().toString();
  }

  private static TypingException unknown(TypeMirror type, Element at) {
    return new TypingException(
        at.getEnclosingElement()
            + "."
            + at
            + ": "
            + (type.getKind() == TypeKind.LONG
                ? "a long is a BigInt in JavaScript; let it cross as a double"
                : type + " says too little, say it by @Ts"));
  }
}
