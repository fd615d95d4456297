package io.nve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.edit.EditCatalog;
import io.nve.edit.EditType;
import io.nve.files.TimelineFile;
import io.nve.model.Asset;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.time.Ticks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditCommandTest {
  @TempDir private Path folder;
  private Path timeline;
  private Path output;

  @BeforeEach
  void writeTimeline() throws IOException {
    timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve("in.json"));
    output = folder.resolve("out.json");
  }

  private Path script(String steps) throws IOException {
    return Files.writeString(folder.resolve("script.json"), steps);
  }

  @Test
  void makesTheStepsOneAfterTheOther() throws IOException {
    Path script =
        script(
            """
            [{"edit": "ripple-trim", "clip": "red", "edge": "tail", "distance": "-12f"},
             {"edit": "trim", "clip": "blue", "edge": "tail", "distance": "-0.2s"}]
            """);

    Cli run = Cli.run("edit", timeline, script, "-o", output);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("1. ripple-trim: ", "2. trim: ", output + ": 2 edits");
    Project edited = TimelineFile.read(output).project();
    assertThat(edited.clip(Id.of("red")).orElseThrow().end()).isEqualTo(Ticks.ofMillis(520));
    assertThat(edited.clip(Id.of("blue")).orElseThrow().start()).isEqualTo(Ticks.ofMillis(520));
    assertThat(edited.duration(TinyTimeline.SEQUENCE)).isEqualTo(Ticks.ofMillis(1320));
  }

  @Test
  void namesTheStepAndTheParameterThatIsWrong() throws IOException {
    Path script =
        script(
            """
            [{"edit": "trim", "clip": "red", "edge": "tail", "distance": "-1f"},
             {"edit": "trim", "clip": "blue", "edge": "top", "distance": "-1f"}]
            """);

    Cli run = Cli.run("edit", timeline, script, "-o", output);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("step 2 (trim) at /edge: ").contains("[INVALID_VALUE]");
    assertThat(output).doesNotExist();
  }

  @Test
  void saysWhyAnEditIsRefused() throws IOException {
    Path script = script("[{\"edit\": \"slide\", \"clip\": \"nobody\", \"distance\": \"1f\"}]");
    Cli unknown = Cli.run("edit", timeline, script, "-o", output);
    assertThat(unknown.code()).isEqualTo(3);
    assertThat(unknown.err()).contains("step 1 (slide): ").contains("[UNKNOWN_ENTITY]");

    Cli noEdit = Cli.run("edit", timeline, script("[{\"edit\": \"melt\"}]"), "-o", output);
    assertThat(noEdit.err()).contains("step 1 (melt) at /edit: ").contains("[UNKNOWN_EDIT]");

    Cli noArray = Cli.run("edit", timeline, script("{}"), "-o", output);
    assertThat(noArray.err()).contains("A script is an array").contains("[BAD_DOCUMENT]");
    assertThat(output).doesNotExist();
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Path script = script("[{\"edit\": \"ripple-delete\", \"clips\": [\"red\"]}]");

    Cli run = Cli.run("edit", timeline, script, "--dry-run");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("1. ripple-delete: ", "Nothing was written");
    assertThat(output).doesNotExist();
  }

  @Test
  void convertsBetweenFormatsAndKeepsRelativePathsTrue() throws IOException {
    Path takes = Files.createDirectories(folder.resolve("a"));
    Path from = TinyTimeline.write(TinyTimeline.playing("take.mp4"), takes.resolve("in.otio"));
    Path to = Files.createDirectories(folder.resolve("b")).resolve("out.json");

    Cli run = Cli.run("edit", from, script("[]"), "-o", to);

    assertThat(run.code()).as(run.err()).isZero();
    Asset asset = TimelineFile.read(to).project().assets().get(0);
    assertThat(asset.activeReference().orElseThrow().url()).contains("../a/take.mp4");
  }

  @Test
  void listsEveryEditWithItsParameters() {
    String list = Cli.run("edit", "--list").out();
    assertThat(EditCatalog.types()).hasSizeGreaterThan(15);
    for (EditType<?> type : EditCatalog.types()) {
      assertThat(list).contains(type.name() + ": " + type.about());
    }

    Cli one = Cli.run("edit", "--list", "trim");
    assertThat(one.out()).contains("clip", "edge", "head | tail", "NOT_ENOUGH_MEDIA");
    assertThat(Cli.run("edit", "--list", "melt").code()).isEqualTo(2);
  }
}
