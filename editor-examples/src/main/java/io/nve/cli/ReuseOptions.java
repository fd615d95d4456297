package io.nve.cli;

import io.nve.spi.Reuse;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a command that say what it may take over from earlier work. */
final class ReuseOptions {
  /** The folder that is used when none is named; {@code ./nve} sets it. */
  private static final String USUAL = "nve.cache";

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      description = {
        "Where encoded stretches are kept, so that the next export encodes only what was changed."
      })
  private @Nullable Path folder;

  @Option(names = "--no-cache", description = "Encode everything anew, and keep nothing.")
  private boolean none;

  @Option(
      names = "--copy",
      description = {
        "Copy the coded pictures of a source where nothing but it is seen, unchanged. They keep the"
            + " quality that they have there."
      })
  private boolean copied;

  /** Returns what may be reused. */
  Reuse reuse() {
    String usual = System.getProperty(USUAL, "");
    String chosen = folder != null ? folder.toString() : usual;
    Reuse kept = none || chosen.isEmpty() ? Reuse.NONE : Reuse.cachedIn(chosen);
    return kept.withSources(copied);
  }
}
