package io.nve.proof;

import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Sessions of the package {@code @nve/core} in node, which gets a command a line. */
final class NodePeer implements Peer, AutoCloseable {
  private final Process process;
  private final BufferedWriter commands;
  private final BufferedReader answers;

  NodePeer(Path core) throws IOException {
    process =
        new ProcessBuilder(
                "node",
                "--enable-source-maps",
                Places.SCRIPTS.resolve("peer.mjs").toString(),
                core.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    commands = process.outputWriter();
    answers = process.inputReader();
  }

  @Override
  public JsonObject ask(JsonObject command) {
    try {
      commands.write(JsonWriter.canonical(command));
      commands.newLine();
      commands.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new AssertionError("node ended at the command " + command);
      }
      return (JsonObject) JsonReader.read(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
