package io.nve.typings;

import io.nve.model.EffectDescriptor;
import io.nve.model.Registry;
import io.nve.model.TransitionDescriptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** The effects and transitions of the registry, and what can be set on each. */
final class EffectTypes {
  static final String EFFECT = "EffectType";
  static final String TRANSITION = "TransitionType";

  private final PropertyTypes properties;
  private final Map<Object, Comment> comments = new LinkedHashMap<>();

  EffectTypes(CoreSources core, JavaSources sources, JavaDocs docs, PropertyTypes properties) {
    this.properties = properties;
    TypeElement registry = sources.type(Registry.class.getName());
    core.constants(registry, EffectDescriptor.class)
        .forEach(constant -> comments.put(constant.value(), docs.of(constant.field())));
    core.constants(registry, TransitionDescriptor.class)
        .forEach(constant -> comments.put(constant.value(), docs.of(constant.field())));
  }

  void addTo(Declarations declarations) {
    List<Literal> effects =
        Registry.effects().stream().map(each -> new Literal(each.id(), about(each))).toList();
    List<Literal> transitions =
        Registry.transitions().stream().map(each -> new Literal(each.id(), about(each))).toList();
    declarations.offer(
        Literal.union(EFFECT, Comment.of("The effects that this version knows."), effects));
    declarations.offer(
        Literal.union(
            TRANSITION, Comment.of("The transitions that this version knows."), transitions));
    declarations.offer(parameters());
  }

  private Comment about(Object descriptor) {
    return comments.getOrDefault(descriptor, Comment.NONE);
  }

  /** Returns what can be set on each effect, by the effect's name. */
  private Declaration parameters() {
    StringBuilder body = new StringBuilder();
    for (EffectDescriptor effect : Registry.effects()) {
      body.append(about(effect).at("  ")).append("  readonly ");
      body.append(Literal.quoted(effect.id())).append(": {\n");
      effect.parameters().forEach(each -> body.append(properties.property(each, "    ")));
      body.append("  };\n");
    }
    String name = "EffectParameters";
    return Declaration.of(
        name,
        Comment.of("What can be set on each kind of effect."),
        "export type " + name + " = {\n" + body + "};\n");
  }
}
