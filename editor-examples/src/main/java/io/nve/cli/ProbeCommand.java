package io.nve.cli;

import io.nve.codec.ProjectCodec;
import io.nve.files.TimelineFormat;
import io.nve.json.Json;
import io.nve.json.JsonWriter;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what is in a file. */
@Command(
    name = "probe",
    description = {
      "Show what is in a media file or a timeline.",
      "Of media: streams, codecs, duration, rate, rotation, colour, timecode.",
      "Of a timeline: tracks and clips with their ids, which scripts of edits name."
    },
    footer = {
      "",
      "Examples:",
      "  nve probe take1.mov",
      "  nve probe take1.mov --json | jq '.streams[0].rate'",
      "  nve probe cut.otio"
    })
final class ProbeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help;

  @ParentCommand private Nve nve;

  @Mixin private BackendOption backends;

  @Parameters(paramLabel = "FILE", description = "A media file or a timeline.")
  private Path file;

  @Option(names = "--json", description = "Print JSON, for other programs; times are in ticks.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(TimelineFormat.of(file).isPresent() ? timeline() : media());
    out.flush();
    return ExitCode.OK.number();
  }

  private String timeline() throws IOException {
    Timeline timeline = Timeline.read(file, "");
    timeline.notes().forEach(note -> spec.commandLine().getErr().println("note: " + note));
    return json
        ? pretty(ProjectCodec.toJson(timeline.project()))
        : TimelineText.of(timeline.project());
  }

  private String media() {
    try (MediaBackend backend = backends.open(spec.commandLine().getErr())) {
      JobControl control = JobControl.NONE.withCancellation(nve.cancellation());
      MediaInfo info = backend.probe(MediaLocation.of(file.toString()), control);
      return json ? pretty(info.toJson()) : MediaText.of(file, info);
    }
  }

  private static String pretty(Json value) {
    return JsonWriter.pretty(value).stripTrailing() + "\n";
  }
}
