package io.nve.interop.otio;

import io.nve.interop.ExportReport;

/**
 * What a project became.
 *
 * @param document the file
 * @param report what other programs will not see of the project
 */
public record OtioExport(OtioDocument document, ExportReport report) {
  /** Returns the text of the file. */
  public String text() {
    return document.write();
  }
}
