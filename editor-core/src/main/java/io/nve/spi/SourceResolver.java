package io.nve.spi;

import io.nve.render.PlanSource;
import java.util.Optional;

/** Says where the media of a plan's source is to be read. */
@FunctionalInterface
public interface SourceResolver {
  /** Returns the location, or nothing if the source names none: its media is missing. */
  Optional<MediaLocation> locate(PlanSource source);

  /**
   * Returns the resolver that takes URLs as they stand; relative paths as the process sees them.
   */
  static SourceResolver asWritten() {
    return relativeTo("");
  }

  /**
   * Returns the resolver for documents that stand in a folder: a relative path starts there, a
   * {@code file:} URL becomes its path, and any other URL stays as it is.
   *
   * @param folder the folder's path; empty for the process' own
   */
  static SourceResolver relativeTo(String folder) {
    return source ->
        source.url().isEmpty()
            ? Optional.empty()
            : Optional.of(MediaLocation.of(FileUrl.path(folder, source.url())));
  }
}
