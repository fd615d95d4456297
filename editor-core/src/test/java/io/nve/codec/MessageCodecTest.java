package io.nve.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.protocol.Access;
import io.nve.protocol.Applied;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ClientName;
import io.nve.protocol.Decision;
import io.nve.protocol.Entry;
import io.nve.protocol.Message;
import io.nve.protocol.PendingBatch;
import io.nve.protocol.Presence;
import io.nve.protocol.Refusal;
import io.nve.protocol.SavedSession;
import io.nve.protocol.ServerMessage;
import io.nve.protocol.Snapshot;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageCodecTest {
  private static final EnumSet<ErrorCode> CODES =
      EnumSet.of(
          ErrorCode.BAD_JSON,
          ErrorCode.BAD_DOCUMENT,
          ErrorCode.INVALID_OP,
          ErrorCode.UNSUPPORTED_VERSION,
          ErrorCode.INVALID_ID,
          ErrorCode.INVALID_VALUE,
          ErrorCode.TIME_OVERFLOW,
          ErrorCode.LIMIT_NUMBER);

  // ---- round trips ----

  @Test
  void clientMessagesComeBackAsTheyWere() {
    Seeds.check(
        300,
        random -> {
          ClientMessage message = clientMessage(random);
          String text = MessageCodec.encode(message);
          assertThat(MessageCodec.decodeClient(text)).isEqualTo(message);
          assertThat(JsonWriter.canonical(JsonReader.read(text))).isEqualTo(text);
        });
  }

  @Test
  void serverMessagesComeBackAsTheyWere() {
    Seeds.check(
        300,
        random -> {
          ServerMessage message = serverMessage(random);
          String text = MessageCodec.encode(message);
          assertThat(MessageCodec.decodeServer(text)).isEqualTo(message);
          assertThat(MessageCodec.encode(MessageCodec.decodeServer(text))).isEqualTo(text);
        });
  }

  @Test
  void entriesSnapshotsAndSessionsComeBackAsTheyWere() {
    Seeds.check(
        150,
        random -> {
          Entry entry = entry(random);
          assertThat(EntryCodec.decode(EntryCodec.encode(entry), CodecLimits.CLIENT))
              .isEqualTo(entry);
          Project project = RandomProjects.next(random);
          Snapshot snapshot = new Snapshot(7, project, Map.of(name(random), 41L));
          assertThat(SnapshotCodec.decode(SnapshotCodec.encode(snapshot), CodecLimits.PROJECT))
              .isEqualTo(snapshot);
          SavedSession session = session(random, project);
          assertThat(SessionCodec.decode(SessionCodec.encode(session), CodecLimits.PROJECT))
              .isEqualTo(session);
        });
  }

  // ---- tolerance ----

  @Test
  void fieldsOfNewerVersionsArePassedOver() {
    assertThat(
            MessageCodec.decodeServer(
                "{\"type\":\"entries\",\"entries\":[],\"head\":3,\"news\":true}"))
        .isEqualTo(new ServerMessage.Entries(List.of(), 3));
  }

  @Test
  void codesOfNewerVersionsAreUnknownButNoError() {
    ServerMessage.Fault fault =
        (ServerMessage.Fault)
            MessageCodec.decodeServer(
                "{\"type\":\"fault\",\"code\":\"TOO_BLUE\",\"message\":\"m\",\"path\":\"\","
                    + "\"seq\":0,\"expected\":0}");
    assertThat(fault.code()).isEqualTo(ErrorCode.UNKNOWN_CODE);
    assertThat(fault.message()).isEqualTo("m");
  }

  // ---- hostile input ----

  private static void assertRefused(String text, ErrorCode code, String path) {
    assertThatThrownBy(() -> MessageCodec.decodeClient(text))
        .isInstanceOfSatisfying(
            EditorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.path()).isEqualTo(path);
            });
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    assertRefused("[]", ErrorCode.BAD_DOCUMENT, "");
    assertRefused("{\"type\":\"shout\"}", ErrorCode.BAD_DOCUMENT, "/type");
    assertRefused("{\"type\":\"welcome\"}", ErrorCode.BAD_DOCUMENT, "/type");
    assertRefused(
        "{\"type\":\"hello\",\"client\":\"a.b\",\"protocol\":1,\"schema\":1}",
        ErrorCode.INVALID_ID,
        "/client");
    assertRefused(
        "{\"type\":\"hello\",\"client\":\"a\",\"protocol\":-1,\"schema\":1}",
        ErrorCode.BAD_DOCUMENT,
        "/protocol");
    assertRefused(
        "{\"type\":\"submit\",\"client\":\"a\",\"seq\":1,\"base\":0,"
            + "\"batches\":[{\"op\":\"batch\",\"label\":\"\",\"ops\":[{\"op\":\"fly\"}]}]}",
        ErrorCode.INVALID_OP,
        "/batches/0/ops/0/op");
    assertRefused(
        "{\"type\":\"submit\",\"client\":\"a\",\"seq\":1,\"base\":0,"
            + "\"batches\":[{\"op\":\"noop\"}]}",
        ErrorCode.INVALID_OP,
        "/batches/0");
    assertRefused(
        "{\"type\":\"presence\",\"client\":\"a\",\"count\":1,"
            + "\"state\":{\"name\":\"A\",\"drag\":{\"clips\":[7],\"track\":\"t\",\"distance\":0}}}",
        ErrorCode.INVALID_ID,
        "/state/drag/clips/0");
  }

  @Test
  void aMessageHasNoMoreOperationsThanTheLimit() {
    Batch batch = new Batch("", List.of(new Batch("", List.of()), new Batch("", List.of())));
    String text =
        MessageCodec.encode(
            new ClientMessage.Submit(ClientName.of("a"), 1, 0, List.of(batch, batch)));
    assertThat(MessageCodec.decodeClient(text, CodecLimits.CLIENT.withEntities(6))).isNotNull();
    assertThatThrownBy(() -> MessageCodec.decodeClient(text, CodecLimits.CLIENT.withEntities(5)))
        .extracting("code")
        .isEqualTo(ErrorCode.LIMIT_ENTITIES);
  }

  @Test
  void editedCharactersGiveACodeOrAMessage() {
    Seeds.check(
        200,
        random -> {
          Message message = random.nextBoolean() ? clientMessage(random) : serverMessage(random);
          String text = MessageCodec.encode(message);
          for (int i = 0; i < 30; i++) {
            checkEdited(edited(text, random), message instanceof ClientMessage);
          }
        });
  }

  private static void checkEdited(String text, boolean ofClient) {
    try {
      Message message =
          ofClient ? MessageCodec.decodeClient(text) : MessageCodec.decodeServer(text);
      assertThat(MessageCodec.encode(message)).isNotEmpty();
    } catch (EditorException e) {
      assertThat(CODES).contains(e.code());
      if (e.code() != ErrorCode.BAD_JSON && !e.path().isEmpty()) {
        assertThat(leadsSomewhere(JsonReader.read(text), e.path()))
            .as("%s in %s", e.path(), text)
            .isTrue();
      }
    }
  }

  private static boolean leadsSomewhere(Json document, String path) {
    Json at = document;
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      String segment = segments[i].replace("~1", "/").replace("~0", "~");
      if (at instanceof JsonObject object && object.has(segment)) {
        at = object.find(segment).orElseThrow();
      } else if (at instanceof Json.Arr array) {
        at = array.values().get(Integer.parseInt(segment));
      } else {
        return false;
      }
    }
    return true;
  }

  private static String edited(String text, Random random) {
    String alphabet = "{}[]\",:-.e019abn\\/ @";
    StringBuilder edited = new StringBuilder(text);
    int at = random.nextInt(edited.length());
    char c = alphabet.charAt(random.nextInt(alphabet.length()));
    switch (random.nextInt(4)) {
      case 0 -> edited.insert(at, c);
      case 1 -> edited.delete(at, Math.min(edited.length(), at + random.nextInt(20)));
      default -> edited.setCharAt(at, c);
    }
    return edited.toString();
  }

  // ---- random messages ----

  private static ClientName name(Random random) {
    return ClientName.of("c" + random.nextInt(5));
  }

  private static ClientMessage clientMessage(Random random) {
    return switch (random.nextInt(4)) {
      case 0 ->
          new ClientMessage.Hello(
              name(random),
              random.nextInt(3),
              random.nextInt(3),
              random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(99)));
      case 1 -> presence(random);
      default -> submit(random);
    };
  }

  private static ClientMessage.Submit submit(Random random) {
    List<Batch> batches = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      batches.add(batch(random));
    }
    return new ClientMessage.Submit(name(random), random.nextInt(50), random.nextInt(50), batches);
  }

  private static Batch batch(Random random) {
    Project project = RandomProjects.next(random);
    return new Batch("Häck \"it\"", List.of(RandomOperations.next(random, project)));
  }

  private static Presence presence(Random random) {
    if (random.nextInt(4) == 0) {
      return new Presence(name(random), random.nextInt(9), Optional.empty());
    }
    Presence.State state =
        new Presence.State(
            "Ana",
            random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Presence.Playhead(Id.of("s"), random.nextInt())),
            random.nextBoolean() ? List.of() : List.of(Id.of("a"), Id.of("b")),
            random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Presence.Drag(List.of(Id.of("a")), Id.of("t"), -5)));
    return new Presence(name(random), random.nextInt(9), Optional.of(state));
  }

  private static ServerMessage serverMessage(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> welcome(random);
      case 1 -> new ServerMessage.Entries(entries(random), random.nextInt(99));
      case 2 -> new ServerMessage.Fault(pick(random), "m", "/p", 4, 5);
      default -> presence(random);
    };
  }

  private static ErrorCode pick(Random random) {
    List<ErrorCode> codes = List.of(ErrorCode.values());
    return codes.get(random.nextInt(codes.size()));
  }

  private static ServerMessage.Welcome welcome(Random random) {
    Optional<ServerMessage.Start> start =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new ServerMessage.Start(random.nextInt(9), RandomProjects.next(random)));
    ServerMessage.Rights rights =
        random.nextBoolean()
            ? ServerMessage.Rights.ALL
            : new ServerMessage.Rights(Access.READ, Optional.of(ErrorCode.CLIENT_OUTDATED), "old");
    return new ServerMessage.Welcome(name(random), start, 3, entries(random), 9, rights);
  }

  private static List<Entry> entries(Random random) {
    List<Entry> entries = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      entries.add(entry(random));
    }
    return entries;
  }

  private static Entry entry(Random random) {
    Decision decision =
        random.nextInt(3) == 0
            ? new Refusal(ErrorCode.CUT_GONE, "gone", "/requires/0")
            : new Applied(batch(random));
    return new Entry(random.nextInt(99), name(random), random.nextInt(99), decision);
  }

  private static SavedSession session(Random random, Project project) {
    Optional<ClientMessage.Submit> sent =
        random.nextBoolean() ? Optional.empty() : Optional.of(submit(random));
    List<PendingBatch> pending =
        List.of(new PendingBatch(4, "drag", batch(random)), new PendingBatch(0, "", batch(random)));
    return new SavedSession(name(random), random.nextInt(99), project, 3, sent, pending);
  }
}
