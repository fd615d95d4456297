package io.nve.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that makes a shell complete commands and options. */
@Command(
    name = "completion",
    description = "Print a script that completes commands and options in a shell.",
    footer = {
      "",
      "Examples:",
      "  source <(./nve completion bash)            for this bash",
      "  ./nve completion zsh > ~/.nve-completion   then source it in ~/.zshrc"
    })
final class CompletionCommand implements Callable<Integer> {
  private enum Shell {
    BASH,
    ZSH
  }

  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell;

  @Override
  public Integer call() {
    String name = shell.name().toLowerCase(Locale.ROOT);
    // One script for both: it finds out which shell reads it.
    spec.commandLine().getOut().println("# source <(./nve completion " + name + ")");
    spec.commandLine().getOut().print(AutoComplete.bash("nve", spec.root().commandLine()));
    spec.commandLine().getOut().flush();
    return ExitCode.OK.number();
  }
}
