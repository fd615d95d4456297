package io.nve.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sound;
import io.nve.op.Add;
import io.nve.op.Create;
import io.nve.op.Set;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodecTest {
  private static final String SMALL =
      """
      {
        "schema": "nve-project/1",
        "name": "Harbour",
        "assets": [{"id": "a", "ref/original": {"url": "shot.mp4"}}],
        "sequences": [{"id": "s", "rate": "25", "width": 1920, "height": 1080}],
        "tracks": [{"id": "t", "sequence": "s", "carries": "video"}],
        "clips": [
          {"id": "c", "track": "t", "start": 0, "in": 7056000, "out": 705600000, "asset": "a"}
        ]
      }
      """;

  @Test
  void decodingGivesBackWhatWasEncoded() {
    Seeds.check(
        300,
        random -> {
          Project project = RandomProjects.next(random);
          for (int i = random.nextInt(20); i > 0; i--) {
            project = RandomOperations.next(random, project).applyTo(project);
          }
          String text = ProjectCodec.encode(project);
          Project decoded = ProjectCodec.decode(text);
          assertThat(decoded).isEqualTo(project);
          assertThat(decoded.entities()).isEqualTo(project.entities());
          assertThat(ProjectCodec.encode(decoded)).isEqualTo(text);
          byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
          assertThat(ProjectCodec.decode(utf8, CodecLimits.PROJECT)).isEqualTo(project);
        });
  }

  @Test
  void anEmptyProjectIsJustItsSchema() {
    assertThat(ProjectCodec.encode(Project.empty())).isEqualTo("{\"schema\":\"nve-project/1\"}");
    assertThat(ProjectCodec.decode("{\"schema\":\"nve-project/1\"}")).isEqualTo(Project.empty());
  }

  @Test
  void aSmallDocumentIsReadAsItLooks() {
    Project project = ProjectCodec.decode(SMALL);
    Clip clip = project.clip(Id.of("c")).orElseThrow();
    assertThat(project.settings().name()).isEqualTo("Harbour");
    assertThat(clip)
        .isEqualTo(Clip.media(Id.of("c"), Id.of("a"), Id.of("t"), 0, 7_056_000, 705_600_000));
    assertThat(ProjectCodec.encode(project))
        .isEqualTo(JsonWriter.canonical(JsonReader.read(SMALL)));
  }

  @Test
  void unknownFieldsAndListsAreKept() {
    String text =
        "{\"clips\":[{\"future\":{\"x\":[1,null]},\"id\":\"c\",\"in\":0,\"opacity\":0.5,\"out\":1,"
            + "\"start\":0,\"track\":\"t\"}],\"schema\":\"nve-project/1\","
            + "\"tracks\":[{\"carries\":\"video\",\"future\":true,\"id\":\"t\","
            + "\"sequence\":\"s\"}],\"widgets\":[{\"id\":\"w\"}],\"x-tool\":1e300}";
    assertThat(ProjectCodec.encode(ProjectCodec.decode(text))).isEqualTo(text);
  }

  @Test
  void propertiesNamedLikeFieldsStayProperties() {
    JsonObject props =
        JsonObject.of("id", Json.of("x"))
            .with("track", Json.of(1))
            .with("prop/id", Json.of("y"))
            .with("prop/", Json.NULL)
            .with("kind", Json.TRUE)
            .with("assets", Json.of(2));
    Project project =
        ProjectCodec.decode(SMALL)
            .setProps(Id.of("c"), props)
            .setProps(Id.of("t"), props.with("carries", Json.of(3)))
            .setProps(Id.PROJECT, props.with("schema", Json.of("none")).with("clips", Json.NULL));
    assertThat(ProjectCodec.decode(ProjectCodec.encode(project))).isEqualTo(project);
  }

  @Test
  void whatMergesBringOutOfRangeIsKept() {
    Project project = ProjectCodec.decode(SMALL);
    project = Set.of(Id.of("c"), Sound.FADE_IN, 100L).applyTo(project);
    project = new Add(Id.of("c"), Sound.FADE_IN.key(), -300).applyTo(project);
    assertThat(ProjectCodec.decode(ProjectCodec.encode(project))).isEqualTo(project);
    assertThat(project.clip(Id.of("c")).orElseThrow().get(Sound.FADE_IN)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"nve-project/1\" | 1 | BAD_DOCUMENT | /schema",
        "\"nve-project/1\" | \"nve-project/2\" | UNSUPPORTED_VERSION | /schema",
        "\"nve-project/1\" | \"nve-project/\" | BAD_DOCUMENT | /schema",
        "\"nve-project/1\" | \"other/1\" | BAD_DOCUMENT | /schema",
        "\"schema\" | \"scheme\" | BAD_DOCUMENT | ``",
        "\"Harbour\" | 7 | INVALID_VALUE | /name",
        "[{\"id\": \"s\" | {\"x\": [{\"id\": \"s\" | BAD_JSON | *",
        "\"id\": \"c\" | \"id\": \"c d\" | INVALID_ID | /clips/0/id",
        "\"id\": \"c\" | \"id\": 3 | BAD_DOCUMENT | /clips/0/id",
        "\"id\": \"c\", | `` | BAD_DOCUMENT | /clips/0",
        "\"id\": \"c\" | \"id\": \"t\" | BAD_DOCUMENT | /clips/0/id",
        "\"id\": \"c\" | \"id\": \"project\" | INVALID_ID | /clips/0/id",
        "\"id\": \"c\" | \"id\": \"-\" | INVALID_ID | /clips/0/id",
        "\"track\": \"t\" | \"track\": \"u\" | BAD_DOCUMENT | /clips/0/track",
        "\"track\": \"t\" | \"track\": \"a\" | BAD_DOCUMENT | /clips/0/track",
        "\"start\": 0 | \"start\": 0.0 | BAD_DOCUMENT | /clips/0/start",
        "\"start\": 0 | \"start\": -9223372036854775808 | TIME_OVERFLOW | /clips/0/start",
        "\"out\": 705600000 | \"out\": 99999999999999999999 | BAD_DOCUMENT | /clips/0/out",
        "\"asset\": \"a\" | \"asset\": 1 | INVALID_VALUE | /clips/0/asset",
        "\"asset\": \"a\" | \"alive\": 1 | BAD_DOCUMENT | /clips/0/alive",
        "\"asset\": \"a\" | \"content\": \"film\" | BAD_DOCUMENT | /clips/0/content",
        "\"asset\": \"a\" | \"opacity\": \"half\" | INVALID_VALUE | /clips/0/opacity",
        "\"asset\": \"a\" | \"opacity/@k\": 1 | INVALID_VALUE | /clips/0/opacity~1@k",
        "\"asset\": \"a\" | \"marker/m/start\": 1.5 | INVALID_VALUE | /clips/0/marker~1m~1start",
        "\"asset\": \"a\" | \"fx/f/enabled\": 1 | INVALID_VALUE | /clips/0/fx~1f~1enabled",
        "\"asset\": \"a\" | \"speed\": {\"num\": 0, \"den\": 1} | INVALID_VALUE | /clips/0/speed",
        "\"video\" | \"smell\" | BAD_DOCUMENT | /tracks/0/carries",
        "\"video\" | null | BAD_DOCUMENT | /tracks/0/carries",
        "\"rate\": \"25\" | \"rate\": 25 | INVALID_VALUE | /sequences/0/rate",
        "\"width\": 1920 | \"width\": true | INVALID_VALUE | /sequences/0/width",
      })
  void aFaultIsNamedAndPointedTo(String from, String to, ErrorCode code, String path) {
    assertThat(SMALL).contains(from);
    assertThatThrownBy(() -> ProjectCodec.decode(SMALL.replace(from, to)))
        .isInstanceOfSatisfying(
            EditorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              if (!path.equals("*")) {
                assertThat(e.path()).isEqualTo(path);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"nve-project/1\"", "1", "{}"})
  void whatIsNoDocumentIsRefused(String text) {
    assertThatThrownBy(() -> ProjectCodec.decode(text))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DOCUMENT));
  }

  @Test
  void eachLimitHasItsError() {
    limit(
        CodecLimits.PROJECT.withEntities(4),
        CodecLimits.PROJECT.withEntities(3),
        ErrorCode.LIMIT_ENTITIES);
    JsonLimits json = JsonLimits.PROJECT;
    limit(
        json(json.withCharacters(SMALL.length())),
        json(json.withCharacters(SMALL.length() - 1)),
        ErrorCode.LIMIT_BYTES);
    limit(json(json.withDepth(4)), json(json.withDepth(3)), ErrorCode.LIMIT_DEPTH);
    limit(json(json.withStringLength(13)), json(json.withStringLength(12)), ErrorCode.LIMIT_STRING);
    limit(json(json.withNumberLength(9)), json(json.withNumberLength(8)), ErrorCode.LIMIT_NUMBER);
  }

  private static CodecLimits json(JsonLimits limits) {
    return CodecLimits.PROJECT.withJson(limits);
  }

  private static void limit(CodecLimits enough, CodecLimits tooLittle, ErrorCode code) {
    assertThat(ProjectCodec.decode(SMALL, enough)).isEqualTo(ProjectCodec.decode(SMALL));
    assertThatThrownBy(() -> ProjectCodec.decode(SMALL, tooLittle))
        .isInstanceOfSatisfying(EditorException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void tenThousandClipsAreCompact() {
    Project project = RandomProjects.large(10, 1000);
    String text = ProjectCodec.encode(project);
    assertThat(project.size()).isGreaterThan(10_000);
    assertThat(text.length()).isLessThan(1_100_000);
    assertThat(ProjectCodec.decode(text)).isEqualTo(project);
  }

  @Test
  void aDocumentDoesNotDependOnTheOrderOfEdits() {
    Project project = ProjectCodec.decode(SMALL);
    Clip one = Clip.of(Id.of("x1"), io.nve.model.ClipKind.TITLE, Id.of("t"), 10, 0, 5);
    Clip two = one.withId(Id.of("x2"));
    Project first = new Create(two).applyTo(new Create(one).applyTo(project));
    Project second = new Create(one).applyTo(new Create(two).applyTo(project));
    assertThat(ProjectCodec.encode(first)).isEqualTo(ProjectCodec.encode(second));
  }
}
