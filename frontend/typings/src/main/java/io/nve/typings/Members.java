package io.nve.typings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;

/** Says methods and properties in TypeScript. */
final class Members {
  static final String INDENT = "  ";

  private static final int WIDTH = 100;

  /** Words that Java allows as the name of a parameter, and JavaScript does not. */
  private static final Set<String> RESERVED =
      Set.of("in", "function", "var", "delete", "typeof", "export", "with", "let", "debugger");

  private final Types types;
  private final JavaDocs docs;

  Members(Types types, JavaDocs docs) {
    this.types = types;
    this.docs = docs;
  }

  static boolean isProperty(ExecutableElement method) {
    return Annotations.has(method, Annotations.PROPERTY);
  }

  static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  static boolean isSetter(ExecutableElement method) {
    return isProperty(method) && !method.getParameters().isEmpty();
  }

  /** Returns the name of a member in JavaScript. */
  static String name(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    return Annotations.name(method).orElse(isProperty(method) ? property(name) : name);
  }

  /** Returns {@code size} for {@code getSize}. */
  private static String property(String name) {
    for (String prefix : List.of("get", "set", "is")) {
      int at = prefix.length();
      if (name.startsWith(prefix) && name.length() > at && Character.isUpperCase(name.charAt(at))) {
        return Character.toLowerCase(name.charAt(at)) + name.substring(at + 1);
      }
    }
    return name;
  }

  /** Returns a method of a class or an interface. */
  String method(ExecutableElement method) {
    String start = INDENT + (isStatic(method) ? "static " : "") + name(method);
    return docs.of(method).at(INDENT) + start + signature(method, start.length(), INDENT);
  }

  /** Returns a constructor. */
  String constructor(ExecutableElement constructor) {
    return docs.of(constructor).at(INDENT)
        + INDENT
        + "constructor"
        + parameters(constructor)
        + ";\n";
  }

  /** Returns a function of the module. */
  String function(ExecutableElement method) {
    String start = "export function " + name(method);
    return start + signature(method, start.length(), "");
  }

  /** Returns the type of a function that JavaScript gives or gets as a value. */
  String functionType(ExecutableElement method) {
    return parameters(method) + " => " + types.argument(method.getReturnType(), method) + ";\n";
  }

  /**
   * Returns a property.
   *
   * @param writable whether there is a setter too
   * @param optional whether one without a value may be left out, too
   */
  String property(ExecutableElement getter, boolean writable, boolean optional) {
    boolean leftOut = optional && Annotations.isNullable(getter.getReturnType());
    String start = (isStatic(getter) ? "static " : "") + (writable ? "" : "readonly ");
    String name = name(getter) + (leftOut ? "?: " : ": ");
    String type = types.argument(getter.getReturnType(), getter);
    return docs.of(getter).at(INDENT) + INDENT + start + name + type + ";\n";
  }

  /** Returns what follows a method's name, on one line if it fits behind that. */
  private String signature(ExecutableElement method, int used, String indent) {
    String end = ": " + types.result(method.getReturnType(), method) + ";\n";
    String generic = typeParameters(method);
    String line = generic + parameters(method) + end;
    if (used + line.length() - 1 <= WIDTH) {
      return line;
    }
    String next = "\n" + indent + INDENT;
    return generic
        + "("
        + next
        + String.join("," + next, said(method))
        + ",\n"
        + indent
        + ")"
        + end;
  }

  private static String typeParameters(ExecutableElement method) {
    return method.getTypeParameters().isEmpty()
        ? ""
        : method.getTypeParameters().stream()
            .map(Members::typeParameter)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String typeParameter(TypeParameterElement parameter) {
    String bound = Annotations.ts(parameter).map(type -> " extends " + type).orElse("");
    return parameter.getSimpleName() + bound;
  }

  private String parameters(ExecutableElement method) {
    return "(" + String.join(", ", said(method)) + ")";
  }

  private List<String> said(ExecutableElement method) {
    List<String> said = new ArrayList<>();
    int required = required(method);
    for (int i = 0; i < method.getParameters().size(); i++) {
      said.add(parameter(method.getParameters().get(i), method, i >= required));
    }
    return said;
  }

  private String parameter(VariableElement parameter, ExecutableElement method, boolean optional) {
    String name = parameter.getSimpleName().toString();
    String type = types.argument(parameter.asType(), method);
    String shown = optional ? type.replaceFirst(" \\| undefined$", "") : type;
    return (RESERVED.contains(name) ? name + "_" : name) + (optional ? "?: " : ": ") + shown;
  }

  /** Returns how many parameters cannot be left out: all up to the last that is not nullable. */
  private static int required(ExecutableElement method) {
    int count = method.getParameters().size();
    while (count > 0 && Annotations.isNullable(method.getParameters().get(count - 1).asType())) {
      count--;
    }
    return count;
  }
}
