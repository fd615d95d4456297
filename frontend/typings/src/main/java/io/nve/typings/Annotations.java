package io.nve.typings;

import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The annotations that say what crosses to JavaScript, and how; found by their names. */
final class Annotations {
  static final String EXPORT = "org.teavm.jso.JSExport";
  static final String PROPERTY = "org.teavm.jso.JSProperty";
  static final String METHOD = "org.teavm.jso.JSMethod";
  static final String FUNCTOR = "org.teavm.jso.JSFunctor";
  static final String BODY = "org.teavm.jso.JSBody";
  static final String CLASS = "org.teavm.jso.JSClass";
  private static final String CLASSES = "org.teavm.jso.JSExportClasses";
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private Annotations() {}

  static boolean has(AnnotatedConstruct construct, String annotation) {
    return find(construct, annotation).isPresent();
  }

  static boolean isNullable(AnnotatedConstruct type) {
    return has(type, NULLABLE);
  }

  /** Returns what {@link Ts} says of a type. */
  static Optional<String> ts(AnnotatedConstruct type) {
    return value(type, Ts.class.getName()).map(String.class::cast);
  }

  /** Returns the name that a member has in JavaScript, where it is not its own. */
  static Optional<String> name(AnnotatedConstruct member) {
    return Optional.of(PROPERTY)
        .flatMap(annotation -> value(member, annotation))
        .or(() -> value(member, METHOD))
        .map(String.class::cast)
        .filter(name -> !name.isEmpty());
  }

  /** Returns the classes that a module exports. */
  static List<TypeElement> exportedClasses(TypeElement module) {
    return value(module, CLASSES)
        .map(classes ->
            ((List<?>) classes)
                .stream()
                    .map(each -> (TypeMirror) ((AnnotationValue) each).getValue())
                    .map(each -> (TypeElement) Types.declared(each).asElement())
                    .toList())
        .orElse(List.of());
  }

  private static Optional<Object> value(AnnotatedConstruct construct, String annotation) {
    return find(construct, annotation)
        .flatMap(mirror ->
            mirror.getElementValues().entrySet().stream()
                .filter(entry -> isValue(entry.getKey()))
                .map(entry -> entry.getValue().getValue())
                .findFirst());
  }

  private static boolean isValue(ExecutableElement member) {
    return member.getSimpleName().contentEquals("value");
  }

  private static Optional<? extends AnnotationMirror> find(
      AnnotatedConstruct construct, String annotation) {
    return construct.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getAnnotationType().toString().equals(annotation))
        .findFirst();
  }
}
