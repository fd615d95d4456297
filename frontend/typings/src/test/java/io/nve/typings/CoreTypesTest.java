package io.nve.typings;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.edit.EditCatalog;
import io.nve.edit.EditParameter;
import io.nve.edit.EditType;
import io.nve.error.ErrorCode;
import io.nve.model.EntityKind;
import io.nve.model.Parameter;
import io.nve.model.Registry;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the catalogs of the core give: all that is in them, with what is known of it. */
class CoreTypesTest {
  private static final Path SAMPLE = Path.of("src/test/resources/io/nve/typings/sample");
  private static final Path CORE = Path.of("../../editor-core/src/main/java");

  private static Map<String, String> declared;

  /** Exports every catalog by one function each, and so all that they need. */
  @BeforeAll
  static void read() {
    declared =
        SourceReader.read(
                SAMPLE,
                CORE,
                Typings.classPath(),
                java -> {
                  Declarations declarations = new Declarations();
                  new CoreTypes(java, new Names()).addTo(declarations);
                  declarations.export(
                      new Declaration(
                          "all",
                          "function all(a: Edit, b: EditOptions, c: Entity, d: EditorError,"
                              + " e: EffectParameters): void;"));
                  return declarations.needed();
                })
            .stream()
            .collect(Collectors.toMap(Declaration::name, Declaration::text));
  }

  @Test
  void hasEveryEditWithItsParameters() {
    for (EditType<?> type : EditCatalog.types()) {
      String text = edit(type);
      assertThat(declared.get("Edit")).contains("  | " + nameIn(text));
      for (EditParameter<?, ?> parameter : type.parameters()) {
        String optional = parameter.defaultValue().isPresent() ? "?" : "";
        assertThat(text).contains("\n  readonly " + parameter.name() + optional + ": ");
      }
      type.refusals().forEach(code -> assertThat(text).contains("`" + code + "`"));
    }
  }

  private static String edit(EditType<?> type) {
    return declared.values().stream()
        .filter(text -> text.contains("readonly edit: '" + type.name() + "';"))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                found -> {
                  assertThat(found).as(type.name()).hasSize(1);
                  return found.get(0);
                }));
  }

  private static String nameIn(String text) {
    return text.substring(text.indexOf("export interface ") + 17, text.indexOf(" {\n"));
  }

  @Test
  void saysAnEditAsProgrammersReadIt() {
    assertThat(declared.get("RollCut"))
        .startsWith("/**\n * Moves the cut between two clips that touch")
        .contains("|AAAA|BBBBBBBB|", "\n * Refused with `")
        .endsWith(
            """
            export interface RollCut {
              readonly edit: 'roll';
              /** One of the two clips. */
              readonly clip: Id;
              /** Its edge at the cut. */
              readonly edge: Edge;
              /** How far the cut goes; more than 0 is later. */
              readonly distance: Time;
            }
            """);
  }

  @Test
  void saysDefaultsOfOptions() {
    assertThat(declared.get("EditOptions"))
        .contains(
            """
              /** Which tracks move when time is inserted or removed. Default: `'sync-locked'`. */
              readonly ripple?: RippleScope;
            """);
  }

  @Test
  void hasEveryErrorCode() {
    for (ErrorCode code : ErrorCode.values()) {
      assertThat(declared.get("ErrorCode")).contains("  | '" + code.name() + "'");
    }
  }

  @Test
  void hasEveryPropertyOfEveryKind() {
    for (EntityKind kind : EntityKind.values()) {
      String id = kind.id();
      String text =
          declared.get(Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Properties");
      for (Parameter<?> parameter : Registry.parameters(kind)) {
        assertThat(text).containsPattern("\n  readonly '?\\Q" + parameter.key() + "\\E'?\\?: ");
      }
    }
  }

  @Test
  void saysRangeUnitAndDefault() {
    assertThat(declared.get("ClipProperties"))
        .contains(
            """
              /**
               * Loudness; the least, -96, is silence.
               *
               * From -96 to 24 decibels. Default: `0`. Can have keyframes.
               */
              readonly gain?: number;
            """);
  }

  @Test
  void hasEveryEffectAndTransition() {
    assertThat(declared.get("TransitionType")).contains("| 'dissolve'");
    Registry.effects()
        .forEach(effect -> {
          assertThat(declared.get("EffectType")).contains("| '" + effect.id() + "'");
          assertThat(declared.get("EffectParameters"))
              .contains("readonly '" + effect.id() + "': {");
        });
  }

  @Test
  void leavesOutDefaultsThatStandForNone() {
    assertThat(declared.get("AddTrack"))
        .contains("/** Its place among the others, from 0. */\n  readonly index?: number;")
        .contains("/** The id it asks for. */\n  readonly id?: Id;");
  }

  @Test
  void documentsEverything() {
    Function<String, String> firstWords = text -> text.substring(0, Math.min(3, text.length()));
    declared.remove("all");
    declared.forEach((name, text) -> assertThat(firstWords.apply(text)).as(name).isEqualTo("/**"));
  }
}
