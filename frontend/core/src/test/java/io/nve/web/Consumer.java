package io.nve.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody's project in a fresh folder: the package is packed and installed from that tarball, as
 * from a registry, and TypeScript's compiler has seen the programs.
 *
 * @param folder where it is
 */
record Consumer(Path folder) {
  static final Path PACKAGE = Path.of("target", "npm").toAbsolutePath();

  private static final Path PROGRAMS = Path.of("src", "test", "consumer");
  private static final Path EXAMPLE = Path.of("example");
  private static final Pattern SNIPPET = Pattern.compile("```ts\n(.*?)```", Pattern.DOTALL);

  /** What a program did. */
  record Result(int status, String output) {
    /** Returns what it printed, having seen that it did not fail. */
    String text() {
      assertThat(status).as(output).isZero();
      return output;
    }
  }

  /** Makes the project in an empty folder. */
  static Consumer in(Path folder) throws IOException, InterruptedException {
    Consumer consumer = new Consumer(folder);
    copy(PROGRAMS, folder);
    copy(EXAMPLE, Files.createDirectory(folder.resolve("example")));
    consumer.writeSnippets();
    consumer.npm("ci").text();
    String tarball = consumer.npm("pack", "--silent", PACKAGE.toString()).text().strip();
    consumer.npm("install", "--no-save", "--offline", "./" + tarball).text();
    return consumer;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Writes each example of the README as a program. */
  private void writeSnippets() throws IOException {
    Path readme = Files.createDirectory(folder.resolve("readme"));
    List<String> snippets = snippets();
    for (int i = 0; i < snippets.size(); i++) {
      Files.writeString(readme.resolve("snippet" + i + ".ts"), snippets.get(i));
    }
  }

  /** Returns the examples of the README. */
  static List<String> snippets() throws IOException {
    String text = Files.readString(PACKAGE.resolve("README.md"));
    return SNIPPET.matcher(text).results().map((MatchResult each) -> each.group(1)).toList();
  }

  Result npm(String... arguments) throws IOException, InterruptedException {
    return run(command("npm", "--loglevel=error", arguments));
  }

  /** Runs a tool that is installed in the folder. */
  Result tool(String name, String... arguments) throws IOException, InterruptedException {
    return run(command("node_modules/.bin/" + name, "", arguments));
  }

  Result node(String... arguments) throws IOException, InterruptedException {
    return run(command("node", "", arguments));
  }

  private static List<String> command(String program, String option, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    if (!option.isEmpty()) {
      command.add(option);
    }
    command.addAll(List.of(arguments));
    return command;
  }

  private Result run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }
}
