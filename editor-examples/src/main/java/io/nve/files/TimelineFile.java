package io.nve.files;

import io.nve.codec.CodecLimits;
import io.nve.codec.ProjectCodec;
import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.interop.Loss;
import io.nve.interop.otio.OtioExport;
import io.nve.interop.otio.OtioImport;
import io.nve.interop.otio.OtioReader;
import io.nve.interop.otio.OtioWriter;
import io.nve.model.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads and writes timelines; what the file is called says in which format.
 *
 * <pre>{@code
 * TimelineFile.Contents contents = TimelineFile.read(Path.of("in.otio"));
 * TimelineFile.write(contents.project(), Path.of("out.json"));
 * }</pre>
 */
public final class TimelineFile {
  private TimelineFile() {}

  /**
   * What a file holds.
   *
   * @param project what was read
   * @param notes what could not be taken over, a sentence each
   */
  public record Contents(Project project, List<String> notes) {
    /** Copies the notes. */
    public Contents {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Reads a timeline.
   *
   * @throws EditorException {@code BAD_INTERCHANGE} if the name is not that of a timeline; what the
   *     format's reader throws
   */
  public static Contents read(Path file) throws IOException {
    byte[] bytes = bytes(file);
    return switch (format(file)) {
      case PROJECT -> new Contents(ProjectCodec.decode(bytes, CodecLimits.PROJECT), List.of());
      case OTIO -> {
        OtioImport read = OtioReader.read(new String(bytes, StandardCharsets.UTF_8));
        yield new Contents(read.project(), sentences(read.report().losses()));
      }
    };
  }

  private static List<String> sentences(List<Loss> losses) {
    return losses.stream().map(Loss::toString).toList();
  }

  private static byte[] bytes(Path file) throws IOException {
    int limit = CodecLimits.PROJECT.json().characters();
    if (Files.size(file) > limit) {
      throw new EditorException(
          ErrorCode.LIMIT_BYTES, "The file has more than " + limit + " bytes");
    }
    return Files.readAllBytes(file);
  }

  /**
   * Writes a project, whole or not at all.
   *
   * @return what the format could not take, a sentence each
   * @throws EditorException {@code BAD_INTERCHANGE} if the name is not that of a timeline
   */
  public static List<String> write(Project project, Path file) throws IOException {
    return switch (format(file)) {
      case PROJECT -> {
        save(ProjectCodec.encode(project), file);
        yield List.of();
      }
      case OTIO -> {
        OtioExport written = OtioWriter.write(project);
        save(written.text(), file);
        yield sentences(written.report().losses());
      }
    };
  }

  private static void save(String text, Path file) throws IOException {
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static TimelineFormat format(Path file) {
    return TimelineFormat.of(file)
        .orElseThrow(() ->
            new EditorException(
                ErrorCode.BAD_INTERCHANGE,
                "A timeline's name ends with .otio, .json or .nve; this is " + file.getFileName()));
  }
}
