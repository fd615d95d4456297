package io.nve.cli;

import io.nve.files.TimelineFile;
import io.nve.model.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies a script of edits to a timeline. */
@Command(
    name = "edit",
    description = {
      "Apply a script of edits to a timeline, all of them or none.",
      "A script is a JSON array of steps: the edit's name and its parameters.",
      "Times are ticks, or texts: \"12f\" are frames, \"1.5s\" seconds."
    },
    footer = {
      "",
      "Formats follow from the names: .otio, or .json and .nve for projects of ours.",
      "'nve probe in.otio' shows the ids of tracks and clips.",
      "",
      "Examples:",
      "  nve edit --list                          all edits and what they take",
      "  nve edit --list ripple-trim              one of them",
      "  nve edit in.otio script.json -o out.otio",
      "  nve edit in.otio script.json --dry-run   only say what would be done",
      "",
      "A script:",
      "  [{\"edit\": \"ripple-trim\", \"clip\": \"c7\", \"edge\": \"tail\", \"distance\": \"-12f\"},",
      "   {\"edit\": \"add-transition\", \"left\": \"c7\", \"right\": \"c8\", \"duration\": \"1s\"}]"
    })
final class EditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TIMELINE",
      description = "The timeline to edit; after --list, the name of an edit.")
  private @Nullable String input;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SCRIPT",
      description = "The steps, as JSON.")
  private @Nullable Path script;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The timeline to write.")
  private @Nullable Path output;

  @Option(names = "--list", description = "Print all edits, or one, with their parameters.")
  private boolean list;

  @Option(names = "--dry-run", description = "Say what would be done, and write nothing.")
  private boolean dryRun;

  @Option(names = "--overwrite", description = "Replace the output if it is already there.")
  private boolean overwrite;

  @Mixin private SequenceOption sequence;

  @Mixin private EditOptionFlags options;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      out.print(input == null ? EditList.all() : EditList.one(input, spec.commandLine()));
      out.flush();
      return ExitCode.OK.number();
    }
    Path from = Path.of(required(input, "the timeline to edit"));
    Path steps = required(script, "the script");
    Path to = dryRun ? null : required(output, "-o with the timeline to write");
    if (to != null && Files.exists(to) && !overwrite) {
      throw CommandFailure.exists(to);
    }
    Timeline timeline = Timeline.read(from, sequence.name());
    timeline.notes().forEach(this::note);
    EditScript edits = EditScript.read(steps);
    Project edited = edits.apply(timeline, options.chosen(), line -> out.println(line));
    if (to == null) {
      out.println("Nothing was written, as --dry-run asks.");
    } else {
      Project moved = MediaPaths.moved(edited, from, to);
      TimelineFile.write(moved, to).forEach(this::note);
      out.println(to + ": " + edits.size() + (edits.size() == 1 ? " edit" : " edits"));
    }
    out.flush();
    return ExitCode.OK.number();
  }

  private void note(String sentence) {
    spec.commandLine().getErr().println("note: " + sentence);
  }

  private <T> T required(@Nullable T value, String what) {
    if (value == null) {
      throw new ParameterException(spec.commandLine(), "Missing: " + what);
    }
    return value;
  }
}
