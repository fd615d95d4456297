package io.nve.typings;

import io.nve.edit.Edit;
import io.nve.edit.EditCatalog;
import io.nve.edit.EditOptions;
import io.nve.edit.EditParameter;
import io.nve.edit.EditType;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.model.Choice;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** The core's catalog of edits as a union of objects, told apart by their names. */
final class EditTypes {
  private static final String PACKAGE = "io.nve.edit";
  private static final String UNION = "Edit";

  private static final String ABOUT =
      """
      What an editor does to a timeline: an object with the edit's name and its parameters.

      Planned against a project it gives the batch of operations that does it. It is done whole, or
      refused whole with an {@link EditorError}, whose code says why. Besides the codes named with
      each edit, ids that are not there give `UNKNOWN_ENTITY`, ids of something else `WRONG_KIND`,
      times out of range `TIME_OVERFLOW`.\
      """;

  /** What the catalog calls a type of values, and what TypeScript does. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("id", "Id"),
          Map.entry("text", "string"),
          Map.entry("true or false", "boolean"),
          Map.entry("whole number", "number"),
          Map.entry("number", "number"),
          Map.entry("frame rate", "Rate"),
          Map.entry("object", "JsonObject"),
          Map.entry("colour", "Color"),
          Map.entry("time", "Time"),
          Map.entry("range", "TimeSpan"),
          Map.entry("speed", "Speed"),
          Map.entry("media reference", "MediaReference"),
          Map.entry("interpolation", "Interpolation"),
          Map.entry("any value", "Json"),
          Map.entry("material", "Material"),
          Map.entry("part", "Part"),
          Map.entry("text change", "TextChange"),
          Map.entry("kind of effect", EffectTypes.EFFECT),
          Map.entry("kind of transition", EffectTypes.TRANSITION));

  private static final Pattern OR = Pattern.compile(" \\| ");
  private static final String LIST = "list of ";

  private final JavaSources sources;
  private final JavaDocs docs;
  private final Choices choices;
  private final Map<EditType<?>, TypeElement> classes = new LinkedHashMap<>();

  EditTypes(CoreSources core, JavaSources sources, JavaDocs docs, Choices choices) {
    this.sources = sources;
    this.docs = docs;
    this.choices = choices;
    for (TypeElement type : core.types(PACKAGE)) {
      if (sources.isOf(type.asType(), Edit.class.getName())) {
        core.constant(type, "TYPE", EditType.class).ifPresent(edit -> classes.put(edit, type));
      }
    }
  }

  void addTo(Declarations declarations) {
    List<String> names = new ArrayList<>();
    for (EditType<?> type : EditCatalog.types()) {
      Declaration edit = edit(type);
      names.add(edit.name());
      declarations.offer(edit);
    }
    String members = names.stream().map(name -> "\n  | " + name).collect(Collectors.joining());
    declarations.offer(
        Declaration.of(UNION, Comment.of(ABOUT), "export type " + UNION + " =" + members + ";\n"));
    declarations.offer(options());
  }

  private Declaration edit(EditType<?> type) {
    TypeElement documented = classes.get(type);
    if (documented == null) {
      throw new TypingException("No class describes the edit " + type.name());
    }
    String name = Types.nameOf(documented);
    StringBuilder body = new StringBuilder();
    body.append("  readonly edit: ").append(Literal.quoted(type.name())).append(";\n");
    type.parameters().forEach(parameter -> body.append(parameter(parameter)));
    Comment comment = docs.body(documented).and(refusals(type));
    return Declaration.of(name, comment, "export interface " + name + " {\n" + body + "}\n");
  }

  private static Comment refusals(EditType<?> type) {
    if (type.refusals().isEmpty()) {
      return Comment.NONE;
    }
    Markdown out = new Markdown();
    out.text(
        type.refusals().stream()
            .map(ErrorCode::name)
            .map(code -> "`" + code + "`")
            .collect(Collectors.joining(", ", "Refused with ", ".")));
    return out.comment();
  }

  private String parameter(EditParameter<?, ?> parameter) {
    String type = value(parameter.type());
    return member(
        parameter.name(),
        parameter.about(),
        parameter.writtenDefault(),
        type,
        parameter.defaultValue().isPresent());
  }

  private static String member(
      String name, String about, Optional<Json> usual, String type, boolean optional) {
    Markdown out = new Markdown();
    out.text(Character.toUpperCase(about.charAt(0)) + about.substring(1));
    out.text(about.endsWith("…") ? "" : ".");
    usual.flatMap(Defaults::shown).ifPresent(text -> out.text(" Default: `" + text + "`."));
    return out.comment().at("  ") + "  readonly " + name + (optional ? "?: " : ": ") + type + ";\n";
  }

  /** Returns the type of a parameter that the catalog describes in words. */
  private String value(String type) {
    if (type.startsWith(LIST)) {
      return "readonly " + value(type.substring(LIST.length())) + "[]";
    }
    if (type.contains(" | ")) {
      return choices.type(OR.splitAsStream(type).toList());
    }
    String value = VALUES.get(type);
    if (value == null) {
      throw new TypingException("No type is known for the values that edits call " + type);
    }
    return value;
  }

  /** Returns the options of edits: a record of constants and flags. */
  private Declaration options() {
    TypeElement type = sources.type(EditOptions.class.getName());
    StringBuilder body = new StringBuilder();
    for (RecordComponent component : EditOptions.class.getRecordComponents()) {
      String about = String.join(" ", docs.parameter(type, component.getName()).lines());
      body.append(
          member(
              component.getName(),
              about,
              Optional.of(value(component)),
              componentType(component),
              true));
    }
    String name = Types.nameOf(type);
    return Declaration.of(
        name, docs.body(type), "export interface " + name + " {\n" + body + "}\n");
  }

  private static String componentType(RecordComponent component) {
    return component.getType() == boolean.class ? "boolean" : component.getType().getSimpleName();
  }

  private static Json value(RecordComponent component) {
    try {
      Object value = component.getAccessor().invoke(EditOptions.DEFAULT);
      return value instanceof Choice choice ? Json.of(choice.id()) : Json.of((Boolean) value);
    } catch (ReflectiveOperationException e) {
      throw new TypingException(component + " cannot be read: " + e.getMessage());
    }
  }
}
