package io.nve.cli;

import io.nve.files.PngFile;
import io.nve.files.TimelineFormat;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes one frame as an image. */
@Command(
    name = "frame",
    description = {
      "Write one exact frame of a media file or a timeline as a PNG image.",
      "Of a timeline it is the frame that 'nve render' would encode."
    },
    footer = {
      "",
      "Timecode counts from the start timecode of the file or timeline, all else from 0.",
      "",
      "Examples:",
      "  nve frame take1.mov -t 00:01:02:03 -o f.png",
      "  nve frame cut.otio -t 12.5 -o f.png --size 640x",
      "  nve frame cut.otio -t 300f -o f.png --overwrite"
    })
final class FrameCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help;

  @ParentCommand private Nve nve;

  @Mixin private BackendOption backends;

  @Parameters(paramLabel = "FILE", description = "A media file or a timeline.")
  private Path input;

  @Option(
      names = {"-t", "--time"},
      paramLabel = "TIME",
      description = "When: " + TimeText.HELP + ". Without it, the first frame.")
  private String time = "0";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The .png file to write.")
  private Path output;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSizeText.Converter.class,
      description = "Fit the picture into this size, 640x360 or 640x.")
  private @Nullable PictureSizeText size;

  @Option(names = "--overwrite", description = "Replace the output if it is already there.")
  private boolean overwrite;

  @Mixin private SequenceOption sequence;

  @Override
  public Integer call() throws IOException {
    if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      throw new ParameterException(
          spec.commandLine(), "Frames are written as PNG, so " + output + " has to end with .png");
    }
    if (Files.exists(output) && !overwrite) {
      throw CommandFailure.exists(output);
    }
    try (MediaBackend backend = backends.open(spec.commandLine().getErr())) {
      JobControl control = JobControl.NONE.withCancellation(nve.cancellation());
      FrameOf frame =
          TimelineFormat.of(input).isPresent()
              ? FrameOf.timeline(Timeline.read(input, sequence.name()), time)
              : FrameOf.media(input, time, backend, control);
      Image image = frame.image(backend, control, size);
      PngFile.write(image, output);
      PrintWriter out = spec.commandLine().getOut();
      out.println(output + ": " + image.width() + "x" + image.height() + ", " + frame.describe());
      out.flush();
    }
    return ExitCode.OK.number();
  }
}
