package io.nve.benchmarks;

import io.nve.ffmpeg.FfmpegBackend;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.render.RenderPlan;
import io.nve.spi.AudioOutput;
import io.nve.spi.CompositionRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.OutputFormat;
import io.nve.spi.Quality;
import io.nve.spi.RenderRequest;
import io.nve.spi.Reuse;
import io.nve.spi.VideoOutput;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.global.avcodec;

/**
 * Exports of whole timelines: beside the {@code ffmpeg} program and {@code melt}, again after an
 * edit, with untouched pictures copied, and ever longer. As in {@link RenderComparison}, the
 * encoder and its settings are the same everywhere.
 */
final class ExportComparison {
  private final MediaBackend backend = new FfmpegBackend();
  private final boolean x264 = avcodec.avcodec_find_encoder_by_name("libx264") != null;
  private final Path folder;
  private final LongCut cut;
  private int moves;

  private ExportComparison(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.cut = LongCut.make(folder, encoderArguments());
    drawTitle();
  }

  static Comparison create() {
    return new Comparison(
        "export",
        "720p at 30 frames a second. The long timeline has 60 clips in 90 seconds, 19 dissolves, 10 "
            + "titles and two audio tracks; the one of cuts only has 24 clips in 10 minutes.",
        3,
        folder -> new ExportComparison(folder).contests());
  }

  private List<Comparison.Contest> contests() {
    List<Comparison.Contest> contests = new ArrayList<>();
    contests.add(
        new Comparison.Contest(
            "the long timeline, against ffmpeg's filter_complex",
            0.9,
            () -> export(cut.edited(0), Reuse.NONE),
            this::ffmpegEdited));
    if (x264 && RenderComparison.onPath("melt")) {
      contests.add(
          new Comparison.Contest(
              "the long timeline, against melt",
              0.6,
              () -> export(cut.edited(0), Reuse.NONE),
              this::meltEdited));
    }
    Reuse cached = Reuse.cachedIn(folder.resolve("cache").toString());
    contests.add(
        new Comparison.Contest(
            "the long timeline after moving one title, against its first export",
            0.1,
            () -> {
              // The first time fills the cache; it is not counted.
              export(cut.edited(5 * moves++), cached);
            },
            () -> export(cut.edited(0), Reuse.NONE)));
    contests.add(
        new Comparison.Contest(
            "1,000 short clips, against 100 times 10 of them",
            1.1,
            () -> export(cut.brief(1000), Reuse.NONE),
            () -> {
              for (int i = 0; i < 100; i++) {
                export(cut.brief(10), Reuse.NONE);
              }
            }));
    contests.add(
        new Comparison.Contest(
            "ten minutes of cuts with copies, against encoding all of it",
            0.05,
            () -> export(cut.cutOnly(), Reuse.NONE.withSources(true)),
            () -> export(cut.cutOnly(), Reuse.NONE)));
    return contests;
  }

  private List<String> encoderArguments() {
    return x264
        ? List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "20")
        : List.of("-c:v", "libopenh264", "-b:v", "4M");
  }

  private void export(RenderPlan plan, Reuse reuse) {
    VideoOutput video =
        x264
            ? VideoOutput.of("h264")
                .withEncoder("libx264")
                .withQuality(Quality.level(20))
                .withSetting("preset", "veryfast")
            : VideoOutput.of("h264")
                .withEncoder("libopenh264")
                .withQuality(Quality.bitrate(4_000_000));
    AudioOutput audio = AudioOutput.of("aac").withQuality(Quality.bitrate(128_000));
    backend.render(
        RenderRequest.of(
                plan, folder.resolve("ours.mp4").toString(), new OutputFormat("mp4", video, audio))
            .withReuse(reuse),
        JobControl.NONE);
  }

  /** Draws the title as a picture, so that the peers need not. */
  private void drawTitle() throws IOException, InterruptedException {
    Id sequence = Id.of("s");
    Id track = Id.of("v");
    List<Entity> entities = new ArrayList<>();
    entities.add(
        Sequence.of(sequence, FrameRate.FPS_30, 640, 96)
            .with(Sequence.BACKGROUND, Color.TRANSPARENT));
    entities.add(Track.of(track, sequence, TrackKind.VIDEO, "a"));
    entities.add(
        Clip.of(Id.of("t"), ClipKind.TITLE, track, 0, 0, Ticks.PER_SECOND)
            .with(Title.TEXT, "Harbour, 5:40 am")
            .with(Title.SIZE, 0.5)
            .with(Transform.POSITION_Y, 0.5));
    RenderPlan plan = RenderPlan.of(Project.of(entities), sequence);
    Image image = backend.compose(CompositionRequest.of(plan, 0), JobControl.NONE);
    Path raw = Files.write(folder.resolve("title.rgba"), image.rgba());
    FfmpegProgram.run(
        "-f",
        "rawvideo",
        "-pix_fmt",
        "rgba",
        "-s",
        image.width() + "x" + image.height(),
        "-i",
        raw.toString(),
        folder.resolve("title.png").toString());
  }

  /** One input per clip, as people write such commands, so that nothing is decoded twice over. */
  private void ffmpegEdited() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < LongCut.CLIPS; i++) {
      int before = LongCut.dissolves(i) ? LongCut.HALF_DISSOLVE : 0;
      int after = LongCut.dissolves(i + 1) ? LongCut.HALF_DISSOLVE : 0;
      arguments.addAll(List.of("-ss", seconds(LongCut.from(i) - before)));
      arguments.addAll(List.of("-t", seconds(LongCut.CLIP_FRAMES + before + after)));
      arguments.addAll(List.of("-i", cut.clip(i).toString()));
    }
    arguments.addAll(List.of("-i", cut.music().toString()));
    arguments.addAll(List.of("-i", folder.resolve("title.png").toString()));
    arguments.addAll(List.of("-filter_complex", graph(), "-map", "[v]", "-map", "[a]"));
    arguments.addAll(encoderArguments());
    arguments.addAll(List.of("-g", "60", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "128k"));
    arguments.addAll(List.of("-t", seconds(LongCut.CLIPS * LongCut.CLIP_FRAMES)));
    arguments.addAll(List.of("-movflags", "+faststart", folder.resolve("peer.mp4").toString()));
    FfmpegProgram.run(arguments.toArray(new String[0]));
  }

  /** Groups of three clips are joined as they are, and the groups by dissolves. */
  private static String graph() {
    StringBuilder graph = new StringBuilder();
    String picture = "";
    String sound = "";
    for (int i = 0; i < LongCut.CLIPS; i += 3) {
      for (int k = i; k < i + 3; k++) {
        graph.append("[").append(k).append(":v]settb=AVTB,fps=30,format=yuv420p[v").append(k);
        graph.append("];");
      }
      graph.append(
          String.format(
              Locale.ROOT, "[v%d][%d:a][v%d][%d:a][v%d][%d:a]", i, i, i + 1, i + 1, i + 2, i + 2));
      graph.append("concat=n=3:v=1:a=1[gv").append(i).append("][ga").append(i).append("];");
      if (i == 0) {
        picture = "[gv0]";
        sound = "[ga0]";
        continue;
      }
      String dissolve = seconds(2 * LongCut.HALF_DISSOLVE);
      String at = seconds(i * LongCut.CLIP_FRAMES - LongCut.HALF_DISSOLVE);
      graph.append(picture).append("[gv").append(i).append("]xfade=duration=").append(dissolve);
      graph.append(":offset=").append(at).append("[x").append(i).append("];");
      graph.append(sound).append("[ga").append(i).append("]acrossfade=d=").append(dissolve);
      graph.append(":c1=qsin:c2=qsin[y").append(i).append("];");
      picture = "[x" + i + "]";
      sound = "[y" + i + "]";
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < LongCut.TITLES; i++) {
      shown.append(i == 0 ? "" : "+").append("between(t,");
      shown.append(seconds(LongCut.titleAt(i))).append(",");
      shown.append(seconds(LongCut.titleAt(i) + 60)).append(")");
    }
    graph
        .append(picture)
        .append("[")
        .append(LongCut.CLIPS + 1)
        .append(":v]overlay=x=(W-w)/2:y=H*3/4");
    graph.append(":enable='").append(shown).append("'[v];");
    graph.append("[").append(LongCut.CLIPS).append(":a]volume=-12dB[quiet];");
    graph.append(sound).append("[quiet]amix=inputs=2:normalize=0:duration=first[a]");
    return graph.toString();
  }

  private static String seconds(int frames) {
    return String.format(Locale.ROOT, "%.6f", frames / 30.0);
  }

  private void meltEdited() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("melt", "-quiet", "-silent", "-profile", "atsc_720p_30"));
    for (int i = 0; i < LongCut.CLIPS; i++) {
      int before = LongCut.dissolves(i) ? LongCut.HALF_DISSOLVE : 0;
      int after = LongCut.dissolves(i + 1) ? LongCut.HALF_DISSOLVE : 0;
      int in = LongCut.from(i) - before;
      command.addAll(List.of(cut.clip(i).toString(), "in=" + in));
      command.add("out=" + (in + before + LongCut.CLIP_FRAMES + after - 1));
      if (before > 0) {
        command.addAll(List.of("-mix", Integer.toString(2 * LongCut.HALF_DISSOLVE)));
        command.addAll(List.of("-mixer", "luma", "-mixer", "mix:-1"));
      }
    }
    command.add("-track");
    int at = 0;
    for (int i = 0; i < LongCut.TITLES; i++) {
      command.addAll(List.of("-blank", Integer.toString(LongCut.titleAt(i) - at - 1)));
      command.addAll(List.of(folder.resolve("title.png").toString(), "out=59"));
      at = LongCut.titleAt(i) + 60;
    }
    int frames = LongCut.CLIPS * LongCut.CLIP_FRAMES;
    command.addAll(List.of("-track", cut.music().toString(), "out=" + (frames - 1)));
    command.addAll(List.of("-filter", "volume", "gain=-12dB"));
    command.addAll(List.of("-transition", "qtblend", "a_track=0", "b_track=1"));
    command.addAll(List.of("-transition", "mix", "sum=1", "always_active=1"));
    command.addAll(List.of("a_track=0", "b_track=2", "-consumer"));
    command.addAll(List.of("avformat:" + folder.resolve("melt.mp4"), "vcodec=libx264"));
    command.addAll(List.of("preset=veryfast", "crf=20", "g=60", "acodec=aac", "ab=128k"));
    command.addAll(List.of("pix_fmt=yuv420p", "movflags=+faststart"));
    command.add("real_time=-" + Runtime.getRuntime().availableProcessors());
    FfmpegProgram.run(command);
  }
}
