package io.nve.ffmpeg.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.ffmpeg.testmedia.FrameNumber;
import io.nve.isolated.IsolatedBackend;
import io.nve.json.Json;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.render.RenderPlan;
import io.nve.spi.CompositionRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.time.FrameRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts written to break into a filter graph, as everything that is text: a title, its font, the
 * name of a media file, an effect and its settings. What they name is not touched, and the picture
 * beneath them is the one that it should be.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class HostileTextTest {
  private static final long FRAME = FrameRate.FPS_25.ticksAt(1);
  private static final int SHOWN = 5;

  private static final List<String> TEXTS =
      List.of(
          "'",
          "''",
          "\\",
          "\\\\'",
          ":",
          ",",
          ";",
          "[x]",
          "[in][out]",
          "=",
          "%",
          "%%",
          "%{pts}",
          "%{eif:1:d}",
          "%{expr:1/0}",
          "%{localtime}",
          "%{metadata:x}",
          "%{gmtime}",
          "%n",
          "%s%s%s",
          "$(id)",
          "`id`",
          "|cat CANARY",
          "\n",
          "\r\n",
          "\t",
          "\0",
          "\u202e",
          "\ud800",
          "\ufeff",
          "'[x];movie=CANARY[y];[x][y]overlay,drawtext=text='",
          "a'[x];movie=CANARY[y];[x][y]overlay,null[out]",
          "':textfile=CANARY:text='",
          ":textfile=CANARY",
          "x:fontfile=CANARY",
          "':fontfile='CANARY",
          "';sendcmd=f=CANARY;'",
          "'[x];amovie=CANARY,anullsink;[x]null'",
          "a,lut3d=CANARY",
          "a,lut3d=file=CANARY",
          "a,haldclut",
          "a,subtitles=CANARY",
          "a,ass=CANARY",
          "\\':reload=1:textfile=CANARY\\'",
          "a;zmq=bind_address=tcp\\://*\\:5555",
          "file:CANARY",
          "concat:CANARY|CANARY",
          "subfile,,start,0,end,9,,:CANARY",
          "movie=CANARY",
          "amovie=filename=CANARY",
          "a:enable='between(t,0,1)'",
          "a:alpha=0",
          "a:box=1",
          "../../../../../../etc/passwd",
          "/etc/passwd",
          "CANARY",
          "--help",
          "-i CANARY",
          "@CANARY",
          "#",
          "sws_flags=bicubic;[in]null[out]");

  private static IsolatedBackend backend;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    backend = Workers.of(1, 512);
  }

  @AfterAll
  static void close() {
    backend.close();
  }

  @Test
  void textIsOnlyText() throws Exception {
    assertThat(TEXTS).hasSizeGreaterThanOrEqualTo(60);
    try (Canary canary = Canary.in(folder)) {
      for (String pattern : TEXTS) {
        String text = pattern.replace("CANARY", canary.file().toString());
        Path media = named(text);

        Image image = compose(plan(text, media));

        assertThat(FrameNumber.read(image.rgba(), image.width(), image.height()))
            .as(pattern)
            .hasValue(SHOWN);
        Files.delete(media);
      }
      assertThat(canary.fileWasOpened()).isFalse();
      assertThat(canary.serverWasCalled()).isFalse();
      try (var files = Files.list(folder)) {
        assertThat(files).as("only the canary is there").hasSize(1);
      }
    }
  }

  /** Returns a film whose name is as much of a text as a name can be. */
  private Path named(String text) throws IOException {
    String name = text.replace('/', '_').replace('\0', '_').replace('\ud800', '_');
    String cut = name.substring(0, Math.min(60, name.length()));
    return Files.copy(Samples.mp4(), folder.resolve(cut + ".mp4"));
  }

  private static Image compose(RenderPlan plan) {
    return backend.compose(CompositionRequest.of(plan, SHOWN), JobControl.NONE);
  }

  private static RenderPlan plan(String text, Path media) {
    Id sequence = Id.of("s");
    Id pictures = Id.of("v");
    Id titles = Id.of("t");
    Effect effect =
        Effect.of(Id.of("fx"), text.isBlank() ? "blank" : text, "a")
            .withField("text", Json.of(text));
    Clip clip = Clip.media(Id.of("c"), Id.of("m"), pictures, 0, 0, 12 * FRAME);
    // Behind the picture, so that the number in the picture stays readable.
    Clip title = Clip.of(Id.of("title"), ClipKind.TITLE, titles, 0, 0, 12 * FRAME);
    List<Entity> entities = new ArrayList<>();
    entities.add(Sequence.of(sequence, FrameRate.FPS_25, Samples.WIDTH, Samples.HEIGHT));
    entities.add(Track.of(titles, sequence, TrackKind.VIDEO, "a"));
    entities.add(Track.of(pictures, sequence, TrackKind.VIDEO, "b"));
    entities.add(Asset.of(Id.of("m"), MediaReference.of(media.toString())));
    entities.add(title.with(Title.TEXT, "x" + text).with(Title.FONT, text));
    entities.add(clip.withProps(effect.addTo(clip.props())));
    return RenderPlan.of(Project.of(entities), sequence);
  }
}
