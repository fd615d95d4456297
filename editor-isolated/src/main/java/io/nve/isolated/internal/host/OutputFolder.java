package io.nve.isolated.internal.host;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.isolated.internal.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder beside an output's place, in which a worker makes it: on the same file system, so that
 * the finished file moves there in one step, and gone with all that is in it when the work fails.
 */
final class OutputFolder implements AutoCloseable {
  private final Path target;
  private final Path parent;
  private final Path folder;
  private final Path made;

  private OutputFolder(Path target, Path parent, Path folder, Path made) {
    this.target = target;
    this.parent = parent;
    this.folder = folder;
    this.made = made;
  }

  /**
   * Makes the folder for a target.
   *
   * @throws EditorException {@code OUTPUT_NOT_WRITABLE} if it cannot be made
   */
  static OutputFolder beside(String target) {
    try {
      Path place = Path.of(target).toAbsolutePath();
      Path parent = place.getParent();
      Path name = place.getFileName();
      if (parent == null || name == null || Files.isDirectory(place)) {
        throw new EditorException(ErrorCode.OUTPUT_NOT_WRITABLE, "Not a path for a file");
      }
      Path folder = Folders.create(parent);
      return new OutputFolder(place, parent, folder, folder.resolve(name));
    } catch (InvalidPathException e) {
      throw new EditorException(ErrorCode.OUTPUT_NOT_WRITABLE, "Not a path for a file", e);
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /** Where the folder is. */
  Path path() {
    return folder;
  }

  /** Where the worker is to write. */
  String inside() {
    return made.toString();
  }

  /**
   * Returns the size of what the worker has made.
   *
   * @throws IOException if there is no file: a link or a device is none
   */
  long size() throws IOException {
    if (!Files.isRegularFile(made, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("The worker has made no file");
    }
    return Files.size(made);
  }

  /**
   * Moves the file to its place, over what was there.
   *
   * @throws EditorException {@code OUTPUT_NOT_WRITABLE} if that cannot be done
   */
  void publish() {
    try {
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw notWritable(e);
    }
    force(parent);
  }

  /** Makes the new name survive a power cut, on systems that let a folder be opened. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file is whole and in place; only a power cut in the next seconds could undo the name.
      return;
    }
  }

  private static EditorException notWritable(IOException e) {
    return new EditorException(ErrorCode.OUTPUT_NOT_WRITABLE, "The output cannot be written", e);
  }

  @Override
  public void close() {
    Folders.remove(folder);
  }
}
