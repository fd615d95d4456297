package io.nve.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that appear whole under their name or not at all. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes bytes to a file; one that was there is replaced. */
  public static void write(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    // Not a temporary file of the system's: those are readable by their owner alone.
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path pending = folder == null ? Path.of(name) : folder.resolve(name);
    try {
      Files.write(pending, content);
      move(pending, file);
    } finally {
      Files.deleteIfExists(pending);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
