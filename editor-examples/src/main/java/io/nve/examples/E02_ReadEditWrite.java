package io.nve.examples;

import io.nve.edit.Edge;
import io.nve.edit.EditContext;
import io.nve.edit.IdSource;
import io.nve.edit.RippleTrim;
import io.nve.interop.otio.OtioExport;
import io.nve.interop.otio.OtioImport;
import io.nve.interop.otio.OtioReader;
import io.nve.interop.otio.OtioWriter;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A timeline of another program is read, edited, and written back with all that was in it. */
public final class E02_ReadEditWrite {
  private static final String OTHERS_FILE =
      """
      {"OTIO_SCHEMA": "Timeline.1", "name": "cut", "metadata": {"studio": {"reel": 7}},
       "tracks": {"OTIO_SCHEMA": "Stack.1", "children": [
         {"OTIO_SCHEMA": "Track.1", "kind": "Video", "children": [
           {"OTIO_SCHEMA": "Clip.2", "name": "opening",
            "source_range": {"OTIO_SCHEMA": "TimeRange.1",
              "start_time": {"OTIO_SCHEMA": "RationalTime.1", "rate": 24, "value": 0},
              "duration": {"OTIO_SCHEMA": "RationalTime.1", "rate": 24, "value": 48}},
            "media_references": {"DEFAULT_MEDIA": {"OTIO_SCHEMA": "ExternalReference.1",
              "target_url": "opening.mov"}}}]}]}}
      """;

  private E02_ReadEditWrite() {}

  /** Runs the example in a folder. */
  public static void main(String[] args) throws IOException {
    Path file = Studio.folder(args).resolve("cut.otio");
    Files.writeString(file, OTHERS_FILE);

    OtioImport read = OtioReader.read(Files.readString(file));
    Project project = read.project();
    Id sequence = read.sequences().get(0);
    Track track = project.tracks(sequence).get(0);
    Clip opening = project.clips(track.id()).get(0);
    System.out.println(opening.name() + " lasts " + Studio.seconds(opening.duration()));
    read.report().losses().forEach(System.out::println);

    RippleTrim shorter = new RippleTrim(opening.id(), Edge.TAIL, -Studio.SECOND);
    EditContext context = EditContext.of(IdSource.counting("me"));
    project = shorter.plan(project, context).applyTo(project);
    System.out.println("Now " + Studio.seconds(project.duration(sequence)));

    OtioExport written = OtioWriter.write(project);
    Files.writeString(file, written.text());
    System.out.println(
        "The studio's own metadata is still there: "
            + Files.readString(file).contains("\"reel\": 7"));
  }
}
