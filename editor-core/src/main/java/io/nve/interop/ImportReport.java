package io.nve.interop;

import java.util.List;

/**
 * What an import could not bring into the project.
 *
 * @param losses in the order in which they stand in the file
 */
public record ImportReport(List<Loss> losses) {
  /** Copies the list. */
  public ImportReport {
    losses = List.copyOf(losses);
  }

  /** Returns whether everything was brought over with its full meaning. */
  public boolean isComplete() {
    return losses.isEmpty();
  }
}
