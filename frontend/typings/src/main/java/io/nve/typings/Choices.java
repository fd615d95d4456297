package io.nve.typings;

import io.nve.model.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** The constants of the core that documents name by their ids, as unions of literals. */
final class Choices {
  private static final List<String> PACKAGES = List.of("io.nve.model", "io.nve.edit");

  private final CoreSources core;
  private final JavaDocs docs;
  private final Map<List<String>, String> names = new LinkedHashMap<>();
  private final List<Declaration> declarations = new ArrayList<>();

  Choices(CoreSources core, JavaDocs docs) {
    this.core = core;
    this.docs = docs;
    PACKAGES.stream()
        .flatMap(name -> core.types(name).stream())
        .filter(type -> core.load(type).isEnum() && Choice.class.isAssignableFrom(core.load(type)))
        .forEach(this::read);
  }

  private void read(TypeElement type) {
    String name = Types.nameOf(type);
    List<Literal> literals = core.constants(type, Choice.class).map(this::literal).toList();
    List<String> ids = literals.stream().map(Literal::text).toList();
    if (names.put(ids, name) != null) {
      throw new TypingException(name + " has the same ids as another enum");
    }
    declarations.add(Literal.union(name, docs.of(type), literals));
  }

  private Literal literal(CoreSources.Constant constant) {
    return new Literal(((Choice) constant.value()).id(), docs.of(constant.field()));
  }

  /** Returns the type of a value that is one of some ids: by its name if that is all of an enum. */
  String type(List<String> ids) {
    String name = names.get(ids);
    return name == null
        ? ids.stream().map(Literal::quoted).collect(Collectors.joining(" | "))
        : name;
  }

  List<Declaration> declarations() {
    return declarations;
  }
}
