package io.nve.ffmpeg.internal.encode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file being written beside its final place.
 *
 * <p>{@link #commit} forces it to the disk and renames it in one step, so that others see the old
 * state or the whole new file, also after a crash. Closing without a commit removes it.
 *
 * <pre>{@code
 * try (PendingFile file = PendingFile.beside(target)) {
 *   write(file.path());
 *   file.commit();
 * }
 * }</pre>
 */
public final class PendingFile implements AutoCloseable {
  private final Path path;
  private final Path target;
  private boolean committed;

  private PendingFile(Path path, Path target) {
    this.path = path;
    this.target = target;
  }

  /**
   * Makes an empty file in the target's directory, under a name of its own.
   *
   * @throws IOException when the directory is missing or cannot be written
   */
  public static PendingFile beside(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path directory = absolute.getParent();
    if (directory == null || Files.isDirectory(absolute)) {
      throw new IOException("a directory, not a file");
    }
    return new PendingFile(create(directory), absolute);
  }

  /** Not a "temp file" of the JDK: those are for their owner's eyes only, and keep it so. */
  private static Path create(Path directory) throws IOException {
    long number = ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE;
    return Files.createFile(directory.resolve(".nve-" + Long.toString(number, 36) + ".part"));
  }

  /** Where to write. */
  public Path path() {
    return path;
  }

  /** Makes the file appear under its name, replacing what was there. */
  public void commit() throws IOException {
    force(path, StandardOpenOption.WRITE);
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    committed = true;
    forceDirectory();
  }

  private static void force(Path file, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(file, how)) {
      channel.force(true);
    }
  }

  /** Makes the rename itself durable, on systems that let a directory be opened. */
  private void forceDirectory() {
    Path directory = target.getParent();
    try {
      if (directory != null) {
        force(directory, StandardOpenOption.READ);
      }
    } catch (IOException e) {
      // The file is whole and in place; only a power cut in the next seconds could undo the name.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    if (!committed) {
      Files.deleteIfExists(path);
    }
  }
}
