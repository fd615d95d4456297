package io.nve.interop.otio;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.codec.ProjectCodec;
import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.testkit.Seeds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files: each is read into a project that can be saved and written, or refused. */
class MutatedFilesTest {
  private static final EnumSet<ErrorCode> CODES =
      EnumSet.of(
          ErrorCode.BAD_JSON,
          ErrorCode.BAD_INTERCHANGE,
          ErrorCode.TIME_OVERFLOW,
          ErrorCode.INVALID_RATE);
  private static final List<Json> STRANGERS =
      List.of(
          Json.NULL,
          Json.TRUE,
          Json.of(-1L),
          Json.of(Long.MAX_VALUE),
          Json.of(1e300),
          Json.of(Double.NaN),
          Json.of("no such thing"),
          Json.of(List.of()),
          JsonObject.EMPTY);

  @ParameterizedTest
  @ValueSource(strings = {"transition.otio", "generator_reference_test.otio", "rich.otio"})
  void editedCharactersAndValues(String file) {
    String foreign = Samples.read(file);
    String own = OtioWriter.write(OtioReader.read(foreign).project()).text();
    Json foreignTree = JsonReader.readLenient(foreign, JsonLimits.PROJECT);
    Json ownTree = JsonReader.readLenient(own, JsonLimits.PROJECT);
    Seeds.check(
        60,
        random -> {
          for (int i = 0; i < 5; i++) {
            check(edited(random.nextBoolean() ? foreign : own, random));
            Json tree = random.nextBoolean() ? foreignTree : ownTree;
            check(JsonWriter.prettyLenient(replaced(tree, random)));
          }
        });
  }

  private static void check(String text) {
    try {
      Project project = OtioReader.read(text).project();
      assertThat(Invariants.faults(project)).isEmpty();
      assertThat(ProjectCodec.decode(ProjectCodec.encode(project))).isEqualTo(project);
      assertThat(OtioReader.read(OtioWriter.write(project).text()).sequences()).isNotNull();
    } catch (EditorException e) {
      assertThat(CODES).contains(e.code());
    }
  }

  /** Puts a value of some other kind in some place of a tree. */
  private static Json replaced(Json tree, Random random) {
    if (random.nextInt(12) == 0) {
      return STRANGERS.get(random.nextInt(STRANGERS.size()));
    }
    if (tree instanceof JsonObject object && !object.isEmpty()) {
      int at = random.nextInt(object.size());
      return object.with(object.keyAt(at), replaced(object.valueAt(at), random));
    }
    if (tree instanceof Json.Arr array && !array.values().isEmpty()) {
      List<Json> values = new ArrayList<>(array.values());
      int at = random.nextInt(values.size());
      values.set(at, replaced(values.get(at), random));
      return Json.of(values);
    }
    return STRANGERS.get(random.nextInt(STRANGERS.size()));
  }

  private static String edited(String text, Random random) {
    String alphabet = "{}[]\",:-+.eE0123456789abNI \\";
    StringBuilder edited = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(edited.length());
      char c = alphabet.charAt(random.nextInt(alphabet.length()));
      switch (random.nextInt(3)) {
        case 0 -> edited.insert(at, c);
        case 1 -> edited.deleteCharAt(at);
        default -> edited.setCharAt(at, c);
      }
    }
    return edited.toString();
  }
}
