package io.nve.cli;

import io.nve.spi.Cancellation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the command line; what it can do are its subcommands. */
@Command(
    name = "nve",
    mixinStandardHelpOptions = true,
    versionProvider = NveVersion.class,
    description = "Edits and renders video timelines.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    footer = {
      "",
      "Begin with these:",
      "  nve render                     make a sample timeline and render it",
      "  nve render sample.otio         render a timeline to sample.mp4",
      "  nve help render                what a command can do, with examples"
    },
    subcommands = {
      RenderCommand.class,
      ProbeCommand.class,
      FrameCommand.class,
      EditCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    })
public final class Nve {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print where in the program an error comes from.")
  private boolean debug;

  private final Cancellation cancellation;

  /** Made by picocli where nothing is run: for help, and to check command lines. */
  @SuppressWarnings("UnusedMethod") // called by reflection
  private Nve() {
    this(Cancellation.NEVER);
  }

  private Nve(Cancellation cancellation) {
    this.cancellation = cancellation;
  }

  boolean debug() {
    return debug;
  }

  /** Returns what says whether the person at the terminal wants the work to end. */
  Cancellation cancellation() {
    return cancellation;
  }

  /** Returns a command line whose work ends when told so. */
  static CommandLine commandLine(Cancellation cancellation) {
    ErrorReport errors = new ErrorReport();
    CommandLine line = new CommandLine(new Nve(cancellation));
    line.setExecutionExceptionHandler(errors);
    line.setParameterExceptionHandler(errors);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpLongOptionsMaxWidth(26);
    line.getCommandSpec().usageMessage().exitCodeList(exitCodes());
    return line;
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> list = new LinkedHashMap<>();
    Arrays.stream(ExitCode.values())
        .forEach(code -> list.put(Integer.toString(code.number()), code.meaning()));
    return list;
  }

  /** Runs the command that the arguments name and exits with its code. */
  public static void main(String[] args) {
    int code;
    try (Interruption interruption = Interruption.listen()) {
      code = commandLine(interruption).execute(args);
    }
    System.exit(code);
  }
}
