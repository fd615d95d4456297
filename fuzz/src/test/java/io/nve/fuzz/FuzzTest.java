package io.nve.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Jazzer, a fuzzer that looks which branches its inputs reach, on every parser: ten seconds for all
 * of them together, and in a long run two minutes for each. Besides, every input that broke a
 * parser once is parsed again.
 */
@Timeout(1800)
class FuzzTest {
  private static final int SHORT_SECONDS = 10;
  private static final int LONG_SECONDS = Integer.getInteger("nve.fuzz.seconds", 120);

  /** What libFuzzer ends with when it has found something. */
  private static final int FOUND = 77;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void whatIsWellFormedIsParsed(Target target) {
    assertThat(target.seeds()).isNotEmpty().allSatisfy(target::parse);
  }

  @ParameterizedTest
  @EnumSource
  void whatOnceBrokeAParserDoesSoNoMore(Target target) throws Exception {
    for (Path crasher : crashers(target)) {
      target.parse(Files.readAllBytes(crasher));
    }
  }

  @Test
  void jazzerFindsNothingInAShortTime() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    int number = 0;
    for (Target target : Target.values()) {
      for (byte[] seed : target.seeds()) {
        Files.write(corpus.resolve("seed" + number++), EverythingFuzz.chosen(target, seed));
      }
    }

    assertThatNothingIsFound(EverythingFuzz.class.getName(), SHORT_SECONDS, corpus, "everything");
  }

  @ParameterizedTest
  @EnumSource
  @Tag("long")
  void jazzerFindsNothingInALongTime(Target target) throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    int number = 0;
    for (byte[] seed : target.seeds()) {
      Files.write(corpus.resolve("seed" + number++), seed);
    }

    assertThatNothingIsFound(target.entry(), LONG_SECONDS, corpus, folderOf(target));
  }

  private void assertThatNothingIsFound(String entry, int seconds, Path corpus, String name)
      throws Exception {
    Path found = Files.createDirectories(Path.of("target", "crashers", name).toAbsolutePath());

    Run run = jazzer(entry, seconds, corpus, found);

    assertThat(run.status()).as("what broke it is in %s%n%s", found, run.output()).isZero();
    assertThat(run.output()).contains("Done ");
  }

  /** A fuzzer that finds nothing in this finds nothing anywhere. */
  @Test
  void jazzerFindsWhatIsThere() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));

    Run run = jazzer(Breakable.class.getName(), 60, corpus, folder);

    assertThat(run.status()).as(run.output()).isEqualTo(FOUND);
    assertThat(run.output()).contains("IllegalStateException: broken");
    try (Stream<Path> files = Files.list(folder)) {
      Path crash =
          files
              .filter(file -> file.getFileName().toString().startsWith("crash-"))
              .findFirst()
              .get();
      byte[] bytes = Files.readAllBytes(crash);
      assertThatThrownBy(() -> Breakable.fuzzerTestOneInput(bytes)).hasMessage("broken");
    }
  }

  /** Breaks when its input begins with four certain bytes. */
  public static final class Breakable {
    private Breakable() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
      if (bytes.length > 3 && bytes[0] == 'N') {
        if (bytes[1] == 'V' && bytes[2] == 'E' && bytes[3] == '!') {
          throw new IllegalStateException("broken");
        }
      }
    }
  }

  private record Run(int status, String output) {}

  private Run jazzer(String target, int seconds, Path corpus, Path found) throws Exception {
    assumeTrue(isSupported(), "Jazzer has native code for 64-bit Linux, macOS and Windows only");
    Path output = folder.resolve("output");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.addAll(List.of("--target_class=" + target, "--instrumentation_includes=io.nve.**"));
    command.add("--reproducer_path=" + folder);
    command.addAll(List.of("-seed=1", "-max_total_time=" + seconds, "-timeout=20"));
    command.addAll(List.of("-max_len=65536", "-artifact_prefix=" + found + "/"));
    command.add(corpus.toString());
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(seconds + 300L, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("Jazzer does not end");
    }
    String text = Files.readString(output);
    return new Run(process.exitValue(), text.substring(Math.max(0, text.length() - 8000)));
  }

  private static boolean isSupported() {
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return machine.contains("64") && !Files.exists(Path.of("/etc/alpine-release"));
  }

  private static String folderOf(Target target) {
    return target.name().toLowerCase(Locale.ROOT);
  }

  private static List<Path> crashers(Target target) throws IOException, URISyntaxException {
    URL found = FuzzTest.class.getResource("crashers/" + folderOf(target));
    if (found == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(found.toURI()))) {
      return files.sorted().toList();
    }
  }
}
