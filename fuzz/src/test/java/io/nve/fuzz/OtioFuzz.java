package io.nve.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nve.interop.otio.OtioImport;
import io.nve.interop.otio.OtioReader;
import io.nve.interop.otio.OtioWriter;
import java.util.Objects;

/** Imports OpenTimelineIO, and exports what came of it. */
public final class OtioFuzz {
  private OtioFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Check.parses(() -> {
      OtioImport read = OtioReader.read(new String(bytes, UTF_8));
      Objects.requireNonNull(OtioWriter.write(read.project()));
    });
  }
}
