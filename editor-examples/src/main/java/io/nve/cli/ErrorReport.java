package io.nve.cli;

import io.nve.error.EditorException;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what went wrong, and nothing more unless asked with {@code --debug}. */
final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
    CommandFailure failure = failure(error);
    print(command, failure.sentence(), failure.code());
    boolean unexpected = failure.code().equals("INTERNAL");
    if (debug(command)) {
      error.printStackTrace(command.getErr());
    } else if (unexpected) {
      command.getErr().println("Please report this, with what --debug prints.");
    }
    return failure.exit().number();
  }

  private static CommandFailure failure(Exception error) {
    return switch (error) {
      case CommandFailure failure -> failure;
      case EditorException known ->
          new CommandFailure(
              ExitCode.of(known.code()), known.code().name(), known.getMessage() + at(known));
      case IOException io -> CommandFailure.of(io);
      default ->
          new CommandFailure(ExitCode.FAILED, "INTERNAL", "An error in the program: " + error);
    };
  }

  private static String at(EditorException error) {
    return error.path().isEmpty() ? "" : " at " + error.path();
  }

  @Override
  public int handleParseException(ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    print(command, String.valueOf(error.getMessage()), "USAGE");
    PrintWriter err = command.getErr();
    if (!UnmatchedArgumentException.printSuggestions(error, err)) {
      String name = command.getCommandSpec().qualifiedName();
      err.println("Try '" + name + " --help'.");
    }
    if (debug(command)) {
      error.printStackTrace(err);
    }
    return ExitCode.USAGE.number();
  }

  private static void print(CommandLine command, String sentence, String code) {
    command.getErr().println("nve: " + sentence + " [" + code + "]");
  }

  private static boolean debug(CommandLine command) {
    return command.getCommandSpec().root().userObject() instanceof Nve nve && nve.debug();
  }
}
