package io.nve.cli;

import io.nve.error.EditorException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a command cannot do what it was asked to: one sentence, and how the program ends. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exit;
  private final String code;
  private final String sentence;

  /**
   * Creates a failure.
   *
   * @param code a stable name, printed in brackets
   * @param sentence what is wrong, without a full stop
   */
  CommandFailure(ExitCode exit, String code, String sentence) {
    super(sentence);
    this.exit = exit;
    this.code = code;
    this.sentence = sentence;
  }

  /** Returns the failure that an error in a document means. */
  static CommandFailure in(Path file, EditorException error) {
    return in(file.toString(), error);
  }

  /** Returns the failure that an error at a place means, which a name for people says. */
  static CommandFailure in(String place, EditorException error) {
    String path = error.path().isEmpty() ? "" : " at " + error.path();
    CommandFailure failure =
        new CommandFailure(
            ExitCode.of(error.code()),
            error.code().name(),
            place + path + ": " + error.getMessage());
    failure.initCause(error);
    return failure;
  }

  /** Returns the failure that an error of the file system means. */
  static CommandFailure of(IOException error) {
    CommandFailure failure =
        switch (error) {
          case NoSuchFileException missing -> missing(missing.getFile());
          case AccessDeniedException denied ->
              new CommandFailure(
                  ExitCode.FAILED, "ACCESS_DENIED", "No permission for " + denied.getFile());
          case FileSystemException other ->
              new CommandFailure(
                  ExitCode.FAILED,
                  "FILE_ERROR",
                  other.getFile() + " cannot be read or written: " + reason(other));
          default ->
              new CommandFailure(
                  ExitCode.FAILED,
                  "FILE_ERROR",
                  "Reading or writing failed: " + error.getMessage());
        };
    failure.initCause(error);
    return failure;
  }

  private static String reason(FileSystemException error) {
    return error.getReason() == null ? error.getClass().getSimpleName() : error.getReason();
  }

  /** Returns the failure of a file that is not there. */
  static CommandFailure missing(String file) {
    return new CommandFailure(ExitCode.MISSING, "FILE_NOT_FOUND", "There is no file " + file);
  }

  /** Returns the failure of an output that would replace a file. */
  static CommandFailure exists(Path file) {
    return new CommandFailure(
        ExitCode.REFUSED, "FILE_EXISTS", file + " is already there; --overwrite replaces it");
  }

  /** Returns how the program ends. */
  ExitCode exit() {
    return exit;
  }

  /** Returns what is wrong. */
  String sentence() {
    return sentence;
  }

  /** Returns the stable name. */
  String code() {
    return code;
  }
}
