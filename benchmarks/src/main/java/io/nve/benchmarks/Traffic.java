package io.nve.benchmarks;

import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Sound;
import io.nve.model.Title;
import io.nve.model.Transform;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import io.nve.testkit.RandomProjects;
import io.nve.time.FrameRate;
import java.util.Random;

/**
 * What somebody sends who edits a project of {@link RandomProjects#large}: of twenty operations
 * seven set properties, four move clips, four trim, and one each slips, deletes or restores, types,
 * adds to a number, creates a clip, and ripples a track.
 */
final class Traffic {
  private static final long FRAME = FrameRate.FPS_25.frameDuration();

  private final Random random;
  private final String author;
  private final int tracks;
  private final int clipsPerTrack;
  private int created;

  Traffic(String author, int tracks, int clipsPerTrack, long seed) {
    this.random = new Random(seed);
    this.author = author;
    this.tracks = tracks;
    this.clipsPerTrack = clipsPerTrack;
  }

  /** Returns an operation on some clip or track. */
  Operation next() {
    return next(random.nextInt(tracks), random.nextInt(clipsPerTrack));
  }

  /** Returns an operation on this clip, or on its track. */
  Operation next(int trackIndex, int clipIndex) {
    Id track = Id.of("t" + trackIndex);
    Id clip = Id.of(track + "c" + clipIndex);
    long in = clipIndex % 50 * 10L * FRAME;
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5, 6 ->
          new Set(clip, Transform.OPACITY.key(), Json.of(random.nextInt(1_000) / 1_000.0));
      case 7, 8, 9, 10 -> Place.along(clip, time());
      case 11, 12 -> new TrimIn(clip, in + random.nextInt(25) * FRAME);
      case 13, 14 -> new TrimOut(clip, in + (25 + random.nextInt(25)) * FRAME);
      case 15 -> new Slip(clip, (random.nextInt(20) - 10) * FRAME);
      case 16 -> new Alive(clip, random.nextBoolean());
      case 17 ->
          random.nextBoolean()
              ? new Text(clip, Title.TEXT.key(), TextDelta.replace(0, 0, "x"))
              : new Add(clip, Sound.FADE_IN.key(), FRAME);
      case 18 ->
          new Create(
              Clip.media(
                  Id.of(author + "." + created++), Id.of("a"), track, time(), in, in + 50 * FRAME));
      default -> new Shift(track, time(), (random.nextInt(100) - 50) * FRAME);
    };
  }

  private long time() {
    return random.nextInt(clipsPerTrack * 55) * FRAME;
  }
}
