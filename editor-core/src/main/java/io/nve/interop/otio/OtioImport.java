package io.nve.interop.otio;

import io.nve.interop.ImportReport;
import io.nve.model.Id;
import io.nve.model.Project;
import java.util.List;

/**
 * What came out of a file.
 *
 * @param project the project
 * @param sequences the file's timelines in their order; those nested in others are not among them
 * @param report what could not be brought over
 */
public record OtioImport(Project project, List<Id> sequences, ImportReport report) {
  /** Copies the list. */
  public OtioImport {
    sequences = List.copyOf(sequences);
  }
}
