package io.nve.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The root of the command line; what it can do are its subcommands. */
@Command(
    name = "nve",
    mixinStandardHelpOptions = true,
    versionProvider = NveVersion.class,
    description = "Edits and renders video timelines.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = HelpCommand.class)
public final class Nve {

  private Nve() {}

  /** Runs the command that the arguments name and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Nve()).execute(args));
  }
}
