package io.nve.ffmpeg.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphSpecTest {
  @Test
  void printsNodesThenLinks() {
    GraphSpec spec =
        GraphSpec.builder()
            .node("in", "buffer", Map.of("width", "16"))
            .node("text", "drawtext", Map.of("text", "say \"5:00\"\n[x];'%{pts}"))
            .node("out", "buffersink", Map.of())
            .chain("in", "text", "out")
            .build();
    assertThat(spec.print())
        .isEqualTo(
            """
            in: buffer width="16"
            text: drawtext text="say \\"5:00\\"\\n[x];'%{pts}"
            out: buffersink
            in:0 -> text:0
            text:0 -> out:0
            """);
  }

  @Test
  void refusesFiltersThatOpenFilesOrTakeCommands() {
    for (String filter : new String[] {"movie", "amovie", "sendcmd", "zmq", "lut3d", "metadata"}) {
      assertThatThrownBy(() -> new FilterNode("x", filter, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(filter);
    }
  }

  @Test
  void refusesLinksToNowhereAndNamesTwice() {
    GraphSpec.Builder dangling =
        GraphSpec.builder().node("a", "null", Map.of()).link("a", 0, "b", 0);
    assertThatThrownBy(dangling::build).hasMessageContaining("a:0 -> b:0");
    GraphSpec.Builder twice =
        GraphSpec.builder().node("a", "null", Map.of()).node("a", "null", Map.of());
    assertThatThrownBy(twice::build).hasMessageContaining("two nodes");
  }
}
