package io.nve.fuzz;

import io.nve.codec.CodecLimits;
import io.nve.codec.ProjectCodec;
import io.nve.model.Project;

/** Reads projects, and what it writes of them. */
public final class ProjectFuzz {
  private ProjectFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Check.parses(() -> {
      Project project = ProjectCodec.decode(bytes, CodecLimits.MESSAGE);
      String text = ProjectCodec.encode(project);
      Check.same(text, ProjectCodec.encode(ProjectCodec.decode(text)));
    });
  }
}
