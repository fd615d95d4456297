package io.nve.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that timelines are kept in, known by what follows the last dot. */
public enum TimelineFormat {
  /** Our own: a whole project as JSON, nothing left out. */
  PROJECT,
  /** OpenTimelineIO. */
  OTIO;

  /** Returns the format of a file by its name, or nothing if it is no timeline. */
  public static Optional<TimelineFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json") || name.endsWith(".nve")) {
      return Optional.of(PROJECT);
    }
    return name.endsWith(".otio") ? Optional.of(OTIO) : Optional.empty();
  }
}
