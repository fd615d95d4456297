package io.nve.cli;

import io.nve.error.EditorException;
import io.nve.render.PlanOptions;
import io.nve.render.RenderPlan;
import io.nve.sample.SampleProject;
import io.nve.spi.MediaBackend;
import io.nve.spi.MissingMedia;
import io.nve.spi.OutputFormat;
import io.nve.spi.RenderRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Renders a timeline to a file. */
@Command(
    name = "render",
    description = {
      "Render a timeline to a video or audio file.",
      "Without a timeline, a sample is made: media, a timeline, and its film, sample.mp4."
    },
    footer = {
      "",
      "Paths of media start at the timeline's folder. Ctrl+C leaves no file behind.",
      "",
      "Examples:",
      "  nve render                                     see what it can do",
      "  nve render cut.otio                            to cut.mp4",
      "  nve render cut.otio -o web.webm --size 854x",
      "  nve render cut.otio --range 00:00:10:00-00:00:20:00 -o part.mp4",
      "  nve render cut.otio --preset wav               the sound alone",
      "  nve render cut.otio --slate-missing            even if media is missing",
      "  nve render cut.otio --copy                     untouched pictures as they are"
    })
final class RenderCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help;

  @ParentCommand private Nve nve;

  @Mixin private BackendOption backends;

  @Parameters(
      arity = "0..1",
      paramLabel = "TIMELINE",
      description = "An .otio file, or a project of ours (.json, .nve).")
  private @Nullable Path input;

  @Mixin private OutputOptions output;

  @Mixin private SequenceOption sequence;

  @Mixin private ReuseOptions reuse;

  @Option(
      names = "--range",
      paramLabel = "FROM-TO",
      description = "Only this part. Each is a " + TimeText.HELP + ".")
  private @Nullable String range;

  @Option(
      names = "--slate-missing",
      description = "Show a picture that says so where media is missing, instead of refusing.")
  private boolean slateMissing;

  @Option(names = "--captions", description = "Draw the captions into the picture.")
  private boolean captions;

  @Override
  public Integer call() throws IOException {
    Path target = output.file(input == null ? SampleProject.NAME : FileNames.base(input));
    OutputFormat format = output.format(target);
    if (input != null || !RenderJob.sampleFor(target).exists()) {
      output.checkFree(target);
    }
    Timeline given = input == null ? null : Timeline.read(input, sequence.name());
    try (MediaBackend backend = backends.open(spec.commandLine().getErr())) {
      RenderJob job = new RenderJob(backend, nve.cancellation(), spec.commandLine());
      Timeline timeline =
          given != null ? given : Timeline.read(job.sample(target), sequence.name());
      timeline.notes().forEach(job::note);
      job.run(request(timeline, target, format));
    }
    return ExitCode.OK.number();
  }

  private RenderRequest request(Timeline timeline, Path target, OutputFormat format) {
    PlanOptions options = PlanOptions.DEFAULT.withCaptions(captions);
    RenderPlan plan = RenderPlan.of(timeline.project(), timeline.sequence().id(), options);
    RenderRequest request =
        RenderRequest.of(plan, target.toString(), format)
            .withSources(timeline.sources())
            .withReuse(reuse.reuse())
            .withMissing(slateMissing ? MissingMedia.SLATE : MissingMedia.REFUSE);
    if (range == null) {
      return request;
    }
    try {
      return request.withRange(timeline.times().range(range, plan.range()));
    } catch (EditorException e) {
      throw CommandFailure.in("--range", e);
    }
  }
}
