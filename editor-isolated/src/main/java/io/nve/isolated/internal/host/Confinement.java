package io.nve.isolated.internal.host;

import io.nve.isolated.WorkerLimits;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What this system offers to hold a process back, found out once. None of it needs privileges.
 *
 * @param shell whether there is a shell that sets resource limits
 * @param proc whether there is a {@code /proc} that tells what a process uses
 * @param namespaces the command that runs another one without a network; empty if none does
 */
record Confinement(boolean shell, boolean proc, List<String> namespaces) {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final int PROBE_SECONDS = 5;

  /** Beyond what is watched, this much more memory may be writable, but not in use. */
  private static final long SLACK = 1L << 30;

  /** Beyond what is watched, a file may grow this much before a write to it fails. */
  private static final long FILE_SLACK = 64L << 20;

  /**
   * Sets the limits and becomes the command that follows them. A limit that is lower already stays.
   * Ctrl+C in a terminal goes to all processes there, and is the parent's to handle. Answers go
   * through a pipe of their own, because native code and a dying JVM print to the standard output.
   */
  private static final String SCRIPT =
      """
      trap '' INT HUP
      limit() { if (ulimit "$1" "$2") 2>/dev/null; then ulimit "$1" "$2"; fi; }
      limit -d "$1"; limit -f "$2"; limit -n "$3"; limit -c 0
      shift 3
      exec 3>&1 1>&2
      exec "$@"
      """;

  /** Returns what this system offers. */
  static Confinement here() {
    return Found.HERE;
  }

  private static final class Found {
    static final Confinement HERE =
        new Confinement(
            File.separatorChar == '/' && Files.isExecutable(SHELL),
            Files.isReadable(Path.of("/proc/self/status")),
            findNamespaces());
  }

  private static List<String> findNamespaces() {
    for (Path folder : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
      Path program = folder.resolve("unshare");
      List<String> command =
          List.of(program.toString(), "--user", "--map-current-user", "--net", "--");
      if (Files.isExecutable(program) && works(command)) {
        return command;
      }
    }
    return List.of();
  }

  private static boolean works(List<String> prefix) {
    List<String> command = new ArrayList<>(prefix);
    command.add("/bin/true");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns the command that runs another one within the limits. */
  List<String> around(List<String> command, WorkerLimits limits, boolean network) {
    List<String> all = new ArrayList<>();
    if (shell) {
      all.addAll(List.of(SHELL.toString(), "-c", SCRIPT, "nve-worker"));
      all.add(Long.toString((limits.memory() + SLACK) >>> 10));
      all.add(Long.toString((limits.output() + FILE_SLACK) >>> 9));
      all.add(Integer.toString(limits.openFiles()));
      if (!network) {
        all.addAll(namespaces);
      }
      // A shell adds variables of its own. The one that stays says that names of files are UTF-8.
      all.addAll(List.of("/usr/bin/env", "-i", "LC_ALL=C.UTF-8"));
    }
    all.addAll(command);
    return all;
  }

  /** Returns the file through which a process started like that reaches its parent; or none. */
  Optional<String> answers() {
    return shell ? Optional.of("/dev/fd/3") : Optional.empty();
  }

  /** Returns what cannot be held back here, in sentences. */
  List<String> weaknesses(boolean network) {
    List<String> sentences = new ArrayList<>();
    if (!shell) {
      sentences.add(
          "The sizes of files and the number of open ones are not limited: "
              + "this system has no /bin/sh that sets resource limits.");
    }
    if (!proc) {
      sentences.add(
          "Memory is limited in the Java heap and not in native code: this system has no /proc.");
    }
    if (!network && (!shell || namespaces.isEmpty())) {
      sentences.add(
          "Workers can reach the network: this system gives its users no network namespaces.");
    }
    return sentences;
  }
}
