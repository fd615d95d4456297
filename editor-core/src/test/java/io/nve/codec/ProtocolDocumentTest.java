package io.nve.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ClientName;
import io.nve.protocol.Message;
import io.nve.protocol.Play;
import io.nve.protocol.ServerMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of docs/protocol.md: each is read and written, and the conversation is played by the
 * real two halves, who must say just what is written there.
 */
class ProtocolDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/protocol.md");
  private static final String PLAY = "<!-- play";

  /** Some lines of JSON, and what the comment before them asks the player to do. */
  private record Block(String play, List<String> lines) {
    boolean isPlayed() {
      return play.startsWith(PLAY);
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyMessageIsReadAndWrittenAgain(String line) {
    assertThat(MessageCodec.encode(message(line)))
        .isEqualTo(JsonWriter.canonical(JsonReader.read(line)));
  }

  @Test
  void everyKindOfMessageHasAnExample() {
    TreeSet<String> shown = new TreeSet<>();
    messages().forEach(line -> shown.add(message(line).getClass().getSimpleName()));
    assertThat(shown).containsExactly("Entries", "Fault", "Hello", "Presence", "Submit", "Welcome");
  }

  @Test
  void theConversationIsWhatTheTwoHalvesSay() {
    Play play = null;
    int played = 0;
    for (Block block : blocks()) {
      if (!block.isPlayed()) {
        continue;
      }
      if (block.play().contains("begin")) {
        play = new Play(ProjectCodec.decode(block.lines().get(0)));
        continue;
      }
      direct(play, block.play());
      for (String line : block.lines()) {
        Message written = message(line);
        Message said =
            written instanceof ClientMessage client ? play.client(client) : play.server();
        assertThat(MessageCodec.encode(said)).isEqualTo(MessageCodec.encode(written));
        played++;
      }
    }
    assertThat(play).isNotNull();
    assertThat(play.faults()).isEmpty();
    assertThat(played).isGreaterThan(25);
  }

  private static void direct(Play play, String directions) {
    for (ClientName name : List.of(ClientName.of("ana"), ClientName.of("ben"))) {
      play.lose(name, directions.contains("lost for " + name));
      if (directions.contains(name + " disconnects")) {
        play.disconnect(name);
      }
    }
  }

  @Test
  void everyCodeOfCollaborationIsExplained() throws IOException {
    String text = Files.readString(DOCUMENT);
    for (ErrorCode code : ErrorCode.values()) {
      if (code.number() / 1000 == 8) {
        assertThat(text).contains("`" + code + "`");
      }
    }
  }

  // ---- the document ----

  static Stream<String> messages() {
    return blocks().stream()
        .filter(block -> !block.play().contains("begin"))
        .flatMap(block -> block.lines().stream())
        .filter(line -> line.contains("\"type\""));
  }

  private static Message message(String line) {
    Json json = JsonReader.read(line);
    String type = ((Json.Str) ((JsonObject) json).find("type").orElseThrow()).value();
    return List.of("hello", "submit", "presence").contains(type)
        ? MessageCodec.decodeClient(line)
        : serverMessage(line);
  }

  private static ServerMessage serverMessage(String line) {
    return MessageCodec.decodeServer(line);
  }

  private static List<Block> blocks() {
    try {
      List<Block> blocks = new ArrayList<>();
      String[] parts = Files.readString(DOCUMENT).split("```json\n", -1);
      for (int i = 1; i < parts.length; i++) {
        String before = parts[i - 1].strip();
        String last = before.substring(before.lastIndexOf('\n') + 1);
        String block = parts[i].substring(0, parts[i].indexOf("```"));
        blocks.add(new Block(last, block.lines().filter(line -> !line.isBlank()).toList()));
      }
      return blocks;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
