package io.nve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.spi.CancelSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  @TempDir private Path folder;

  @Test
  void rendersAProjectAndAnOtioFileAlike() throws IOException {
    for (String name : new String[] {"cut.json", "cut.otio"}) {
      Path timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve(name));
      Path film = folder.resolve(name + ".mp4");

      Cli run = Cli.run("render", timeline, "-o", film);

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).startsWith(film + ": 2.00 s, 50 frames, ");
      assertThat(Cli.run("probe", film).out()).contains("64x36", "25 fps", "50 frames");
    }
  }

  @Test
  void rendersARangeAtASize() throws IOException {
    Path timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve("cut.json"));
    Path film = folder.resolve("part.webm");

    Cli run = Cli.run("render", timeline, "-o", film, "--range", "20f-30f", "--size", "128x");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("0.40 s, 10 frames");
    assertThat(Cli.run("probe", film).out()).contains("128x72", "vp9");
  }

  @Test
  void whatWasEncodedIsReusedWhereThereIsACache() throws IOException {
    Path timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve("cut.json"));
    Path cache = folder.resolve("cache");
    Path film = folder.resolve("cut.mp4");

    Cli first = Cli.run("render", timeline, "-o", film, "--cache", cache);
    Cli again = Cli.run("render", timeline, "-o", film, "--cache", cache, "--overwrite");
    Cli anew =
        Cli.run("render", timeline, "-o", film, "--cache", cache, "--no-cache", "--overwrite");

    assertThat(first.out()).as(first.err()).contains("50 frames, ");
    assertThat(again.out()).contains("50 frames (50 from the cache), ");
    assertThat(anew.out()).contains("50 frames, ");
  }

  @Test
  void rendersInAProcessOfItsOwn() throws IOException {
    Path timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve("cut.json"));
    Path film = folder.resolve("cut.mp4");

    Cli run = Cli.run("render", timeline, "-o", film, "--isolated");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).startsWith(film + ": 2.00 s, 50 frames, ");
    assertThat(Cli.run("probe", film, "--isolated").out()).contains("64x36", "50 frames");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(timeline, film);
    }
  }

  @Test
  void untouchedPicturesAreCopiedOnRequest() throws IOException {
    Path whole = TinyTimeline.write(TinyTimeline.project(), folder.resolve("whole.json"));
    Path take = folder.resolve("take.mp4");
    Cli.run("render", whole, "-o", take);
    Path second = TinyTimeline.write(TinyTimeline.playing("take.mp4"), folder.resolve("cut.json"));

    Cli run = Cli.run("render", second, "-o", folder.resolve("cut.mp4"), "--copy");

    assertThat(run.out()).as(run.err()).contains("25 frames (25 copied), ");
    assertThat(run.err()).doesNotContain("note");
  }

  @Test
  void refusesToReplaceAFileUnlessAsked() throws IOException {
    Path timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve("cut.json"));
    Path film = Files.writeString(folder.resolve("cut.mp4"), "precious");

    Cli refused = Cli.run("render", timeline, "-o", film);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err())
        .isEqualTo("nve: " + film + " is already there; --overwrite replaces it [FILE_EXISTS]\n");
    assertThat(film).hasContent("precious");

    assertThat(Cli.run("render", timeline, "-o", film, "--overwrite").code()).isZero();
    assertThat(Files.size(film)).isGreaterThan(500);
  }

  @Test
  void missingMediaHasAnExitCodeOfItsOwnOrASlate() throws IOException {
    Path timeline = TinyTimeline.write(TinyTimeline.playing("gone.mp4"), folder.resolve("c.json"));
    Path film = folder.resolve("c.mp4");

    Cli refused = Cli.run("render", timeline, "-o", film);
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err()).contains("take", "gone.mp4").contains("[MEDIA_NOT_FOUND]");
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(film).doesNotExist();

    Cli slate = Cli.run("render", timeline, "-o", film, "--slate-missing");
    assertThat(slate.code()).as(slate.err()).isZero();
    assertThat(slate.err()).contains("note: ");
    assertThat(film).exists();
  }

  @Test
  void mediaIsFoundFromTheTimelinesFolder() throws IOException {
    Path takes = Files.createDirectories(folder.resolve("takes"));
    Path timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve("cut.json"));
    assertThat(Cli.run("render", timeline, "-o", takes.resolve("take.mp4")).code()).isZero();
    Path other =
        TinyTimeline.write(TinyTimeline.playing("takes/take.mp4"), folder.resolve("second.json"));

    Cli run = Cli.run("render", other, "-o", folder.resolve("second.mp4"));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("25 frames");
  }

  @Test
  void aCancelledRenderLeavesNothing() throws IOException {
    Path timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve("cut.json"));
    CancelSwitch cancelled = new CancelSwitch();
    cancelled.cancel();

    Cli run = Cli.run(cancelled, "render", timeline, "-o", folder.resolve("cut.mp4"));

    assertThat(run.code()).isEqualTo(130);
    assertThat(run.err()).contains("[CANCELLED]");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(timeline);
    }
  }

  @Test
  void explainsWhatIsWrongInOneSentence() throws IOException {
    Path timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve("cut.json"));
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"schema\": 7}");

    check(
        Cli.run("render", folder.resolve("no.json"), "-o", "x.mp4"), 4, "no.json [FILE_NOT_FOUND]");
    check(Cli.run("render", broken, "-o", "x.mp4"), 3, "broken.json at /schema: ");
    check(Cli.run("render", "cut.mov", "-o", "x.mp4"), 4, "[FILE_NOT_FOUND]");
    check(Cli.run("render", timeline, "-o", "x.xyz"), 2, "x.xyz does not say what kind of file");
    check(Cli.run("render", timeline, "-o", "x.mp4", "--preset", "vhs"), 2, "no preset 'vhs'");
    check(
        Cli.run("render", timeline, "-o", folder.resolve("x.mp4"), "--range", "5-1"),
        3,
        "ends before it begins [INVALID_RANGE]");
    check(
        Cli.run("render", timeline, "-o", folder.resolve("x.mp4"), "--range", "00:00:00:25-"),
        3,
        "--range: The timecode 00:00:00:25");
  }

  private static void check(Cli run, int code, String sentence) {
    assertThat(run.err()).startsWith("nve: ").contains(sentence).doesNotContain("\tat ");
    assertThat(run.code()).as(run.err()).isEqualTo(code);
  }
}
