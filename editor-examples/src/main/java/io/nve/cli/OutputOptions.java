package io.nve.cli;

import io.nve.spi.OutputFormat;
import io.nve.spi.OutputPreset;
import io.nve.spi.Quality;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that say what its output is. */
final class OutputOptions {
  /** The names of the presets, for help and completion. */
  static final class PresetNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    PresetNames() {
      OutputPreset.ALL.forEach(preset -> add(preset.id()));
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write; without it, the timeline's name in the current folder.")
  private @Nullable Path output;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      completionCandidates = PresetNames.class,
      description = {
        "What kind of file: ${COMPLETION-CANDIDATES}. Without it, the ending of the output says it."
      })
  private @Nullable String preset;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSizeText.Converter.class,
      description = "The size of the picture, 1280x720 or 1280x; without it, the canvas' own.")
  private @Nullable PictureSizeText size;

  @Option(
      names = "--quality",
      paramLabel = "LEVEL",
      description = "The encoder's constant quality, 0 (best) to 63; without it, a good one.")
  private @Nullable Integer quality;

  @Option(names = "--overwrite", description = "Replace the output if it is already there.")
  private boolean overwrite;

  /** Returns the file to write: the one asked for, or one with another file's name. */
  Path file(String otherwise) {
    String container = chosen().orElse(OutputPreset.MP4).format().container();
    return output != null ? output : Path.of(otherwise + "." + container);
  }

  /** Refuses to replace a file unless that was asked for. */
  void checkFree(Path file) {
    if (Files.exists(file) && !overwrite) {
      throw CommandFailure.exists(file);
    }
  }

  /** Returns what kind of file to write, by what was asked for or by the file's name. */
  private OutputPreset kind(Path file) {
    return chosen()
        .or(() -> OutputPreset.forFile(file.toString()))
        .orElseThrow(() ->
            usage(
                "The name "
                    + file.getFileName()
                    + " does not say what kind of file it is; add --preset with one of "
                    + new PresetNames()));
  }

  /** Returns the format to write a file in. */
  OutputFormat format(Path file) {
    OutputFormat format = kind(file).format();
    if (size != null) {
      format = format.withVideo(format.video().withSize(size.width(), size.height()));
    }
    return quality == null
        ? format
        : format.withVideo(format.video().withQuality(Quality.level(quality)));
  }

  private Optional<OutputPreset> chosen() {
    String name = preset;
    if (name == null) {
      return Optional.empty();
    }
    return Optional.of(
        OutputPreset.named(name)
            .orElseThrow(
                () -> usage("There is no preset '" + name + "', only " + new PresetNames())));
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
