package io.nve.examples;

import io.nve.edit.Edit;
import io.nve.edit.EditContext;
import io.nve.edit.IdSource;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.op.Batch;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What most examples begin with: a project with a sequence of two picture tracks and a sound track,
 * and takes of ten seconds called A, B and C.
 */
final class Studio {
  static final long SECOND = Ticks.PER_SECOND;
  static final Id SEQUENCE = Id.of("main");
  static final Id V1 = Id.of("V1");
  static final Id V2 = Id.of("V2");
  static final Id A1 = Id.of("A1");
  static final Id A = Id.of("A");
  static final Id B = Id.of("B");
  static final Id C = Id.of("C");

  /** Numbers what is created: {@code ex.1}, {@code ex.2}, … */
  final EditContext context = EditContext.of(IdSource.counting("ex"));

  Project project =
      Project.empty()
          .create(Sequence.of(SEQUENCE, FrameRate.FPS_25, 640, 360))
          .create(Track.of(V1, SEQUENCE, TrackKind.VIDEO, "a"))
          .create(Track.of(V2, SEQUENCE, TrackKind.VIDEO, "b"))
          .create(Track.of(A1, SEQUENCE, TrackKind.AUDIO, "c"))
          .create(take(A))
          .create(take(B))
          .create(take(C));

  private static Asset take(Id id) {
    return Asset.of(id, MediaReference.of(id + ".mp4", new TimeRange(0, 10 * SECOND)));
  }

  /** Returns the folder that an example works in: the first argument, or a new temporary one. */
  static Path folder(String[] args) throws IOException {
    return args.length > 0
        ? Files.createDirectories(Path.of(args[0]))
        : Files.createTempDirectory("nve-example");
  }

  /** Makes an edit, and shows the timeline after it. */
  Batch edit(Edit edit) {
    Batch batch = edit.plan(project, context);
    project = batch.applyTo(project);
    show(batch.label());
    return batch;
  }

  /** Returns the clip at a second of a track. */
  Clip clip(Id track, double second) {
    return project.clipAt(track, Ticks.ofSeconds(second)).orElseThrow();
  }

  /** Prints the clips of each track: what plays, from when to when, and from where in its media. */
  void show(String title) {
    System.out.println(title);
    for (Track track : project.tracks(SEQUENCE)) {
      StringBuilder line = new StringBuilder("  " + track.id() + " ");
      for (Clip clip : project.clips(track.id())) {
        String name = clip.asset().map(Id::value).orElse(clip.content().id());
        line.append(" | ").append(name).append(' ').append(seconds(clip.start())).append("..");
        line.append(seconds(clip.end())).append(" from ").append(seconds(clip.in()));
      }
      if (!project.clips(track.id()).isEmpty()) {
        System.out.println(line);
      }
    }
  }

  static String seconds(long ticks) {
    return String.format(Locale.ROOT, "%.2fs", Ticks.toSeconds(ticks));
  }
}
