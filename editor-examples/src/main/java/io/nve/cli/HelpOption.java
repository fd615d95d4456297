package io.nve.cli;

import picocli.CommandLine.Option;

/** The option of every command that explains it. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean asked;
}
