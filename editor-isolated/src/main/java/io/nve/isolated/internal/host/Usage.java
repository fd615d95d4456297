package io.nve.isolated.internal.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a process uses of the machine. */
final class Usage {
  private final ProcessHandle process;
  private final Path status;

  Usage(ProcessHandle process) {
    this.process = process;
    this.status = Path.of("/proc", Long.toString(process.pid()), "status");
  }

  /** Returns the processor time of all its threads so far; nothing where the system keeps it. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Returns how much memory it holds for itself, in bytes: what it has written to, in memory or
   * swapped out, but not the files that it maps, which the system takes back when it needs to. 0
   * where the system does not tell.
   */
  long memory() {
    try {
      // The kernel's own text is ASCII, except for the program's name.
      return memory(Files.readString(status, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return 0;
    }
  }

  static long memory(String status) {
    return kibibytes(status, "\nRssAnon:")
        + kibibytes(status, "\nRssShmem:")
        + kibibytes(status, "\nVmSwap:");
  }

  private static long kibibytes(String status, String key) {
    int at = status.indexOf(key);
    if (at < 0) {
      return 0;
    }
    long number = 0;
    for (int i = at + key.length(); i < status.length() && status.charAt(i) != '\n'; i++) {
      char c = status.charAt(i);
      if (c >= '0' && c <= '9') {
        number = 10 * number + (c - '0');
      }
    }
    return number * 1024;
  }
}
