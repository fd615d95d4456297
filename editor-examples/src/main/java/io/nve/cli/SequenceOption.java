package io.nve.cli;

import picocli.CommandLine.Option;

/** The option of a command that works on one sequence of a project. */
final class SequenceOption {
  @Option(
      names = "--sequence",
      paramLabel = "NAME",
      description = "Which sequence of the project, by name or id; without it, the first.")
  private String name = "";

  String name() {
    return name;
  }
}
