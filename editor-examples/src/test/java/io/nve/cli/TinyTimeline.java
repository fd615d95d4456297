package io.nve.cli;

import io.nve.files.TimelineFile;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import java.io.IOException;
import java.nio.file.Path;

/** A timeline of two seconds at 25 frames: a red one, then a blue one; 64 by 36 pixels. */
final class TinyTimeline {
  static final Id SEQUENCE = Id.of("main");
  static final Id TRACK = Id.of("V1");

  private static final long SECOND = Ticks.PER_SECOND;

  private TinyTimeline() {}

  static Project project() {
    return Project.empty()
        .create(Sequence.of(SEQUENCE, FrameRate.FPS_25, 64, 36))
        .create(Track.of(TRACK, SEQUENCE, TrackKind.VIDEO, "a"))
        .create(color("red", 0, "#ff0000"))
        .create(color("blue", SECOND, "#0000ff"));
  }

  private static Clip color(String id, long start, String color) {
    return Clip.of(Id.of(id), ClipKind.GENERATOR, TRACK, start, 0, SECOND)
        .with(Clip.COLOR, Color.of(color));
  }

  /** A timeline of one second of media. */
  static Project playing(String url) {
    Id asset = Id.of("take");
    return Project.empty()
        .create(Sequence.of(SEQUENCE, FrameRate.FPS_25, 64, 36))
        .create(Track.of(TRACK, SEQUENCE, TrackKind.VIDEO, "a"))
        .create(Asset.of(asset, MediaReference.of(url, new TimeRange(0, 2 * SECOND))))
        .create(Clip.media(Id.of("clip"), asset, TRACK, 0, SECOND, 2 * SECOND));
  }

  static Path write(Project project, Path file) throws IOException {
    TimelineFile.write(project, file);
    return file;
  }
}
