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
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The media and timelines of {@link ExportComparison}: 720p at 30 frames a second.
 *
 * <p>The long one has 60 clips of 1.5 seconds out of three sources, every third cut a dissolve of
 * half a second, ten titles of two seconds, the sources' sound and music.
 */
record LongCut(Path folder) {
  static final int CLIPS = 60;
  static final int TITLES = 10;
  static final int CLIP_FRAMES = 45;
  static final int HALF_DISSOLVE = 8;
  static final int SOURCE_SECONDS = 20;

  private static final FrameRate RATE = FrameRate.FPS_30;
  private static final Id SEQUENCE = Id.of("s");
  private static final Id VIDEO = Id.of("v1");
  private static final Id SPEECH = Id.of("a1");

  static LongCut make(Path folder, List<String> encoder) throws IOException, InterruptedException {
    List<String> pictures = List.of("testsrc2", "mandelbrot", "smptehdbars");
    for (int i = 0; i < pictures.size(); i++) {
      film(folder.resolve("clip" + i + ".mp4"), pictures.get(i), SOURCE_SECONDS, encoder, 60);
    }
    film(folder.resolve("camera.mp4"), "testsrc2", 120, encoder, 30);
    FfmpegProgram.run(
        "-f",
        "lavfi",
        "-i",
        "sine=frequency=110:duration=100:sample_rate=48000",
        "-ac",
        "2",
        folder.resolve("music.wav").toString());
    return new LongCut(folder);
  }

  private static void film(Path file, String pictures, int seconds, List<String> encoder, int group)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-f", "lavfi", "-i", pictures + "=size=1280x720:rate=30"));
    arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440"));
    arguments.addAll(List.of("-t", Integer.toString(seconds), "-pix_fmt", "yuv420p"));
    arguments.addAll(encoder);
    arguments.addAll(List.of("-g", Integer.toString(group), "-colorspace", "bt709"));
    arguments.addAll(List.of("-color_primaries", "bt709", "-color_trc", "bt709"));
    arguments.addAll(List.of("-c:a", "aac", "-ac", "2", "-ar", "48000", file.toString()));
    FfmpegProgram.run(arguments.toArray(new String[0]));
  }

  Path clip(int index) {
    return folder.resolve("clip" + index % 3 + ".mp4");
  }

  Path music() {
    return folder.resolve("music.wav");
  }

  /** Which frame of its source a clip begins with. */
  static int from(int index) {
    return 30 + index * 37 % 480;
  }

  /** Whether there is a dissolve between a clip and the one before it. */
  static boolean dissolves(int index) {
    return index > 0 && index % 3 == 0;
  }

  /** When a title begins, in frames. */
  static int titleAt(int index) {
    return 60 + index * 260;
  }

  /**
   * The long timeline.
   *
   * @param moved by how many frames the fifth title is moved
   */
  RenderPlan edited(int moved) {
    List<Entity> entities = base();
    for (int i = 0; i < 3; i++) {
      entities.add(asset("m" + i, clip(i), SOURCE_SECONDS));
    }
    entities.add(asset("mm", music(), 100));
    Id titles = Id.of("v2");
    Id music = Id.of("a2");
    entities.add(Track.of(titles, SEQUENCE, TrackKind.VIDEO, "c"));
    entities.add(Track.of(music, SEQUENCE, TrackKind.AUDIO, "d"));
    for (Id track : List.of(VIDEO, SPEECH)) {
      for (int i = 0; i < CLIPS; i++) {
        entities.add(media(track + "c" + i, "m" + i % 3, track, i * CLIP_FRAMES, from(i)));
        if (dissolves(i)) {
          long half = RATE.ticksAt(HALF_DISSOLVE);
          entities.add(
              Transition.of(
                  Id.of(track + "x" + i),
                  "dissolve",
                  Id.of(track + "c" + (i - 1)),
                  Id.of(track + "c" + i),
                  half,
                  half));
        }
      }
    }
    for (int i = 0; i < TITLES; i++) {
      entities.add(title(titles, i, titleAt(i) + (i == 4 ? moved : 0)));
    }
    entities.add(
        Clip.media(Id.of("music"), Id.of("mm"), music, 0, 0, RATE.ticksAt(CLIPS * CLIP_FRAMES))
            .with(Sound.GAIN, -12.0));
    return RenderPlan.of(Project.of(entities), SEQUENCE);
  }

  /** Ten minutes of 24 clips out of one source, cuts only. */
  RenderPlan cutOnly() {
    List<Entity> entities = base();
    entities.add(asset("camera", folder.resolve("camera.mp4"), 120));
    for (Id track : List.of(VIDEO, SPEECH)) {
      for (int i = 0; i < 24; i++) {
        long start = RATE.ticksAt(i * 750L);
        long in = RATE.ticksAt(17 + i * 1013L % 2800);
        long out = in + RATE.ticksAt(750);
        entities.add(Clip.media(Id.of(track + "c" + i), Id.of("camera"), track, start, in, out));
      }
    }
    return RenderPlan.of(Project.of(entities), SEQUENCE);
  }

  /** So many clips of a fifth of a second. */
  RenderPlan brief(int clips) {
    List<Entity> entities = base();
    for (int i = 0; i < 3; i++) {
      entities.add(asset("m" + i, clip(i), SOURCE_SECONDS));
    }
    for (int i = 0; i < clips; i++) {
      long start = RATE.ticksAt(i * 6L);
      long in = RATE.ticksAt(from(i));
      entities.add(
          Clip.media(Id.of("c" + i), Id.of("m" + i % 3), VIDEO, start, in, in + RATE.ticksAt(6)));
    }
    return RenderPlan.of(Project.of(entities), SEQUENCE);
  }

  private static List<Entity> base() {
    List<Entity> entities = new ArrayList<>();
    entities.add(Sequence.of(SEQUENCE, RATE, 1280, 720));
    entities.add(Track.of(VIDEO, SEQUENCE, TrackKind.VIDEO, "a"));
    entities.add(Track.of(SPEECH, SEQUENCE, TrackKind.AUDIO, "b"));
    return entities;
  }

  private static Asset asset(String id, Path file, int seconds) {
    TimeRange available = new TimeRange(0, Ticks.ofSeconds(seconds));
    return Asset.of(Id.of(id), MediaReference.of(file.toString(), available));
  }

  private static Clip title(Id track, int index, int at) {
    Clip clip =
        Clip.of(
            Id.of("title" + index),
            ClipKind.TITLE,
            track,
            RATE.ticksAt(at),
            0,
            Ticks.ofSeconds(2L));
    return clip.with(Title.TEXT, "Harbour, 5:40 am")
        .with(Title.SHADOW_COLOR, Color.BLACK)
        .with(Title.SHADOW_X, 0.05)
        .with(Title.SHADOW_Y, 0.05)
        .with(Transform.POSITION_Y, 0.8);
  }

  private static Clip media(String id, String asset, Id track, int start, int from) {
    long in = RATE.ticksAt(from);
    return Clip.media(
        Id.of(id), Id.of(asset), track, RATE.ticksAt(start), in, in + RATE.ticksAt(CLIP_FRAMES));
  }
}
