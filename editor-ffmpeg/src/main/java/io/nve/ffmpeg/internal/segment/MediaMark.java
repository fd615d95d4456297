package io.nve.ffmpeg.internal.segment;

import io.nve.render.ContentHasher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * By what a media file is known again without reading it: where it is, its size, and when it was
 * last written.
 *
 * @param place its absolute path; of missing media what a slate says of it
 * @param bytes its size, or -1 for missing media
 * @param nanos when it was last written
 */
public record MediaMark(String place, long bytes, long nanos) {
  /** Returns the mark of media that a slate stands in for. */
  public static MediaMark missing(String name) {
    return new MediaMark(name, -1, 0);
  }

  /** Returns the mark of a file as it is now. */
  public static MediaMark of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new MediaMark(
          file.toAbsolutePath().normalize().toString(),
          now.size(),
          now.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    } catch (IOException gone) {
      return missing(file.toString());
    }
  }

  void put(ContentHasher hasher) {
    hasher.put(place).put(bytes).put(nanos);
  }
}
