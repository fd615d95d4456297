package io.nve.typings;

import io.nve.error.ErrorCode;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Everything that the core's catalogs can offer an API: edits, properties, effects, errors. */
final class CoreTypes {
  private final JavaSources sources;
  private final CoreSources core;
  private final JavaDocs docs;

  CoreTypes(JavaSources sources, Names names) {
    this.sources = sources;
    this.core = new CoreSources(sources);
    this.docs = JavaDocs.ofCore(sources, names);
  }

  void addTo(Declarations declarations) {
    Choices choices = new Choices(core, docs);
    PropertyTypes properties = new PropertyTypes(core, docs, choices);
    new EditTypes(core, sources, docs, choices).addTo(declarations);
    properties.addTo(declarations);
    new EffectTypes(core, sources, docs, properties).addTo(declarations);
    choices.declarations().forEach(declarations::offer);
    declarations.offer(errorCodes());
    ValueDeclarations.all().forEach(declarations::offer);
  }

  private Declaration errorCodes() {
    TypeElement type = sources.type(ErrorCode.class.getName());
    List<Literal> codes =
        core.constants(type, ErrorCode.class)
            .map(code -> new Literal(((ErrorCode) code.value()).name(), docs.of(code.field())))
            .toList();
    return Literal.union("ErrorCode", docs.body(type), codes);
  }
}
