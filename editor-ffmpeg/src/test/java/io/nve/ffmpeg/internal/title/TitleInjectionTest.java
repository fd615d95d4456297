package io.nve.ffmpeg.internal.title;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.ffmpeg.internal.graph.FilterNode;
import io.nve.ffmpeg.internal.graph.GraphSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    TitleRasteriser rasteriser = new TitleRasteriser(FontCatalog.bundled());
    FontFace font = FontCatalog.bundled().find("Inter", 400);
    TitleDrawing whole = TitleRasteriserTest.boxed(text, 0, 0, 600);
    List<String> lines = LineBreaker.lines(text, font.tables(), 30, 600);
    GraphSpec graph = TextGraph.of(whole, lines, font, 0);

    List<FilterNode> texts =
        graph.nodes().stream().filter(node -> node.filter().equals("drawtext")).toList();
    assertThat(texts).extracting(node -> node.options().get("text")).isEqualTo(lines);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(graph.nodes()).hasSize(texts.size() + 2);

    Optional<TitleBitmap> drawn = rasteriser.draw(whole);
    double advance = lines.get(0).codePoints().mapToDouble(font.tables()::advance).sum() * 30;
    int widest = drawn.orElseThrow().image().width();
    if (lines.size() == 1) {
      // Each character takes its own room: nothing was expanded, unescaped or left out.
      assertThat((double) widest).isBetween(advance - 12, advance + 8);
    }
  }

  @Test
  void expansionsWouldHaveShownInTheWidth() {
    FontFace font = FontCatalog.bundled().find("Inter", 400);
    double literal = "%{pts}".codePoints().mapToDouble(font.tables()::advance).sum() * 30;
    double expanded = "0.000000".codePoints().mapToDouble(font.tables()::advance).sum() * 30;
    assertThat(Math.abs(literal - expanded)).isGreaterThan(20);
  }
}
