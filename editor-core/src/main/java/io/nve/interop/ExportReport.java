package io.nve.interop;

import java.util.List;

/**
 * What other programs will not see of an exported project.
 *
 * @param losses in the order in which they stand in the file
 */
public record ExportReport(List<Loss> losses) {
  /** Copies the list. */
  public ExportReport {
    losses = List.copyOf(losses);
  }

  /** Returns whether other programs see everything. */
  public boolean isComplete() {
    return losses.isEmpty();
  }
}
