package io.nve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a measurement was made on: results of different machines cannot be compared. */
final class Machine {
  private Machine() {}

  /** Returns one line about the processor, the memory, the system and the JVM. */
  static String describe() {
    return processor()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores, "
        + memory()
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", JDK "
        + System.getProperty("java.version")
        + " ("
        + System.getProperty("java.vendor")
        + ")";
  }

  private static String processor() {
    String found = valueOf("/proc/cpuinfo", "model name");
    return found.isEmpty() ? "unknown processor" : found;
  }

  private static String memory() {
    String kilobytes = valueOf("/proc/meminfo", "MemTotal").replace(" kB", "");
    return kilobytes.isEmpty() ? "" : Long.parseLong(kilobytes) / 1024 / 1024 + " GiB, ";
  }

  /** Returns the value of a key in a file of the form {@code key : value}; Linux has such. */
  private static String valueOf(String file, String key) {
    try {
      List<String> lines = Files.readAllLines(Path.of(file));
      for (String line : lines) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.substring(0, colon).trim().equals(key)) {
          return line.substring(colon + 1).trim();
        }
      }
      return "";
    } catch (IOException e) {
      return "";
    }
  }
}
