package io.nve.ffmpeg.internal.segment;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.render.ContentHash;
import io.nve.spi.Reuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * A folder of coded stretches and sounds, each under the hash of all that went into it.
 *
 * <p>Files appear by one rename and carry a checksum, so a process that dies leaves nothing that is
 * taken for whole; what it leaves half-written is removed an hour later. What is damaged is thrown
 * away. Beyond the limit, what was not used for longest goes. Several processes may do all of this
 * at a time: each takes it that a file may be gone or new at any moment.
 *
 * <p>A cache only saves time. So when the folder cannot be read or written, nothing is found in it,
 * and the rendering goes on. For several threads.
 */
public final class CacheFolder {
  private static final String STRETCH = ".nve-stretch";
  private static final String SOUND = ".nve-sound";
  private static final String PART = ".nve-part";
  private static final Duration ABANDONED = Duration.ofHours(1);

  /** After tidying, this share of the limit is in use, so that it is not tidied for every file. */
  private static final double TIDY = 0.9;

  private final Path folder;
  private final long limit;
  private long bytes;

  private CacheFolder(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
    tidy();
  }

  /**
   * Opens the folder that a request names, if it names one, and makes it if it is not there.
   *
   * @throws EditorException {@code OUTPUT_NOT_WRITABLE} if it cannot be made
   */
  public static Optional<CacheFolder> open(Reuse reuse) {
    if (!reuse.isCached()) {
      return Optional.empty();
    }
    try {
      Path folder = Files.createDirectories(Path.of(reuse.cacheFolder()));
      return Optional.of(new CacheFolder(folder, reuse.cacheBytes()));
    } catch (IOException | InvalidPathException e) {
      throw new EditorException(
          ErrorCode.OUTPUT_NOT_WRITABLE, "The folder for encoded stretches cannot be made", e);
    }
  }

  /** Returns the stretch that was kept under a key, if it is there and whole. */
  public Optional<CodedStretch> stretch(ContentHash key) {
    Path file = place(key, STRETCH);
    try {
      Optional<CodedStretch> found = StretchFile.read(key, Files.readAllBytes(file));
      if (found.isPresent()) {
        use(file);
      } else {
        discard(file);
      }
      return found;
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /** Keeps a stretch under a key. */
  public void keep(ContentHash key, CodedStretch stretch) {
    byte[] file = StretchFile.write(key, stretch);
    if (file.length > limit) {
      return;
    }
    Path part = part();
    try {
      Files.write(part, file);
      settle(part, place(key, STRETCH));
    } catch (IOException full) {
      discard(part);
    }
  }

  /** Returns where the stretch of a key lies, or would lie. */
  Path stretchFile(ContentHash key) {
    return place(key, STRETCH);
  }

  /** Returns where the sound of a key lies, or would lie. */
  Path sound(ContentHash key) {
    return place(key, SOUND);
  }

  /** Returns a new name for a file that is being written. */
  Path part() {
    long number = ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE;
    return folder.resolve(Long.toString(number, 36) + PART);
  }

  /** Gives a finished file its name. */
  void settle(Path part, Path place) throws IOException {
    long size = Files.size(part);
    if (size > limit) {
      discard(part);
      return;
    }
    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    grow(size);
  }

  private synchronized void grow(long size) {
    bytes += size;
    if (bytes > limit) {
      tidy();
    }
  }

  /** Notes that a file was of use just now. */
  static void use(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
  }

  /** Removes a file if it can be. */
  static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException inUse) {
      // Somebody has it open; who tidies up next will try again.
      return;
    }
  }

  private Path place(ContentHash key, String ending) {
    return folder.resolve(key + ending);
  }

  private record Kept(Path file, long size, FileTime used) {}

  private synchronized void tidy() {
    List<Kept> all = kept();
    bytes = all.stream().mapToLong(Kept::size).sum();
    if (bytes <= limit) {
      return;
    }
    all.sort(Comparator.comparing(Kept::used));
    for (Kept oldest : all) {
      if (bytes <= limit * TIDY) {
        return;
      }
      discard(oldest.file);
      bytes -= oldest.size;
    }
  }

  /** Looks at our own files only; what else somebody put here stays. */
  private List<Kept> kept() {
    List<Kept> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        look(file, all);
      }
    } catch (IOException gone) {
      return all;
    }
    return all;
  }

  private static void look(Path file, List<Kept> all) {
    String name = String.valueOf(file.getFileName());
    boolean part = name.endsWith(PART);
    if (!part && !name.endsWith(STRETCH) && !name.endsWith(SOUND)) {
      return;
    }
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Instant touched = now.lastModifiedTime().toInstant();
      if (part && touched.isBefore(Instant.now().minus(ABANDONED))) {
        discard(file);
      } else if (!part) {
        all.add(new Kept(file, now.size(), now.lastModifiedTime()));
      }
    } catch (IOException gone) {
      // Another process was quicker.
      return;
    }
  }
}
