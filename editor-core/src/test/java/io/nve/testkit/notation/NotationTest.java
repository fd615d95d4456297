package io.nve.testkit.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.model.Sound;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
  private static final String EVERYTHING =
      """
      C1: c[0-5]"Hello" d[5-9]@1"there"
      V2: T[5-15]"Once \\"upon\\" a time" G[20-25](generator)
      V1 "Picture" (locked): A[0-10]{"enabled":false,"fade.in":"5f"} B[10-20]@100{"speed":"-1/2"} N[30-40]>inner D[40-41]{"speed":"freeze 13f"} E[41-42]{"speed":"2"}
      A1 (muted, sync off) {"gain":-3.0}: a[0-10] b[10-20]@100=music
      ana.7 (audio): ana.8[-3-4]@7 ana.9[6-5]
      sequence inner "Scene 2":
      V9: C[0-10]
      link k: A a
      link l: B b
      group f: N g
      group g: A B
      dissolve x: A|B 3+3
      dissolve y: B|N 1+2 apart
      marker m on S: 12 "Music in" {"color":"#00ff00"}
      marker n on T: 2-4
      effect e on B: blur {"sigma":0.05}
      effect d on B: color-adjust
      key k1 on A opacity: 5=0.5
      key k2 on A opacity: 9=1.0 hold
      key k3 on B fx/e/sigma: 101=0.01 [0.1,0.2,0.3,0.4]\
      """;

  private static Clip clip(Project project, String id) {
    return project.clip(Id.of(id)).orElseThrow();
  }

  private static long frames(long count) {
    return FrameRate.FPS_25.ticksAt(count);
  }

  @Test
  void whatIsWrittenIsWhatWasRead() {
    Project project = Notation.FRAMES.read(EVERYTHING);

    assertThat(Notation.FRAMES.write(project)).isEqualTo(EVERYTHING);
    assertThat(Notation.FRAMES.read(Notation.FRAMES.write(project))).isEqualTo(project);
    assertThat(Invariants.faults(project)).isEmpty();
  }

  @Test
  void aClipStandsWhereItsLineSays() {
    Project project = Notation.FRAMES.read(EVERYTHING);

    assertThat(clip(project, "B").range()).isEqualTo(TimeRange.between(frames(10), frames(20)));
    assertThat(clip(project, "A").sourceAt(frames(4))).isEqualTo(frames(4));
    assertThat(clip(project, "b").sourceAt(frames(10))).isEqualTo(frames(100));
    assertThat(clip(project, "D").sourceAt(frames(40))).isEqualTo(frames(13));
    assertThat(clip(project, "E").sourceAt(frames(41))).isEqualTo(frames(82));
    assertThat(clip(project, "b").asset()).contains(Id.of("music"));
    assertThat(clip(project, "N").content()).isEqualTo(ClipKind.NESTED);
    assertThat(clip(project, "N").get(Clip.SEQUENCE)).isEqualTo(Id.of("inner"));
    assertThat(clip(project, "T").get(Title.TEXT)).isEqualTo("Once \"upon\" a time");
    assertThat(clip(project, "c").content()).isEqualTo(ClipKind.CAPTION);
    assertThat(clip(project, "d").in()).isEqualTo(frames(1));
  }

  @Test
  void propertiesAreThoseThatTheLinesSay() {
    Project project = Notation.FRAMES.read(EVERYTHING);
    Clip first = clip(project, "A");

    assertThat(first.enabled()).isFalse();
    assertThat(first.get(Sound.FADE_IN)).isEqualTo(frames(5));
    assertThat(first.link()).contains(Id.of("k"));
    assertThat(first.group()).contains(Id.of("g"));
    assertThat(first.curve(Transform.OPACITY).keyframes()).hasSize(2);
    assertThat(clip(project, "B").effects())
        .extracting("type")
        .containsExactly("blur", "color-adjust");
    assertThat(project.transitionsOf(Id.of("B"))).hasSize(2);
    assertThat(project.sequence(Notation.SEQUENCE).orElseThrow().markers()).hasSize(1);
  }

  @Test
  void theTopLineIsTheTopTrack() {
    Project project = Notation.FRAMES.read(EVERYTHING);

    assertThat(project.tracks(Notation.SEQUENCE))
        .extracting(track -> track.id().value())
        .containsExactly("ana.7", "A1", "V1", "V2", "C1");
    assertThat(project.tracks(Id.of("inner")))
        .extracting(Track::carries)
        .containsExactly(TrackKind.VIDEO);
    assertThat(project.track(Id.of("V1")).orElseThrow().locked()).isTrue();
    assertThat(project.track(Id.of("A1")).orElseThrow().get(Track.SYNC_LOCK)).isFalse();
  }

  @Test
  void whatIsDeletedIsWrittenOnlyWhenAskedFor() {
    String text = "-V2: B[0-4]\nV1: -A[0-4] C[4-8]\n-dissolve x: A|C 1+1 apart";
    Project project = Notation.TICKS.read(text);

    assertThat(Notation.TICKS.write(project)).isEqualTo("V1: C[4-8]");
    assertThat(Notation.TICKS.writeAll(project)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"4, 4", "-4, -4", "100t, 100"})
  void ticksAreOneByOne(String written, long time) {
    Project project = Notation.TICKS.read("V1: A[" + written + "-200]");

    assertThat(clip(project, "A").start()).isEqualTo(time);
  }

  @Test
  void timesBetweenFramesAreTicks() {
    Project project = Notation.FRAMES.read("V1: A[0-7t]");

    assertThat(clip(project, "A").end()).isEqualTo(7);
    assertThat(Notation.FRAMES.write(project)).isEqualTo("V1: A[0-7t]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V1 A[0-1]",
        "V1: A[0-1",
        "V1: A[x-1]",
        "V1: A[0-1]{\"a\":1",
        "V1: A[0-1]\"open",
        "V1: A[0-1](nothing)",
        "track: A[0-1]",
        "V1 (broken): A[0-1]",
        "link k: nobody",
        "V1: A[0-1]\nkey k on A opacity: 1=1 sideways",
        "V1: A[0-1]\nmarker m on A: 1 2",
      })
  void whatIsNoNotationIsRefused(String text) {
    assertThatThrownBy(() -> Notation.FRAMES.read(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDrawingShowsTracksToScale() {
    Project project =
        Notation.FRAMES.read("V2: T[2-8]\"Hi\"\nV1: A[0-10] B[10-14] C[20-27] D[24-30]");

    assertThat(Notation.FRAMES.draw(project))
        .isEqualTo(
            """
            V2        |T----|
            V1      |A--------|B--|     |C-----|
                                            |D----|
            """);
  }
}
