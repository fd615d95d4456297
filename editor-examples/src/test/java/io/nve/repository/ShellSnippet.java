package io.nve.repository;

import io.nve.cli.Nve;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the command lines of a shell block that call {@code ./nve}, without running them. */
final class ShellSnippet {

  /** What the script does itself; all other commands are the command line's. */
  private static final Set<String> SCRIPT_COMMANDS = Set.of("help", "bench", "test");

  private static final Pattern WORD =
      Pattern.compile("'(?<single>[^']*)'|\"(?<double>[^\"]*)\"|(?<bare>[^\\s'\"]+)");

  private ShellSnippet() {}

  /** What is wrong with the block, one sentence for each line that is; nothing if all is well. */
  static List<String> problems(Snippet snippet) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < snippet.code().size(); i++) {
      String place = Repository.name(snippet.document()) + ":" + (snippet.line() + i);
      StringBuilder line = new StringBuilder(snippet.code().get(i));
      while (line.toString().endsWith("\\") && i + 1 < snippet.code().size()) {
        line.setLength(line.length() - 1);
        line.append(snippet.code().get(++i));
      }
      problem(words(line.toString())).ifPresent(problem -> problems.add(place + ": " + problem));
    }
    return problems;
  }

  private static Optional<String> problem(List<String> words) {
    if (words.size() < 2 || !words.getFirst().equals("./nve")) {
      return Optional.empty();
    }
    String command = words.get(1);
    if (SCRIPT_COMMANDS.contains(command)) {
      return Optional.empty();
    }
    CommandLine nve = new CommandLine(Nve.class);
    Map<String, CommandLine> commands = nve.getSubcommands();
    if (!command.startsWith("-") && !commands.containsKey(command)) {
      return Optional.of("there is no command '" + command + "'");
    }
    try {
      nve.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * The words of one command, up to a comment, a pipe or whatever else the shell takes for itself.
   */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line.strip());
    while (word.find()) {
      String bare = word.group("bare");
      if (bare != null && bare.matches("#.*|[|&;<>].*|\\d?>.*")) {
        break;
      }
      if (bare == null) {
        words.add(word.group("single") != null ? word.group("single") : word.group("double"));
      } else if (!words.isEmpty() || !bare.matches("\\$|[A-Z_]+=.*")) {
        words.add(bare);
      }
    }
    return words;
  }
}
