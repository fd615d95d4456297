package io.nve.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.protocol.Applied;
import io.nve.protocol.ClientName;
import io.nve.protocol.Entry;
import io.nve.protocol.Refusal;
import io.nve.protocol.ServerMessage;
import io.nve.testkit.Damage;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the short way reads is what the long way reads, or it does not read it. */
class EntriesReaderTest {
  private static final ClientName BEN = ClientName.of("ben");

  @Test
  void bothWaysReadTheSame() {
    int[] plain = new int[2];
    Seeds.check(
        1_500,
        random -> {
          ServerMessage.Entries entries = entries(random);
          String text = MessageCodec.encode(entries);
          ServerMessage read = EntriesReader.read(text, CodecLimits.PROJECT);
          plain[read == null ? 0 : 1]++;
          if (read != null) {
            assertThat(read).as(text).isEqualTo(entries);
          }
          assertThat(MessageCodec.decodeServer(text)).as(text).isEqualTo(entries);
        });
    if (Long.getLong(Seeds.PROPERTY) == null) {
      assertThat(plain[1]).isGreaterThan(400);
    }
  }

  @Test
  void whatIsDamagedIsNotReadOtherwise() {
    int[] plain = new int[1];
    Seeds.check(
        400,
        random -> {
          String text = MessageCodec.encode(entries(random));
          for (int i = 0; i < 100; i++) {
            plain[0] += check(Damage.edited(text, random));
          }
        });
    if (Long.getLong(Seeds.PROPERTY) == null) {
      assertThat(plain[0]).isGreaterThan(100);
    }
  }

  @Test
  void whatStandsInTheWrongPlaceIsNotReadOtherwise() {
    Seeds.check(
        60,
        random -> {
          Json tree = JsonReader.read(MessageCodec.encode(entries(random)));
          for (Function<Json, Json> place : Damage.places(tree)) {
            for (Json stranger : Damage.STRANGERS) {
              check(JsonWriter.canonical(place.apply(stranger)));
            }
          }
        });
  }

  /** Returns 1 if the short way reads the text; then the long way has to read the same. */
  private static int check(String text) {
    ServerMessage read = EntriesReader.read(text, CodecLimits.PROJECT);
    if (read == null) {
      return 0;
    }
    assertThat(byTree(text)).as(text).isEqualTo(read);
    return 1;
  }

  private static ServerMessage byTree(String text) {
    Fields fields = Fields.of(JsonReader.read(text), ErrorCode.BAD_DOCUMENT);
    return new MessageReader(CodecLimits.PROJECT).server(fields);
  }

  private static ServerMessage.Entries entries(Random random) {
    Project project = RandomProjects.next(random);
    List<Entry> entries = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 1; i <= count; i++) {
      List<Operation> operations = new ArrayList<>();
      for (int j = random.nextInt(3); j >= 0; j--) {
        operations.add(RandomOperations.next(random, project));
      }
      entries.add(
          random.nextInt(12) == 0
              ? new Entry(i, BEN, i, new Refusal(ErrorCode.ENTITY_GONE, "gone", "/ops/0"))
              : new Entry(i, BEN, i, new Applied(new Batch("Edit", operations))));
    }
    return new ServerMessage.Entries(entries, count);
  }

  private static String message(String operation) {
    return "{\"type\":\"entries\",\"head\":1,\"entries\":[{\"version\":1,\"client\":\"ben\",\"seq\":1,"
        + "\"batch\":{\"op\":\"batch\",\"label\":\"\",\"ops\":["
        + operation
        + "]}}]}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"set\",\"id\":\"a\",\"key\":\"opacity\",\"value\":0.25}",
        "{\"value\":null,\"op\":\"set\",\"id\":\"a\",\"key\":\"opacity\"}",
        "{\"op\":\"set\",\"id\":\"a\",\"key\":\"x\",\"value\":-0.1}",
        "{\"op\":\"set\",\"id\":\"a\",\"key\":\"x\",\"value\":-0.0}",
        "{\"op\":\"set\",\"id\":\"a\",\"key\":\"x\",\"value\":123456789012.3}",
        "{\"op\":\"set\",\"id\":\"a\",\"key\":\"name\",\"value\":\"Größe\"}",
        "{\"op\":\"set\",\"id\":\"a\",\"key\":\"enabled\",\"value\":false}",
        "{\"op\":\"place\",\"id\":\"a\",\"anchor\":-28224000}",
        "{\"op\":\"place\",\"id\":\"a\",\"track\":\"v\",\"anchor\":0}",
        " { \"op\" : \"trimIn\" ,\n\"id\":\"a\",\t\"in\" : 7 } ",
        "{\"op\":\"trimOut\",\"id\":\"a\",\"out\":999999999999999}",
        "{\"op\":\"slip\",\"id\":\"a\",\"distance\":-1}",
        "{\"op\":\"split\",\"id\":\"a\",\"newId\":\"ben.1\",\"at\":50}",
        "{\"op\":\"shift\",\"track\":\"v\",\"at\":5,\"distance\":9}",
        "{\"op\":\"alive\",\"id\":\"a\",\"alive\":true}",
        "{\"op\":\"batch\",\"label\":\"x\",\"ops\":[]}",
        "{\"op\":\"create\",\"kind\":\"clip\",\"entity\":{\"id\":\"ben.1\",\"track\":\"v\",\"start\":5,"
            + "\"in\":2,\"out\":9,\"content\":\"title\",\"opacity\":0.5,\"name\":\"N\"}}"
      })
  void plainOperationsAreReadTheShortWay(String operation) {
    assertThat(check(message(operation))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"set\",\"id\":\"a\",\"key\":\"x\",\"value\":1e3}",
        "{\"op\":\"set\",\"id\":\"a\",\"key\":\"x\",\"value\":0.1234567890123456}",
        "{\"op\":\"set\",\"id\":\"a\",\"key\":\"x\",\"value\":[]}",
        "{\"op\":\"set\",\"id\":\"a\",\"key\":\"x\",\"value\":\"\\n\"}",
        "{\"op\":\"slip\",\"id\":\"a\",\"distance\":1234567890123456}",
        "{\"op\":\"slip\",\"id\":\"a\",\"distance\":-0}",
        "{\"op\":\"slip\",\"id\":\"a\",\"distance\":01}",
        "{\"op\":\"slip\",\"id\":\"a\",\"distance\":1.0}",
        "{\"op\":\"slip\",\"id\":\"a\",\"distance\":1,\"distance\":1}",
        "{\"op\":\"slip\",\"id\":\"a\",\"distance\":1,\"in\":1}",
        "{\"op\":\"slip\",\"id\":\"\",\"distance\":1}",
        "{\"op\":\"slip\",\"id\":\"a\"}",
        "{\"op\":\"shift\",\"track\":\"v\",\"at\":5,\"distance\":9,\"own\":{\"a\":1}}",
        "{\"op\":\"place\",\"id\":\"a\",\"in\":5}",
        "{\"op\":\"noop\"}"
      })
  void whatIsUnusualIsLeftToTheLongWay(String operation) {
    assertThat(EntriesReader.read(message(operation), CodecLimits.PROJECT)).isNull();
  }

  @Test
  void whatNoDoubleHoldsIsLeftToTheLongWay() {
    String digits = "9".repeat(400);
    String number = "{\"op\":\"slip\",\"id\":\"a\",\"distance\":" + digits + "}";
    assertThat(EntriesReader.read(message(number), CodecLimits.PROJECT)).isNull();
    String real = "{\"op\":\"set\",\"id\":\"a\",\"key\":\"x\",\"value\":0." + digits + "}";
    assertThat(EntriesReader.read(message(real), CodecLimits.PROJECT)).isNull();
  }

  @Test
  void beyondALimitTheLongWayDecides() {
    String text = message("{\"op\":\"slip\",\"id\":\"a\",\"distance\":1}");
    assertThat(EntriesReader.read(text, CodecLimits.PROJECT)).isNotNull();
    CodecLimits few = new CodecLimits(CodecLimits.PROJECT.json(), 1);
    assertThat(EntriesReader.read(text, few)).isNull();
    assertThat(EntriesReader.read(text + " x", CodecLimits.PROJECT)).isNull();
  }
}
