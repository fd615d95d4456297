package io.nve.cli;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.files.TimelineFile;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.spi.SourceResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A timeline that a command works on.
 *
 * @param file where it was read from
 * @param project all of it
 * @param sequence the sequence that is meant
 * @param notes what reading could not take over
 */
record Timeline(Path file, Project project, Sequence sequence, List<String> notes) {
  /**
   * Reads a timeline.
   *
   * @param name the name or id of a sequence; empty for the first
   * @throws CommandFailure if the file is not there or not a timeline
   */
  static Timeline read(Path file, String name) throws IOException {
    if (!Files.exists(file)) {
      throw CommandFailure.missing(file.toString());
    }
    try {
      TimelineFile.Contents contents = TimelineFile.read(file);
      Project project = contents.project();
      return new Timeline(file, project, sequence(project, name), contents.notes());
    } catch (EditorException e) {
      throw CommandFailure.in(file, e);
    }
  }

  private static Sequence sequence(Project project, String name) {
    List<Sequence> all = project.sequences();
    return all.stream()
        .filter(one -> name.isEmpty() || one.id().value().equals(name) || one.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new EditorException(
                ErrorCode.UNKNOWN_ENTITY,
                all.isEmpty()
                    ? "The project has no sequence"
                    : "There is no sequence '" + name + "'; there are " + names(all)));
  }

  private static String names(List<Sequence> sequences) {
    return String.join(
        ", ",
        sequences.stream()
            .map(one -> one.name().isEmpty() ? one.id().value() : one.name())
            .toList());
  }

  /** Returns how times of the sequence are typed and shown. */
  TimeText times() {
    return new TimeText(sequence.rate(), sequence.get(Sequence.START_TIMECODE));
  }

  /** Returns where media is: relative paths start at the timeline's folder. */
  SourceResolver sources() {
    Path folder = file.toAbsolutePath().getParent();
    return SourceResolver.relativeTo(folder == null ? "" : folder.toString());
  }
}
