package io.nve.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.json.CanonicalReader;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Link;
import io.nve.model.Project;
import io.nve.testkit.Damage;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two ways lead from a text to a project, straight and by a tree; both come to the same. */
class ProjectStreamTest {
  @Test
  void whatIsWrittenIsReadStraight() {
    Seeds.check(
        200,
        random -> {
          Project project = edited(random);
          List<Entity> entities = straight(ProjectCodec.encode(project), CodecLimits.PROJECT);
          assertThat(Project.of(entities)).isEqualTo(project);
        });
  }

  @Test
  void whatIsWrittenStraightIsWhatItsTreeIsWrittenAs() {
    Seeds.check(
        200,
        random -> {
          Project project = edited(random);
          assertThat(ProjectCodec.encode(project))
              .isEqualTo(JsonWriter.canonical(ProjectCodec.toJson(project)));
        });
  }

  @Test
  void whatCannotBeWrittenIsTheSameErrorEitherWay() {
    Json deep = Json.of(1);
    for (int i = 0; i < JsonLimits.MAX_DEPTH - 3; i++) {
      deep = Json.of(List.of(deep));
    }
    assertThat(error(deep)).isEmpty();
    assertThat(error(Json.of(List.of(deep)))).startsWith("LIMIT_DEPTH /links/1/metadata~1x/0/0");
    assertThat(error(Json.of(List.of(Json.NULL, Json.of(Double.NaN)))))
        .startsWith("INVALID_VALUE /links/1/metadata~1x/1 ");
  }

  /** Writes a link with a value both ways, and returns the error that both have, if any. */
  private static String error(Json value) {
    Link first = new Link(Id.of("a"), true, JsonObject.EMPTY);
    Link second = new Link(Id.of("b"), true, JsonObject.of("metadata/x", value));
    Project project = Project.of(List.of(first, second));
    String[] errors = new String[2];
    for (int i = 0; i < 2; i++) {
      try {
        String text =
            i == 0
                ? ProjectCodec.encode(project)
                : JsonWriter.canonical(ProjectCodec.toJson(project));
        errors[i] = text.isEmpty() ? "nothing written" : "";
      } catch (EditorException e) {
        errors[i] = e.code() + " " + e.path() + " " + e.getMessage();
      }
    }
    assertThat(errors[0]).isEqualTo(errors[1]);
    return errors[0];
  }

  @Test
  void damagedTextsComeToTheSameEitherWay() {
    int[] straight = new int[1];
    Seeds.check(
        100,
        random -> {
          String text = ProjectCodec.encode(edited(random));
          for (int i = 0; i < 60; i++) {
            straight[0] += compare(Damage.edited(text, random), CodecLimits.PROJECT) ? 1 : 0;
          }
        });
    // A changed letter in a name leaves a text canonical: both ways must have been taken often.
    assertThat(straight[0]).isBetween(300, 5700);
  }

  @Test
  void replacedValuesComeToTheSameEitherWay() {
    Json document = ProjectCodec.toJson(RandomProjects.next(new Random(11)));
    int straight = 0;
    int all = 0;
    for (Function<Json, Json> place : Damage.places(document)) {
      for (Json stranger : Damage.STRANGERS) {
        String text = JsonWriter.canonical(place.apply(stranger));
        straight += compare(text, CodecLimits.PROJECT) ? 1 : 0;
        all++;
      }
    }
    assertThat(straight).isBetween(all / 20, all - all / 20);
  }

  @Test
  void anyLimitIsTheSameEitherWay() {
    Seeds.check(
        20,
        random -> {
          Project project = edited(random);
          String text = ProjectCodec.encode(project);
          JsonLimits json = JsonLimits.PROJECT;
          for (int limit = 0; limit < 40; limit++) {
            compare(text, CodecLimits.PROJECT.withEntities(Math.max(0, project.size() - limit)));
            compare(text, json.withCharacters(text.length() + 20 - limit));
            compare(text, json.withDepth(limit));
            compare(text, json.withStringLength(limit));
            compare(text, json.withNumberLength(limit));
            compare(text, json.withValues(limit * 10));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"schema\":\"nve-project/2\"}",
        "{\"schema\":\"nve-project/1\"}x",
        "{\"schema\":\"nve-project/1\",}",
        "{,\"schema\":\"nve-project/1\"}",
        "{\"schema\":\"nve-project/1\",\"schema\":\"nve-project/1\"}",
        " {\"schema\":\"nve-project/1\"}",
        "{\"name\":\"\\ud800\",\"schema\":\"nve-project/1\"}",
        "{\"name\":\"\\u0041\",\"schema\":\"nve-project/1\"}",
        "{\"id\":7,\"schema\":\"nve-project/1\"}",
        "{\"prop/schema\":7,\"schema\":\"nve-project/1\"}",
        "{\"links\":[],\"schema\":\"nve-project/1\"}",
        "{\"links\":{},\"schema\":\"nve-project/1\"}",
        "{\"links\":[{\"id\":\"l\"},],\"schema\":\"nve-project/1\"}",
        "{\"links\":[{\"id\":\"l\"}{\"id\":\"m\"}],\"schema\":\"nve-project/1\"}",
        "{\"links\":[{\"id\":\"l\"},{\"id\":\"l\"}],\"schema\":\"nve-project/1\"}",
        "{\"groups\":[{\"id\":\"l\"}],\"links\":[{\"id\":\"l\"}],\"schema\":\"nve-project/1\"}",
        "{\"links\":[{\"id\":\"l\",\"kind\":1}],\"schema\":\"nve-project/1\"}",
        "{\"links\":[{\"id\":\"project\"}],\"schema\":\"nve-project/1\"}",
        "{\"links\":[{\"id\":\"-\"}],\"schema\":\"nve-project/1\"}",
        "{\"links\":[{\"alive\":true,\"id\":\"l\"}],\"schema\":\"nve-project/1\"}",
        "{\"links\":[{\"alive\":null,\"id\":\"l\"}],\"schema\":\"nve-project/1\"}",
        "{\"links\":[{\"id\":\"l\",\"prop/id\":1}],\"schema\":\"nve-project/1\"}",
        "{\"links\":[{\"id\":\"l\",\"id\":\"m\"}],\"schema\":\"nve-project/1\"}",
        "{\"links\":[{\"a\":1,\"id\":\"l\"},{\"id\":\"m\",\"a\":1}],\"schema\":\"nve-project/1\"}",
      })
  void hostileTextsComeToTheSameEitherWay(String text) {
    compare(text, CodecLimits.PROJECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "00",
        "01",
        "-01",
        "1.0",
        "1e2",
        "1E2",
        "0.5",
        "-",
        "",
        "+1",
        "--1",
        "1-",
        "-7",
        "999999999999999",
        "-999999999999999",
        "1000000000000000",
        "9007199254740993",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "true",
        "\"1\"",
        "null",
        "[1]",
        "1 ",
        " 1",
        "1,",
        "0x1",
        "1e",
        "1."
      })
  void numbersComeToTheSameEitherWay(String number) {
    for (String key : List.of("in", "out", "start")) {
      String clip =
          "{\"id\":\"c\",\"in\":0,\"out\":9,\"start\":5,\"track\":\"t\"}"
              .replaceFirst("\"" + key + "\":\\d", "\"" + key + "\":" + number);
      String text =
          "{\"clips\":["
              + clip
              + "],\"schema\":\"nve-project/1\","
              + "\"tracks\":[{\"carries\":\"video\",\"id\":\"t\",\"sequence\":\"s\"}]}";
      compare(text, CodecLimits.PROJECT);
    }
  }

  @Test
  void whatIsNoJsonIsNotReadStraight() {
    assertThatThrownBy(() -> straight("{\"schema\":\"nve-project/1\"", CodecLimits.PROJECT))
        .isInstanceOf(EditorException.class);
  }

  private static Project edited(Random random) {
    Project project = RandomProjects.next(random);
    for (int i = random.nextInt(20); i > 0; i--) {
      project = RandomOperations.next(random, project).applyTo(project);
    }
    return project;
  }

  private static List<Entity> straight(String text, CodecLimits limits) {
    return ProjectStream.entities(CanonicalReader.of(text, limits.json()), limits);
  }

  private static void compare(String text, JsonLimits limits) {
    compare(text, CodecLimits.PROJECT.withJson(limits));
  }

  /** Checks that a text means what its tree means; returns whether it was read straight. */
  private static boolean compare(String text, CodecLimits limits) {
    String expected = outcome(() -> tree(text, limits));
    assertThat(outcome(() -> ProjectCodec.decode(text, limits))).isEqualTo(expected);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length == text.length()) {
      assertThat(outcome(() -> ProjectCodec.decode(utf8, limits))).isEqualTo(expected);
    }
    try {
      List<Entity> entities = straight(text, limits);
      if (expected.startsWith("{")) {
        assertThat(ProjectCodec.encode(Project.of(entities))).isEqualTo(expected);
      }
      return true;
    } catch (EditorException e) {
      return false;
    }
  }

  private static Project tree(String text, CodecLimits limits) {
    return ProjectCodec.fromJson(JsonReader.read(text, limits.json()), limits);
  }

  /** Returns the project as text, or its error with all that it says. */
  private static String outcome(Supplier<Project> reading) {
    try {
      return ProjectCodec.encode(reading.get());
    } catch (EditorException e) {
      return e.code() + " " + e.path() + " " + e.getMessage();
    }
  }
}
