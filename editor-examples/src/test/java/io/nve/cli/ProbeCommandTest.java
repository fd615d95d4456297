package io.nve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeCommandTest {
  @TempDir private Path folder;

  @Test
  void showsATableOrJson() throws IOException {
    Path timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve("cut.json"));
    Path film = folder.resolve("cut.mp4");
    assertThat(Cli.run("render", timeline, "-o", film).code()).isZero();

    String table = Cli.run("probe", film).out();
    assertThat(table)
        .startsWith(film + "\n")
        .contains("duration", "0:00:02.000", "stream 0: video, h264", "picture   64x36")
        .contains("yuv420p, 8 bits", "bt709 / bt709 / bt709 / tv");

    Cli json = Cli.run("probe", film, "--json");
    assertThat(json.code()).isZero();
    JsonObject info = (JsonObject) JsonReader.read(json.out());
    assertThat(info.get("container")).isEqualTo(Json.of("mp4"));
    Json.Arr streams = (Json.Arr) info.find("streams").orElseThrow();
    assertThat(((JsonObject) streams.values().get(0)).get("frames")).isEqualTo(Json.of(50));
  }

  @Test
  void showsTheClipsOfATimelineWithTheirIds() throws IOException {
    Path timeline = TinyTimeline.write(TinyTimeline.project(), folder.resolve("cut.json"));

    Cli run = Cli.run("probe", timeline);

    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "sequence main: 64x36, 25 fps, 48000 Hz, 00:00:00:00 to 00:00:02:00",
            "  video track V1",
            "    00:00:00:00  00:00:01:00  red   generator  #ff0000",
            "    00:00:01:00  00:00:02:00  blue  generator  #0000ff");
  }

  @Test
  void saysWhatIsNoMedia() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no film");

    Cli none = Cli.run("probe", folder.resolve("none.mp4"));
    Cli noMedia = Cli.run("probe", text);

    assertThat(none.code()).isEqualTo(4);
    assertThat(none.err()).contains("[MEDIA_NOT_FOUND]");
    assertThat(noMedia.code()).isEqualTo(3);
    assertThat(noMedia.err().lines()).hasSize(1);
  }
}
