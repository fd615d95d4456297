package io.nve.typings;

import io.nve.model.Effect;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Marker;
import io.nve.model.Parameter;
import io.nve.model.Registry;
import io.nve.model.Transition;
import io.nve.model.Unit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.VariableElement;

/** The properties that entities can have, by the registry of the core. */
final class PropertyTypes {
  private static final String PACKAGE = "io.nve.model";
  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_]\\w*");

  /** What the registry calls a type of values, and what TypeScript does. */
  private static final Map<String, String> VALUES =
      Map.of(
          "number", "number",
          "integer", "number",
          "boolean", "boolean",
          "text", "string",
          "color", "Color",
          "reference", "Id",
          "rate", "Rate",
          "speed", "SpeedMap",
          "object", "JsonObject");

  private final JavaDocs docs;
  private final Choices choices;

  /** Found by identity, since equal parameters may be documented at several places. */
  private final IdentityHashMap<Object, VariableElement> fields = new IdentityHashMap<>();

  PropertyTypes(CoreSources core, JavaDocs docs, Choices choices) {
    this.docs = docs;
    this.choices = choices;
    core.types(PACKAGE).stream()
        .flatMap(type -> core.constants(type, Parameter.class))
        .forEach(constant -> fields.putIfAbsent(constant.value(), constant.field()));
  }

  void addTo(Declarations declarations) {
    for (EntityKind kind : EntityKind.values()) {
      declarations.offer(properties(kind));
    }
  }

  private Declaration properties(EntityKind kind) {
    StringBuilder body = new StringBuilder();
    Registry.parameters(kind).forEach(parameter -> body.append(property(parameter, "  ")));
    body.append(families(kind));
    String name =
        Character.toUpperCase(kind.id().charAt(0)) + kind.id().substring(1) + "Properties";
    String about = "The properties of an entity of the kind `" + kind.id() + "`.";
    return Declaration.of(
        name, Comment.of(about), "export type " + name + " = {\n" + body + "};\n");
  }

  /** Returns the properties whose keys have the id of something in them. */
  private String families(EntityKind kind) {
    StringBuilder out = new StringBuilder();
    if (kind == EntityKind.CLIP || kind == EntityKind.TRACK || kind == EntityKind.SEQUENCE) {
      String effect = Effect.prefix(Id.of("ID")).replace("ID", "${string}");
      out.append(
          family(
              effect + Effect.TYPE.key(),
              EffectTypes.EFFECT + " | (string & {})",
              "What an effect does."));
      out.append(family(effect, Effect.ENABLED));
      out.append(family(effect, Effect.ORDER));
      String marker = Marker.prefix(Id.of("ID")).replace("ID", "${string}");
      for (Parameter<?> each :
          List.of(Marker.START, Marker.DURATION, Marker.NAME, Marker.COLOR, Marker.COMMENT)) {
        out.append(family(marker, each));
      }
    }
    out.append(family("${string}/@${string}", "Keyframe", "A keyframe of a property."));
    if (kind == EntityKind.ASSET) {
      out.append(family("ref/${string}", "MediaReference", "A reference to media, by name."));
    }
    out.append(family("metadata/${string}", "Json", "Free data of an application, by its name."));
    out.append(family("${string}/${string}", "Json", "All else that is kept under such a key."));
    return out.toString();
  }

  private String family(String prefix, Parameter<?> parameter) {
    String about = String.join(" ", about(parameter).lines());
    return family(prefix + parameter.key(), type(parameter), about);
  }

  private static String family(String key, String type, String about) {
    return Comment.of(about).at("  ")
        + "  readonly [key: `"
        + key
        + "`]: "
        + type
        + " | undefined;\n";
  }

  /** Returns a property with what is known of it. */
  String property(Parameter<?> parameter, String indent) {
    String key = parameter.key();
    String shown = PLAIN_KEY.matcher(key).matches() ? key : Literal.quoted(key);
    Comment comment = about(parameter).and(range(parameter));
    return comment.at(indent) + indent + "readonly " + shown + "?: " + type(parameter) + ";\n";
  }

  private Comment about(Parameter<?> parameter) {
    VariableElement field = fields.get(parameter);
    return field == null ? Comment.of(parameter.label() + ".") : docs.of(field);
  }

  private String type(Parameter<?> parameter) {
    if (parameter.equals(Transition.TYPE)) {
      return EffectTypes.TRANSITION + " | (string & {})";
    }
    if (!parameter.type().choices().isEmpty()) {
      return choices.type(parameter.type().choices());
    }
    if (parameter.unit() == Unit.TICKS) {
      return "Ticks";
    }
    String type = VALUES.get(parameter.type().name());
    if (type == null) {
      throw new TypingException("No type is known for properties of " + parameter.type().name());
    }
    return type;
  }

  /** Returns range, unit, default and whether there can be keyframes. */
  private static Comment range(Parameter<?> parameter) {
    StringBuilder out = new StringBuilder();
    boolean limited = Double.isFinite(parameter.min()) && Math.abs(parameter.max()) < 9e15;
    if (limited) {
      out.append("From ").append(number(parameter.min())).append(" to ");
      out.append(number(parameter.max()));
      out.append(unit(parameter.unit())).append(". ");
    }
    written(parameter).ifPresent(text -> out.append("Default: `").append(text).append("`. "));
    if (parameter.keyframable()) {
      out.append("Can have keyframes.");
    }
    Markdown markdown = new Markdown();
    markdown.text(out.toString());
    return markdown.comment();
  }

  private static <T> Optional<String> written(Parameter<T> parameter) {
    return Defaults.shown(parameter.type().write(parameter.defaultValue()));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case NONE, RATIO -> "";
      case CANVAS_WIDTH -> " of the canvas' width";
      case CANVAS_HEIGHT -> " of the canvas' height";
      case PICTURE -> " of the picture's size";
      case FONT_SIZE -> " of the font size";
      case DEGREES -> " degrees";
      case DECIBELS -> " decibels";
      case TICKS -> " ticks";
      case PIXELS -> " pixels";
      case HERTZ -> " Hz";
    };
  }
}
