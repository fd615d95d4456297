package io.nve.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person watches what is printed. */
final class Terminal {
  private static final Path ERROR_OUTPUT = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** Returns whether the error output, where progress goes, is a terminal. */
  static boolean watchesErrors() {
    // Java says it of input and output together at best, so the system is asked where it can be.
    if (Files.isSymbolicLink(ERROR_OUTPUT)) {
      try {
        String target = Files.readSymbolicLink(ERROR_OUTPUT).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException e) {
        return false;
      }
    }
    return isConsole();
  }

  /** From JDK 22 on there is always a console, whatever it writes to. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isConsole() {
    return Runtime.version().feature() < 22 && System.console() != null;
  }
}
