package io.nve.ffmpeg.internal.title;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.ffmpeg.internal.composite.RgbaImage;
import io.nve.ffmpeg.internal.graph.FilterNode;
import io.nve.ffmpeg.internal.graph.GraphSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Titles written to break out of their filter are drawn, letter by letter, and do nothing else. */
class TitleInjectionTest {
  private static final List<String> PIECES =
      List.of(
          "'",
          "''",
          ":",
          "\\",
          "\\\\",
          ",",
          ";",
          "[",
          "]",
          "[x]",
          "%",
          "%%",
          "%{pts}",
          "%{eif:1:d}",
          "%{expr:1+1}",
          "%{localtime}",
          "%{metadata:x}",
          "$(id)",
          "`id`",
          "=",
          "|",
          "&",
          "#",
          "@f@",
          "{",
          "}",
          "\"",
          "*",
          "?",
          "~",
          "<",
          ">");

  private static final List<String> ATTACKS =
      List.of(
          "a'[x];movie=CANARY[y];[x][y]overlay,drawtext=text='",
          "':textfile=CANARY:text='",
          ":textfile=CANARY",
          "x:fontfile=CANARY",
          "text=a:expansion=normal:text=%{pts}",
          "';sendcmd=f=CANARY;'",
          "'[x];amovie=CANARY,anullsink;[x]null'",
          "\\':reload=1:textfile=CANARY\\'",
          "a,lut3d=CANARY",
          "a,drawtext=textfile=CANARY",
          "file:CANARY",
          "concat:CANARY|CANARY",
          "subfile,,start,0,end,9,,:CANARY",
          "%{n}%{frame_num}%{pict_type}",
          "a:enable='between(t,0,1)'",
          "a:alpha=0",
          "a:box=1:boxcolor=red",
          "a:x=99999",
          "..%2f..%2fetc%2fpasswd",
          "a;zmq=bind_address=tcp\\://*\\:5555");

  @TempDir static Path directory;

  static Stream<String> hostileTexts() throws IOException {
    Path canary = Files.writeString(directory.resolve("canary.txt"), "MMMMMMMMMMMM");
    List<String> texts = new ArrayList<>(PIECES);
    ATTACKS.forEach(attack -> texts.add(attack.replace("CANARY", canary.toString())));
    PIECES.stream().limit(10).forEach(piece -> texts.add("a" + piece + "b" + piece));
    return texts.stream();
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void drawsTheTextItselfAndNothingElse(String text) {
    TitleDrawing title = TitleRasteriserTest.title(text);
    FontFace font = FontCatalog.bundled().find("Inter", 700, false);
    TitleLayout layout = new TitleLayout(title, font);
    GraphSpec graph = TextGraph.of(title, layout, 0);

    assertThat(layout.lines()).containsExactly(text);
    assertThat(graph.nodes())
        .extracting(FilterNode::filter)
        .containsExactly("buffer", "drawtext", "buffersink");
    assertThat(graph.nodes().get(1).options()).containsEntry("text", text);
    assertThat(graph.nodes().get(1).options()).doesNotContainKey("textfile");

    // Each character takes its own room: nothing was expanded, unescaped or left out.
    int ink = inkWidth(new TitleRasteriser(FontCatalog.bundled()).draw(title).image());
    double room = layout.width();
    assertThat((double) ink).isBetween(room * 0.93 - 40, room + 4);
  }

  private static int inkWidth(RgbaImage image) {
    int left = image.width();
    int right = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        if (image.at(x, y, 3) > 0) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
        }
      }
    }
    return right - left;
  }

  @Test
  void expansionsWouldHaveShownInTheWidth() {
    FontFace font = FontCatalog.bundled().find("Inter", 700, false);
    double literal = "%{pts}".codePoints().mapToDouble(font.tables()::advance).sum() * 80;
    double expanded = "0.000000".codePoints().mapToDouble(font.tables()::advance).sum() * 80;
    assertThat(Math.abs(literal - expanded)).isGreaterThan(40);
  }
}
