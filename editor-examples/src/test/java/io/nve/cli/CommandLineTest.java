package io.nve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
  @TempDir private Path folder;

  @Test
  void everyCommandTeachesByExamples() {
    Map<String, CommandLine> commands = new CommandLine(Nve.class).getSubcommands();
    assertThat(commands).containsKeys("render", "probe", "frame", "edit", "completion");
    for (String name : commands.keySet()) {
      if (!name.equals("help")) {
        Cli help = Cli.run(name, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: nve " + name, "Examples:", "nve " + name);
        assertThat(Cli.run("help", name).out()).isEqualTo(help.out());
      }
    }
  }

  @Test
  void theOverviewHasTheExitCodes() {
    String help = Cli.run("--help").out();
    for (ExitCode code : ExitCode.values()) {
      assertThat(help.replaceAll("\\s+", " ")).contains(code.number() + " " + code.meaning());
    }
  }

  @Test
  void aWrongCommandLineEndsWith2AndOneSentence() {
    Cli unknown = Cli.run("rendr");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("'rendr' [USAGE]").contains("nve render");
    Cli option = Cli.run("frame", "a.mp4", "-o", "b.png", "--size", "big");
    assertThat(option.code()).isEqualTo(2);
    assertThat(option.err()).contains("'big' is no size like 1280x720");
    assertThat(Cli.run("probe").err()).contains("FILE").endsWith("Try 'nve probe --help'.\n");
    assertThat(Cli.run("edit", "a.json", "b.json").err()).contains("-o with the timeline to write");
  }

  @Test
  void aStackTraceIsForThoseWhoAskForIt() {
    Path file = folder.resolve("none.json");
    assertThat(Cli.run("probe", file).err().lines()).hasSize(1);
    assertThat(Cli.run("probe", "--debug", file).err()).contains("\tat io.nve.cli.");
    assertThat(Cli.run("--debug", "probe", file).err()).contains("\tat io.nve.cli.");
  }

  @Test
  void printsACompletionScript() {
    Cli bash = Cli.run("completion", "bash");
    assertThat(bash.code()).isZero();
    assertThat(bash.out())
        .startsWith("# source")
        .contains("--slate-missing", "complete -F", "_nve");
    assertThat(Cli.run("completion", "tcsh").code()).isEqualTo(2);
  }
}
