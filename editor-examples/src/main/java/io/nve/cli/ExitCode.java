package io.nve.cli;

import io.nve.error.ErrorCode;
import io.nve.error.ErrorCode.Category;

/** How the command line ends; {@code docs/cli.md} has the same table. */
enum ExitCode {
  /** What was asked for is done. */
  OK(0, "done"),
  /** The surroundings or the program are at fault; the same command may work later. */
  FAILED(1, "failed: the output cannot be written, a time limit, an error in the program"),
  /** The command line cannot be understood. */
  USAGE(2, "the command line is wrong"),
  /** The input is at fault; the same command will fail again. */
  REFUSED(3, "refused: invalid input, an edit that cannot be done, an output that is there"),
  /** Something that the command needs is not there. */
  MISSING(4, "a file or the media of a timeline is not there"),
  /** Ctrl+C. */
  CANCELLED(130, "cancelled; no output is left behind");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** Returns what the shell sees. */
  int number() {
    return number;
  }

  /** Returns what it means, for people. */
  String meaning() {
    return meaning;
  }

  /** Returns how a command ends that fails with an error of the library. */
  static ExitCode of(ErrorCode code) {
    return switch (code) {
      case MEDIA_NOT_FOUND -> MISSING;
      case CANCELLED -> CANCELLED;
      default -> code.category() == Category.REJECT ? REFUSED : FAILED;
    };
  }
}
