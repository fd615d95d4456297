package io.nve.benchmarks;

import io.nve.render.RenderPlan;
import io.nve.spi.AudioOutput;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaBackends;
import io.nve.spi.OutputFormat;
import io.nve.spi.Quality;
import io.nve.spi.RenderRequest;
import io.nve.spi.VideoOutput;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.global.avcodec;

/**
 * Renders of 1080p to a file, with the same encoder and the same settings for it everywhere.
 *
 * <p>With the GPL build of FFmpeg that is libx264, which Debian's {@code melt} has too, so with it
 * on the path it takes part; with the LGPL build it is libopenh264, which {@code melt} has not.
 */
final class RenderComparison {
  private final MediaBackend backend = MediaBackends.find();
  private final boolean x264 = avcodec.avcodec_find_encoder_by_name("libx264") != null;
  private final RenderMedia media;
  private final Path folder;

  private RenderComparison(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.media = RenderMedia.make(folder, backend, encoderArguments());
  }

  static Comparison create() {
    return new Comparison(
        "render",
        "1080p at 30 frames a second to a file: in process, and by the `ffmpeg` program of the same "
            + "build or by `melt`, with the same encoder and settings.",
        5,
        folder -> new RenderComparison(folder).contests());
  }

  private List<Comparison.Contest> contests() {
    List<Comparison.Contest> contests = new ArrayList<>();
    contests.add(
        new Comparison.Contest(
            "transcode of one input, against ffmpeg",
            1.05,
            () -> ours(media.single()),
            this::ffmpegTranscode));
    contests.add(
        new Comparison.Contest(
            "three clips, a crossfade, a title, two audio tracks, against ffmpeg",
            1.0,
            () -> ours(media.edited()),
            this::ffmpegEdited));
    if (x264 && onPath("melt")) {
      contests.add(
          new Comparison.Contest(
              "three clips, a crossfade, a title, two audio tracks, against melt",
              0.7,
              () -> ours(media.edited()),
              this::meltEdited));
    }
    return contests;
  }

  static boolean onPath(String program) {
    for (String entry : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (!entry.isEmpty() && Files.isExecutable(Path.of(entry, program))) {
        return true;
      }
    }
    return false;
  }

  /** Returns how the ffmpeg program is told what {@link #ours} tells our backend. */
  private List<String> encoderArguments() {
    return x264
        ? List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-g", "60")
        : List.of("-c:v", "libopenh264", "-b:v", "8M", "-g", "60");
  }

  private void ours(RenderPlan plan) {
    VideoOutput video =
        x264
            ? VideoOutput.of("h264").withEncoder("libx264").withQuality(Quality.level(20))
            : VideoOutput.of("h264")
                .withEncoder("libopenh264")
                .withQuality(Quality.bitrate(8_000_000));
    AudioOutput audio = AudioOutput.of("aac").withQuality(Quality.bitrate(128_000));
    backend.render(
        RenderRequest.of(
            plan,
            folder.resolve("ours.mp4").toString(),
            new OutputFormat("mp4", x264 ? video.withSetting("preset", "veryfast") : video, audio)),
        JobControl.NONE);
  }

  private List<String> outputArguments() {
    List<String> arguments = new ArrayList<>(encoderArguments());
    arguments.addAll(List.of("-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "128k"));
    arguments.addAll(List.of("-movflags", "+faststart", folder.resolve("peer.mp4").toString()));
    return arguments;
  }

  private void ffmpegTranscode() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-i", media.clip(0)));
    arguments.addAll(outputArguments());
    FfmpegProgram.run(arguments.toArray(new String[0]));
  }

  private void ffmpegEdited() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      arguments.addAll(List.of("-i", media.clip(i)));
    }
    arguments.addAll(List.of("-i", media.music(), "-i", media.title()));
    String graph =
        String.join(
            ";",
            "[0:v]trim=0:5.5[a]",
            "[1:v]trim=0.5:6,setpts=PTS-STARTPTS[b]",
            "[2:v]trim=0:5,setpts=PTS-STARTPTS[c]",
            "[a][b]xfade=duration=1:offset=4.5[ab]",
            "[ab][c]concat=n=2:v=1:a=0[cut]",
            "[cut][4:v]overlay=x=(W-w)/2:y=H*3/4:enable='between(t,2,6)'[v]",
            "[0:a]atrim=0:5.5[sa]",
            "[1:a]atrim=0.5:6,asetpts=PTS-STARTPTS[sb]",
            "[2:a]atrim=0:5,asetpts=PTS-STARTPTS[sc]",
            "[sa][sb]acrossfade=d=1:c1=qsin:c2=qsin[sab]",
            "[sab][sc]concat=n=2:v=0:a=1[speech]",
            "[3:a]volume=-12dB[quiet]",
            "[speech][quiet]amix=inputs=2:normalize=0:duration=first[s]");
    arguments.addAll(List.of("-filter_complex", graph, "-map", "[v]", "-map", "[s]"));
    arguments.addAll(outputArguments());
    FfmpegProgram.run(arguments.toArray(new String[0]));
  }

  private void meltEdited() throws IOException, InterruptedException {
    String consumer =
        "-consumer avformat:%s vcodec=libx264 preset=veryfast crf=20 g=60 acodec=aac ab=128k"
            + " pix_fmt=yuv420p movflags=+faststart real_time=-%d";
    String command =
        String.format(
            Locale.ROOT,
            "melt -quiet -silent -profile atsc_1080p_30 %s in=0 out=164 %s in=15 out=179"
                + " -mix 30 -mixer luma -mixer mix:-1 %s in=0 out=149"
                + " -track -blank 59 %s out=119 -track %s out=449 -filter volume gain=-12dB"
                + " -transition qtblend a_track=0 b_track=1 -transition mix sum=1 always_active=1"
                + " a_track=0 b_track=2 "
                + consumer,
            media.clip(0),
            media.clip(1),
            media.clip(2),
            media.title(),
            media.music(),
            folder.resolve("melt.mp4"),
            Runtime.getRuntime().availableProcessors());
    FfmpegProgram.run(List.of(command.split(" ", -1)));
  }
}
