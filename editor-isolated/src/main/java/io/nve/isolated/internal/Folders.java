package io.nve.isolated.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.ThreadLocalRandom;

/** Folders for a while: made under a name of our own, and removed with all that is in them. */
public final class Folders {
  private static final String PREFIX = ".nve-";
  private static final int ATTEMPTS = 5;

  private Folders() {}

  /** Makes a folder in another one; what appears in it has the rights that it would have there. */
  public static Path create(Path parent) throws IOException {
    long number = ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE;
    return Files.createDirectory(parent.resolve(PREFIX + Long.toString(number, 36)));
  }

  /** Returns whether a folder is named like those made here. */
  public static boolean isOurs(Path folder) {
    Path name = folder.getFileName();
    return name != null && name.toString().startsWith(PREFIX);
  }

  /** Removes a folder with everything in it. Links are removed and not followed. */
  public static boolean remove(Path folder) {
    // Who writes into it at this moment can make one attempt fail.
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        Files.walkFileTree(folder, new Remover());
        return true;
      } catch (IOException e) {
        if (!Files.exists(folder)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns how many bytes the files of a folder have; what cannot be seen counts nothing. */
  public static long bytes(Path folder) {
    Counter counter = new Counter();
    try {
      Files.walkFileTree(folder, counter);
    } catch (IOException e) {
      // It is being written into: what was counted so far has to do.
      return counter.bytes;
    }
    return counter.bytes;
  }

  private static final class Counter extends SimpleFileVisitor<Path> {
    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.size();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException e) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
