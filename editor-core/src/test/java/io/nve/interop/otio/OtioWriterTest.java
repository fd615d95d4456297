package io.nve.interop.otio;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.codec.ProjectCodec;
import io.nve.interop.Loss;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Link;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.ProjectSettings;
import io.nve.model.Registry;
import io.nve.model.Sequence;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtioWriterTest {
  @Test
  void ourOwnProjectsComeBackWhole() {
    Seeds.check(
        150,
        random -> {
          Project project = living(RandomProjects.next(random));
          OtioExport written = OtioWriter.write(project);
          OtioImport read = OtioReader.read(written.text());
          assertThat(pretty(read.project())).isEqualTo(pretty(project));
          assertThat(OtioWriter.write(read.project()).text()).isEqualTo(written.text());
        });
  }

  @Test
  void whatOpenTimelineIoCannotSayComesBackToo() {
    Project project = everything();
    OtioExport written = OtioWriter.write(project);
    assertThat(pretty(OtioReader.read(written.text()).project())).isEqualTo(pretty(project));
    assertThat(written.report().losses())
        .extracting(Loss::what)
        .anyMatch(what -> what.contains("position.x"))
        .anyMatch(what -> what.contains("link"))
        .anyMatch(what -> what.contains("speed"))
        .anyMatch(what -> what.equals("title \"Opening\""))
        .anyMatch(what -> what.equals("effect \"blur\""));
  }

  @Test
  void otherProgramsSeeSpeedsAsTimeEffects() {
    String text = OtioWriter.write(everything()).text();
    assertThat(text)
        .contains(
            "\"LinearTimeWarp.1\"",
            "\"time_scalar\": 0.5",
            "\"time_scalar\": -2.0",
            "\"FreezeFrame.1\"",
            "\"Stack.1\"");
  }

  @Test
  void aSequenceThatContainsItselfIsWrittenOnce() {
    Id s = Id.of("s");
    Id t = Id.of("t");
    Clip self = Clip.of(Id.of("c"), ClipKind.NESTED, t, 0, 0, 1000).with(Clip.SEQUENCE, s);
    Project project =
        Project.of(
            List.of(
                Sequence.of(s, FrameRate.FPS_25, 640, 360),
                Track.of(t, s, TrackKind.VIDEO, "a"),
                self));
    OtioExport written = OtioWriter.write(project);
    assertThat(written.report().losses()).extracting(Loss::kind).contains(Loss.Kind.DROPPED);
    assertThat(pretty(OtioReader.read(written.text()).project())).isEqualTo(pretty(project));
  }

  @Test
  void clipsThatOverlapAreReported() {
    Id s = Id.of("s");
    Id t = Id.of("t");
    Clip one = Clip.of(Id.of("a"), ClipKind.TITLE, t, 0, 0, 1000);
    Clip under = Clip.of(Id.of("b"), ClipKind.TITLE, t, 500, 0, 1000);
    Project project =
        Project.of(
            List.of(
                Sequence.of(s, FrameRate.FPS_25, 640, 360),
                Track.of(t, s, TrackKind.VIDEO, "a"),
                one,
                under));
    OtioExport written = OtioWriter.write(project, s, OtioOptions.DEFAULT);
    assertThat(written.report().losses()).extracting(Loss::kind).contains(Loss.Kind.DROPPED);
    Project back = OtioReader.read(written.text()).project();
    assertThat(back.clips(t)).containsExactly(one);
  }

  @Test
  void oldVersionsAreWrittenOnDemand() {
    OtioOptions old =
        OtioOptions.DEFAULT.withVersions(OtioVersions.DEFAULT.with("Clip", 1).with("Marker", 1));
    Project project = everything();
    OtioExport written = OtioWriter.write(project, old);
    assertThat(written.text()).contains("\"Clip.1\"").doesNotContain("\"Clip.2\"");
    assertThat(pretty(OtioReader.read(written.text()).project())).isEqualTo(pretty(project));
  }

  /** One of everything that OpenTimelineIO has no field for, and of all speeds. */
  private static Project everything() {
    Id s = Id.of("s");
    Id inner = Id.of("inner");
    Id v = Id.of("v");
    Id deep = Id.of("deep");
    Id asset = Id.of("asset");
    long second = Ticks.PER_SECOND;
    SpeedMap ramp =
        new SpeedMap.Ramp(
            List.of(
                new SpeedMap.Knot(0, 0, Interpolation.LINEAR),
                new SpeedMap.Knot(second, 3 * second, Interpolation.HOLD)));
    Clip moved =
        Clip.media(Id.of("c1"), asset, v, 0, second, 3 * second)
            .with(Transform.POSITION_X, 0.25)
            .with(Clip.LINK, Id.of("link"))
            .with(Clip.GROUP, Id.of("group"));
    Clip title =
        Clip.of(Id.of("c5"), ClipKind.TITLE, v, 20 * second, 0, second)
            .with(Title.TEXT, "Hello")
            .with(Entity.NAME, "Opening");
    Effect blur = Effect.of(Id.of("f"), "blur", "a").with(Registry.Blur.SIGMA, 0.01);
    return Project.of(
        List.of(
            new ProjectSettings(JsonObject.of("name", Json.of("P"))),
            Asset.of(asset, MediaReference.of("a.mp4", new TimeRange(0, 100 * second + 1))),
            Asset.of(Id.of("unused"), MediaReference.of("b.mp4")),
            Sequence.of(s, FrameRate.FPS_29_97, 1280, 720),
            Sequence.of(inner, FrameRate.FPS_25, 640, 360),
            Track.of(v, s, TrackKind.VIDEO, "a"),
            Track.of(Id.of("adj"), s, TrackKind.ADJUSTMENT, "b"),
            Track.of(deep, inner, TrackKind.CAPTION, "a"),
            Link.of(Id.of("link")),
            Group.of(Id.of("group")),
            moved.withProps(blur.addTo(moved.props())),
            at("c2", v, 3, SpeedMap.of(1, 2)).with(Clip.ASSET, asset),
            at("c3", v, 6, SpeedMap.of(-2, 1)).with(Clip.ASSET, asset),
            at("c4", v, 9, new SpeedMap.Freeze(7)).with(Clip.ASSET, asset),
            at("c6", v, 12, ramp).with(Clip.ASSET, asset),
            at("c7", v, 15, SpeedMap.of(333_333_333, 1_000_000_000)).with(Clip.ASSET, asset),
            title,
            Clip.of(Id.of("n1"), ClipKind.NESTED, v, 30 * second, 5, second)
                .with(Clip.SEQUENCE, inner),
            Clip.of(Id.of("n2"), ClipKind.NESTED, v, 40 * second, 0, second)
                .with(Clip.SEQUENCE, inner),
            Clip.of(Id.of("cue"), ClipKind.CAPTION, deep, 123, 0, 456).with(Title.TEXT, "cue"),
            Clip.of(Id.of("x"), ClipKind.ADJUSTMENT, Id.of("adj"), 1, 0, 99)));
  }

  private static Clip at(String id, Id track, int seconds, SpeedMap speed) {
    long second = Ticks.PER_SECOND;
    return Clip.of(Id.of(id), ClipKind.MEDIA, track, seconds * second, 17, second + 1)
        .with(Clip.SPEED, speed);
  }

  private static Project living(Project project) {
    return Project.of(project.entities().stream().filter(Entity::alive).toList());
  }

  private static String pretty(Project project) {
    return JsonWriter.pretty(JsonReader.read(ProjectCodec.encode(project)));
  }
}
