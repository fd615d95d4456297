package io.nve.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Requirement;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OperationCodecTest {
  private static final Id CLIP = Id.of("ana.12");
  private static final Id TRACK = Id.of("ana.2");

  static Stream<Arguments> written() {
    return Stream.of(
        Arguments.of(
            new Create(Track.of(TRACK, Id.of("s"), TrackKind.AUDIO, "a")),
            "{\"entity\":{\"carries\":\"audio\",\"id\":\"ana.2\",\"order\":\"a\","
                + "\"sequence\":\"s\"},\"kind\":\"track\",\"op\":\"create\",\"v\":1}"),
        Arguments.of(
            new Create(Clip.media(CLIP, Id.of("a"), TRACK, 5, 1, 9)),
            "{\"entity\":{\"asset\":\"a\",\"id\":\"ana.12\",\"in\":1,\"out\":9,\"start\":5,"
                + "\"track\":\"ana.2\"},\"kind\":\"clip\",\"op\":\"create\",\"v\":1}"),
        Arguments.of(
            new Alive(CLIP, false), "{\"alive\":false,\"id\":\"ana.12\",\"op\":\"alive\",\"v\":1}"),
        Arguments.of(
            new Set(CLIP, "opacity", Json.of(0.5)),
            "{\"id\":\"ana.12\",\"key\":\"opacity\",\"op\":\"set\",\"v\":1,\"value\":0.5}"),
        Arguments.of(
            Set.remove(CLIP, "opacity"),
            "{\"id\":\"ana.12\",\"key\":\"opacity\",\"op\":\"set\",\"v\":1,\"value\":null}"),
        Arguments.of(
            new Place(CLIP, TRACK, 7),
            "{\"anchor\":7,\"id\":\"ana.12\",\"op\":\"place\",\"track\":\"ana.2\",\"v\":1}"),
        Arguments.of(
            new TrimIn(CLIP, -7), "{\"id\":\"ana.12\",\"in\":-7,\"op\":\"trimIn\",\"v\":1}"),
        Arguments.of(
            new TrimOut(CLIP, 7), "{\"id\":\"ana.12\",\"op\":\"trimOut\",\"out\":7,\"v\":1}"),
        Arguments.of(
            new Slip(CLIP, 7), "{\"distance\":7,\"id\":\"ana.12\",\"op\":\"slip\",\"v\":1}"),
        Arguments.of(
            new Split(CLIP, Id.of("n"), 7),
            "{\"at\":7,\"id\":\"ana.12\",\"newId\":\"n\",\"op\":\"split\",\"v\":1}"),
        Arguments.of(
            new Shift(TRACK, 7, -3),
            "{\"at\":7,\"distance\":-3,\"op\":\"shift\",\"track\":\"ana.2\",\"v\":1}"),
        Arguments.of(
            new Add(CLIP, "fade.in", 7),
            "{\"amount\":7,\"id\":\"ana.12\",\"key\":\"fade.in\",\"op\":\"add\",\"v\":1}"),
        Arguments.of(
            new Text(CLIP, "text", TextDelta.replace(5, 3, "hi")),
            "{\"delta\":[5,-3,\"hi\"],\"id\":\"ana.12\",\"key\":\"text\",\"op\":\"text\",\"v\":1}"),
        Arguments.of(
            new Batch("Trim", List.of(new TrimOut(CLIP, 7), Noop.NOOP)),
            "{\"label\":\"Trim\",\"op\":\"batch\",\"ops\":[{\"id\":\"ana.12\",\"op\":\"trimOut\","
                + "\"out\":7},{\"op\":\"noop\"}],\"v\":1}"),
        Arguments.of(
            Place.along(CLIP, 7), "{\"anchor\":7,\"id\":\"ana.12\",\"op\":\"place\",\"v\":1}"),
        Arguments.of(
            new Shift(TRACK, 7, -3, List.of(new Shift.Own(CLIP, 5), new Shift.Own(TRACK, -5))),
            "{\"at\":7,\"distance\":-3,\"op\":\"shift\",\"own\":{\"ana.12\":5,\"ana.2\":-5},"
                + "\"track\":\"ana.2\",\"v\":1}"),
        Arguments.of(
            new Batch(
                "Roll",
                List.of(),
                List.of(
                    new Requirement.Living(CLIP),
                    new Requirement.Head(CLIP, 3),
                    new Requirement.Tail(CLIP, 4),
                    new Requirement.Touching(CLIP, TRACK))),
            "{\"label\":\"Roll\",\"op\":\"batch\",\"ops\":[],\"requires\":[{\"living\":"
                + "\"ana.12\"},{\"at\":3,\"head\":\"ana.12\"},{\"at\":4,\"tail\":\"ana.12\"},"
                + "{\"touching\":[\"ana.12\",\"ana.2\"]}],\"v\":1}"),
        Arguments.of(
            new Purge(List.of(TRACK, CLIP)),
            "{\"ids\":[\"ana.12\",\"ana.2\"],\"op\":\"purge\",\"v\":1}"),
        Arguments.of(Noop.NOOP, "{\"op\":\"noop\",\"v\":1}"));
  }

  @ParameterizedTest
  @MethodSource("written")
  void eachOperationHasItsText(Operation operation, String text) {
    assertThat(OperationCodec.encode(operation)).isEqualTo(text);
    assertThat(OperationCodec.decode(text)).isEqualTo(operation);
  }

  @Test
  void everyOperationIsTried() {
    assertThat(written().map(row -> row.get()[0].getClass().getName()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Operation.class.getPermittedSubclasses()).map(Class::getName).toList());
  }

  @Test
  void decodingGivesBackWhatWasEncoded() {
    Seeds.check(
        200,
        random -> {
          Project project = RandomProjects.next(random);
          for (int i = 0; i < 20; i++) {
            Operation operation = RandomOperations.next(random, project);
            check(operation);
            check(operation.inverse(project));
          }
          List<Entity> entities = project.entities();
          check(new Create(entities.get(random.nextInt(entities.size()))));
        });
  }

  private static void check(Operation operation) {
    String text = OperationCodec.encode(operation);
    assertThat(OperationCodec.decode(text, CodecLimits.PROJECT)).isEqualTo(operation);
    assertThat(OperationCodec.encode(OperationCodec.decode(text, CodecLimits.PROJECT)))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | INVALID_OP | ``",
        "{} | INVALID_OP | ``",
        "{\"op\":\"noop\"} | INVALID_OP | ``",
        "{\"op\":\"noop\",\"v\":2} | UNSUPPORTED_VERSION | /v",
        "{\"op\":\"noop\",\"v\":\"1\"} | INVALID_OP | /v",
        "{\"op\":\"noop\",\"v\":1,\"x\":1} | INVALID_OP | /x",
        "{\"op\":\"dance\",\"v\":1} | INVALID_OP | /op",
        "{\"op\":1,\"v\":1} | INVALID_OP | /op",
        "{\"op\":\"alive\",\"v\":1,\"id\":\"c\"} | INVALID_OP | ``",
        "{\"op\":\"alive\",\"v\":1,\"id\":\"c\",\"alive\":0} | INVALID_OP | /alive",
        "{\"op\":\"alive\",\"v\":1,\"id\":\"\",\"alive\":true} | INVALID_ID | /id",
        "{\"op\":\"place\",\"v\":1,\"id\":\"c\",\"track\":\"t\",\"anchor\":1.0} | INVALID_OP | /anchor",
        "{\"op\":\"set\",\"v\":1,\"id\":\"c\",\"key\":\"opacity\",\"value\":\"x\"} | INVALID_VALUE | /value",
        "{\"op\":\"set\",\"v\":1,\"id\":\"c\",\"key\":\"opacity\"} | INVALID_OP | ``",
        "{\"op\":\"add\",\"v\":1,\"id\":\"c\",\"key\":\"name\",\"amount\":1} | INVALID_VALUE | /key",
        "{\"op\":\"text\",\"v\":1,\"id\":\"c\",\"key\":\"opacity\",\"delta\":[]} | INVALID_VALUE | /key",
        "{\"op\":\"text\",\"v\":1,\"id\":\"c\",\"key\":\"text\",\"delta\":[0]} | INVALID_OP | /delta",
        "{\"op\":\"text\",\"v\":1,\"id\":\"c\",\"key\":\"text\",\"delta\":[\"\"]} | INVALID_OP | /delta",
        "{\"op\":\"text\",\"v\":1,\"id\":\"c\",\"key\":\"text\",\"delta\":[268435456,-1]} | INVALID_OP | /delta",
        "{\"op\":\"batch\",\"v\":1,\"label\":\"\",\"ops\":[{\"op\":\"noop\",\"v\":1}]} | INVALID_OP | /ops/0/v",
        "{\"op\":\"batch\",\"v\":1,\"label\":\"\",\"ops\":[{\"op\":\"noop\"},{\"op\":\"slip\",\"id\":\"c\",\"distance\":\"x\"}]} | INVALID_OP | /ops/1/distance",
        "{\"op\":\"create\",\"v\":1,\"kind\":\"clip\",\"entity\":{\"id\":\"c\",\"in\":0,\"out\":1,\"start\":0}} | INVALID_OP | /entity",
        "{\"op\":\"slip\",\"v\":1,\"id\":\"c\",\"distance\":9007199254740993} | TIME_OVERFLOW | /distance",
        "{\"op\":\"create\",\"v\":1,\"kind\":\"film\",\"entity\":{\"id\":\"c\"}} | INVALID_OP | /kind",
        "{\"op\":\"create\",\"v\":1,\"kind\":\"asset\",\"entity\":{\"id\":\"c\",\"offline\":1}} | INVALID_VALUE | /entity/offline",
        "{\"op\":\"create\",\"v\":1,\"kind\":\"asset\",\"entity\":[]} | INVALID_OP | /entity",
      })
  void aFaultIsNamedAndPointedTo(String text, ErrorCode code, String path) {
    assertThatThrownBy(() -> OperationCodec.decode(text))
        .isInstanceOfSatisfying(
            EditorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.path()).isEqualTo(path);
            });
  }

  @Test
  void aBatchMayHaveAsManyOperationsAsItsLimit() {
    String text = OperationCodec.encode(new Batch("", List.of(Noop.NOOP, Noop.NOOP)));
    CodecLimits limits = new CodecLimits(JsonLimits.MESSAGE, 3);
    assertThat(OperationCodec.decode(text, limits)).isInstanceOf(Batch.class);
    assertThatThrownBy(() -> OperationCodec.decode(text, limits.withEntities(2)))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_ENTITIES));
  }

  @Test
  void aMoveFitsSixtyFourBytes() {
    String move = OperationCodec.encode(new Place(Id.of("c.12"), Id.of("t1"), 123_456_789_012L));
    assertThat(move.length()).isLessThanOrEqualTo(68);
  }
}
