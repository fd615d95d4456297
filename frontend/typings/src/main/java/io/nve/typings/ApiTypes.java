package io.nve.typings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Says in TypeScript what a module of TeaVM exports, and the interfaces that it mentions. */
final class ApiTypes {
  private static final Pattern UNION = Pattern.compile("\\w+(?: \\| \\w+)*");

  private final JavaSources sources;
  private final TypeElement module;
  private final List<TypeElement> classes;
  private final Map<String, TypeElement> interfaces = new LinkedHashMap<>();
  private final Types types;
  private final JavaDocs docs;
  private final Members members;

  /**
   * @param module the class that TeaVM compiles to a module
   */
  ApiTypes(JavaSources sources, TypeElement module, Names names) {
    this.sources = sources;
    this.module = module;
    this.classes = Annotations.exportedClasses(module);
    this.types = new Types(new LinkedHashSet<>(classes));
    this.docs = JavaDocs.ofApi(sources, names);
    this.members = new Members(types, docs);
    sources.types().stream()
        .filter(Types::isInterface)
        .forEach(type -> interfaces.put(Types.nameOf(type), type));
    classes.forEach(type -> name(type, names));
    interfaces.values().forEach(type -> name(type, names));
    exported(module).forEach(method -> names.put(method, Members.name(method)));
  }

  private static void name(TypeElement type, Names names) {
    names.put(type, Types.nameOf(type));
    ElementFilter.methodsIn(type.getEnclosedElements())
        .forEach(method -> names.put(method, Types.nameOf(type) + "." + Members.name(method)));
  }

  /** Returns what the module is about. */
  Comment about() {
    return docs.of(sources.packageOf(module));
  }

  /** Adds everything. */
  void addTo(Declarations declarations) {
    classes.forEach(type -> declarations.export(classOf(type)));
    exported(module).forEach(method -> declarations.export(function(method)));
    Set<String> open = new LinkedHashSet<>();
    declarations.needed().forEach(each -> open.addAll(each.identifiers()));
    Set<String> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String name = open.iterator().next();
      open.remove(name);
      TypeElement type = interfaces.get(name);
      if (type != null && seen.add(name)) {
        Declaration declaration = interfaceOf(type);
        declarations.offer(declaration);
        open.addAll(declaration.identifiers());
      }
    }
  }

  private static Stream<ExecutableElement> exported(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> Annotations.has(method, Annotations.EXPORT));
  }

  private Comment documented(Element element) {
    Comment comment = docs.of(element);
    if (comment.isEmpty()) {
      throw new TypingException(sources.where(element) + " is exported and has no Javadoc");
    }
    return comment;
  }

  private Declaration function(ExecutableElement method) {
    return Declaration.of(Members.name(method), documented(method), members.function(method));
  }

  private Declaration classOf(TypeElement type) {
    StringBuilder body = new StringBuilder();
    body.append(constructors(type));
    body.append("  #private;\n");
    properties(type, exported(type).toList(), false).forEach(body::append);
    exported(type)
        .filter(method -> !Members.isProperty(method))
        .peek(this::documented)
        .forEach(method -> body.append('\n').append(members.method(method)));
    String parent =
        types.isExported(type.getSuperclass())
            ? " extends " + types.result(type.getSuperclass(), type)
            : "";
    String name = Types.nameOf(type);
    String code = "export class " + name + parent + " {\n" + body + "}\n";
    return Declaration.of(name, documented(type), code);
  }

  private String constructors(TypeElement type) {
    List<ExecutableElement> exported =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(constructor -> Annotations.has(constructor, Annotations.EXPORT))
            .toList();
    if (exported.isEmpty()) {
      boolean isFinal = type.getModifiers().contains(Modifier.FINAL);
      return "  " + (isFinal ? "private" : "protected") + " constructor();\n";
    }
    return exported.stream().map(members::constructor).collect(Collectors.joining());
  }

  private Declaration interfaceOf(TypeElement type) {
    String name = Types.nameOf(type);
    String generics = generics(type);
    if (Annotations.ts(type).isPresent()) {
      String is = Annotations.ts(type).get().strip();
      String code = "export type " + name + generics + " =" + alias(is) + ";\n";
      return Declaration.of(name, documented(type), code);
    }
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .filter(method -> !Annotations.has(method, Annotations.BODY))
            .toList();
    if (Annotations.has(type, Annotations.FUNCTOR)) {
      String is = members.functionType(methods.get(0));
      return Declaration.of(name, documented(type), "export type " + name + generics + " = " + is);
    }
    return Declaration.of(
        name,
        documented(type),
        "export interface "
            + name
            + generics
            + parents(type)
            + " {\n"
            + body(type, methods)
            + "}\n");
  }

  /** Returns what an alias stands for; a long union of names has a line for each. */
  private static String alias(String is) {
    boolean names = UNION.matcher(is).matches();
    return names && is.length() > 60 ? "\n  | " + is.replace(" | ", "\n  | ") : " " + is;
  }

  private String body(TypeElement type, List<ExecutableElement> methods) {
    StringBuilder body = new StringBuilder();
    properties(type, methods, true).forEach(body::append);
    methods.stream()
        .filter(method -> !Members.isProperty(method))
        .peek(this::documented)
        .forEach(method -> body.append('\n').append(members.method(method)));
    return body.isEmpty() || body.charAt(0) != '\n' ? body.toString() : body.substring(1);
  }

  private static String generics(TypeElement type) {
    return type.getTypeParameters().isEmpty()
        ? ""
        : type.getTypeParameters().stream()
            .map(Object::toString)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private String parents(TypeElement type) {
    List<String> names = Types.parents(type).stream().map(this::parent).toList();
    return names.isEmpty() ? "" : " extends " + String.join(", ", names);
  }

  private String parent(TypeElement parent) {
    return types.result(parent.asType(), parent);
  }

  /** Returns the properties, each with its comment and an empty line before it but the first. */
  private List<String> properties(
      TypeElement type, List<ExecutableElement> methods, boolean optional) {
    Set<String> writable =
        methods.stream().filter(Members::isSetter).map(Members::name).collect(Collectors.toSet());
    boolean first = optional;
    List<ExecutableElement> getters =
        methods.stream().filter(Members::isProperty).filter(m -> !Members.isSetter(m)).toList();
    Stream.Builder<String> said = Stream.builder();
    for (ExecutableElement getter : getters) {
      documented(getter);
      String text = members.property(getter, writable.contains(Members.name(getter)), optional);
      said.add(first ? text : "\n" + text);
      first = false;
    }
    if (getters.size() < writable.size()) {
      throw new TypingException(type + " has a property that can be set and not read");
    }
    return said.build().toList();
  }
}
