package io.nve.benchmarks;

import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Sound;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.model.Transition;
import io.nve.render.RenderPlan;
import io.nve.spi.CompositionRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link RenderComparison} renders: three clips with sound, music, and a title as a picture.
 */
record RenderMedia(Path folder, RenderPlan single, RenderPlan edited) {
  private static final Id SEQUENCE = Id.of("s");
  private static final Id VIDEO = Id.of("v1");
  private static final Id SPEECH = Id.of("a1");

  static RenderMedia make(Path folder, MediaBackend backend, List<String> encoder)
      throws IOException, InterruptedException {
    List<String> sources = List.of("testsrc2", "mandelbrot", "testsrc2");
    for (int i = 0; i < 3; i++) {
      List<String> arguments = new ArrayList<>();
      String size = "=size=1920x1080:rate=30";
      arguments.addAll(List.of("-f", "lavfi", "-i", sources.get(i) + size));
      arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=" + 220 * (i + 1)));
      arguments.addAll(List.of("-t", "6", "-pix_fmt", "yuv420p"));
      arguments.addAll(encoder);
      arguments.addAll(List.of("-c:a", "aac", "-ac", "2", "-ar", "48000"));
      arguments.add(folder.resolve("clip" + i + ".mp4").toString());
      FfmpegProgram.run(arguments.toArray(new String[0]));
    }
    FfmpegProgram.run(
        "-f",
        "lavfi",
        "-i",
        "sine=frequency=110:duration=15:sample_rate=48000",
        "-ac",
        "2",
        folder.resolve("music.wav").toString());
    RenderMedia media = new RenderMedia(folder, plan(singleOf(folder)), plan(editedOf(folder)));
    media.drawTitle(backend);
    return media;
  }

  String clip(int index) {
    return folder.resolve("clip" + index + ".mp4").toString();
  }

  String music() {
    return folder.resolve("music.wav").toString();
  }

  /** Returns the title as a picture, so that the peers need not draw it. */
  String title() {
    return folder.resolve("title.png").toString();
  }

  private void drawTitle(MediaBackend backend) throws IOException, InterruptedException {
    List<Entity> entities = new ArrayList<>();
    entities.add(
        Sequence.of(SEQUENCE, FrameRate.FPS_30, 800, 160)
            .with(Sequence.BACKGROUND, Color.TRANSPARENT));
    entities.add(Track.of(VIDEO, SEQUENCE, TrackKind.VIDEO, "a"));
    entities.add(titleClip(VIDEO, 0).with(Title.SIZE, 0.5).with(Transform.POSITION_Y, 0.5));
    Image image =
        backend.compose(CompositionRequest.of(plan(Project.of(entities)), 0), JobControl.NONE);
    Path raw = folder.resolve("title.rgba");
    Files.write(raw, image.rgba());
    FfmpegProgram.run(
        "-f",
        "rawvideo",
        "-pix_fmt",
        "rgba",
        "-s",
        image.width() + "x" + image.height(),
        "-i",
        raw.toString(),
        title());
  }

  private static RenderPlan plan(Project project) {
    return RenderPlan.of(project, SEQUENCE);
  }

  private static List<Entity> base(Path folder) {
    List<Entity> entities = new ArrayList<>();
    entities.add(Sequence.of(SEQUENCE, FrameRate.FPS_30, 1920, 1080));
    entities.add(Track.of(VIDEO, SEQUENCE, TrackKind.VIDEO, "a"));
    entities.add(Track.of(SPEECH, SEQUENCE, TrackKind.AUDIO, "b"));
    for (int i = 0; i < 3; i++) {
      entities.add(asset("m" + i, folder.resolve("clip" + i + ".mp4"), 6));
    }
    return entities;
  }

  private static Asset asset(String id, Path file, int seconds) {
    TimeRange available = new TimeRange(0, Ticks.ofSeconds(seconds));
    return Asset.of(Id.of(id), MediaReference.of(file.toString(), available));
  }

  private static Project singleOf(Path folder) {
    List<Entity> entities = base(folder);
    entities.add(media("c0", "m0", VIDEO, 0, 0, 6));
    entities.add(media("c1", "m0", SPEECH, 0, 0, 6));
    return Project.of(entities);
  }

  private static Project editedOf(Path folder) {
    List<Entity> entities = base(folder);
    Id titles = Id.of("v2");
    Id music = Id.of("a2");
    entities.add(Track.of(titles, SEQUENCE, TrackKind.VIDEO, "c"));
    entities.add(Track.of(music, SEQUENCE, TrackKind.AUDIO, "d"));
    entities.add(asset("mm", folder.resolve("music.wav"), 15));
    for (Id track : List.of(VIDEO, SPEECH)) {
      entities.add(media(track + "c0", "m0", track, 0, 0, 5));
      entities.add(media(track + "c1", "m1", track, 5, 1, 6));
      entities.add(media(track + "c2", "m2", track, 10, 0, 5));
      entities.add(
          Transition.of(
              Id.of(track + "x"),
              "dissolve",
              Id.of(track + "c0"),
              Id.of(track + "c1"),
              Ticks.ofMillis(500),
              Ticks.ofMillis(500)));
    }
    entities.add(titleClip(titles, 2));
    entities.add(media("music", "mm", music, 0, 0, 15).with(Sound.GAIN, -12.0));
    return Project.of(entities);
  }

  private static Clip titleClip(Id track, int second) {
    Clip clip =
        Clip.of(
            Id.of("title"), ClipKind.TITLE, track, Ticks.ofSeconds(second), 0, Ticks.ofSeconds(4L));
    return clip.with(Title.TEXT, "Harbour, 5:40 am")
        .with(Title.SHADOW_COLOR, Color.BLACK)
        .with(Title.SHADOW_X, 0.05)
        .with(Title.SHADOW_Y, 0.05)
        .with(Transform.POSITION_Y, 0.8);
  }

  private static Clip media(String id, String asset, Id track, int start, int in, int out) {
    return Clip.media(
        Id.of(id),
        Id.of(asset),
        track,
        Ticks.ofSeconds((long) start),
        Ticks.ofSeconds((long) in),
        Ticks.ofSeconds((long) out));
  }
}
