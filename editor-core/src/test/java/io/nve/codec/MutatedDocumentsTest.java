package io.nve.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.op.Operation;
import io.nve.testkit.Damage;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import java.util.EnumSet;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Damaged documents: each is either still valid or refused with a code and a path to a place. */
class MutatedDocumentsTest {
  private static final EnumSet<ErrorCode> CODES =
      EnumSet.of(
          ErrorCode.BAD_JSON,
          ErrorCode.BAD_DOCUMENT,
          ErrorCode.INVALID_OP,
          ErrorCode.UNSUPPORTED_VERSION,
          ErrorCode.INVALID_ID,
          ErrorCode.INVALID_VALUE,
          ErrorCode.TIME_OVERFLOW);

  @Test
  void editedCharactersOfProjects() {
    Seeds.check(
        100,
        random -> {
          String text = ProjectCodec.encode(RandomProjects.next(random));
          for (int i = 0; i < 40; i++) {
            checkProject(Damage.edited(text, random));
          }
        });
  }

  @Test
  void editedCharactersOfOperations() {
    Seeds.check(
        150,
        random -> {
          Project project = RandomProjects.next(random);
          for (int i = 0; i < 100; i++) {
            String text = OperationCodec.encode(RandomOperations.next(random, project));
            checkOperation(Damage.edited(text, random), project);
          }
        });
  }

  @Test
  void everyValueOfAProjectReplacedByEveryKindOfOther() {
    Json document = ProjectCodec.toJson(RandomProjects.next(new Random(11)));
    int mutants = 0;
    for (Function<Json, Json> place : Damage.places(document)) {
      for (Json stranger : Damage.STRANGERS) {
        checkProject(place.apply(stranger));
        mutants++;
      }
    }
    assertThat(mutants).isGreaterThan(1000);
  }

  @Test
  void everyValueOfOperationsReplacedByEveryKindOfOther() {
    Random random = new Random(12);
    Project project = RandomProjects.next(random);
    for (int i = 0; i < 50; i++) {
      Json document = OperationCodec.toJson(RandomOperations.next(random, project));
      for (Function<Json, Json> place : Damage.places(document)) {
        for (Json stranger : Damage.STRANGERS) {
          checkOperation(JsonWriter.canonical(place.apply(stranger)), project);
        }
      }
    }
  }

  private static void checkProject(String text) {
    Json document;
    try {
      document = JsonReader.read(text);
    } catch (EditorException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.BAD_JSON);
      return;
    }
    checkProject(document);
  }

  private static void checkProject(Json document) {
    try {
      Project project = ProjectCodec.fromJson(document, CodecLimits.PROJECT);
      assertThat(Invariants.faults(project)).isEmpty();
      Json written = ProjectCodec.toJson(project);
      assertThat(ProjectCodec.fromJson(written, CodecLimits.PROJECT)).isEqualTo(project);
    } catch (EditorException e) {
      assertThat(CODES).contains(e.code());
      checkPath(document, e.path());
    }
  }

  private static void checkOperation(String text, Project project) {
    try {
      Operation operation = OperationCodec.decode(text, CodecLimits.PROJECT);
      assertThat(OperationCodec.decode(OperationCodec.encode(operation), CodecLimits.PROJECT))
          .isEqualTo(operation);
      Project after = operation.applyTo(project);
      assertThat(Invariants.faults(after)).isEmpty();
    } catch (EditorException e) {
      checkError(e, text);
    }
  }

  private static void checkError(EditorException e, String text) {
    assertThat(CODES).contains(e.code());
    if (e.code() != ErrorCode.BAD_JSON) {
      checkPath(JsonReader.read(text), e.path());
    }
  }

  /** Checks that a path leads to a value of the document. */
  private static void checkPath(Json document, String path) {
    Json at = document;
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      String segment = segments[i].replace("~1", "/").replace("~0", "~");
      if (at instanceof JsonObject object && object.has(segment)) {
        at = object.find(segment).orElseThrow();
      } else if (at instanceof Json.Arr array) {
        at = array.values().get(Integer.parseInt(segment));
      } else {
        fail("The path %s leads nowhere in %s", path, JsonWriter.canonical(document));
      }
    }
  }
}
