package io.nve.benchmarks;

import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Transform;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Split;
import io.nve.testkit.RandomProjects;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits of the comparison with peers, on the JVM: from the same seed the same as {@code
 * benchmarks/peers/timeline.js} makes, so that the same must come of them.
 */
final class PeerEdits {
  static final long FRAME = FrameRate.FPS_25.frameDuration();
  static final long LENGTH = 50 * FRAME;

  /** What an edit may be, by the names that the scripts have for them. */
  enum Kind {
    SET,
    MOVE,
    INSERT,
    SPLIT,
    RIPPLE
  }

  private final int tracks;
  private final int clips;
  private final String author;
  private int random;
  private int made;
  private Project project;

  PeerEdits(int tracks, int clips, String author, int seed) {
    this.tracks = tracks;
    this.clips = clips;
    this.author = author;
    this.random = seed;
    this.project = RandomProjects.large(tracks, clips);
    for (int i = 0; i < 4; i++) {
      below(2);
    }
  }

  /** Returns the project with all edits made. */
  Project project() {
    return project;
  }

  /** Returns several edits, of the kinds in turn, each made on what the ones before came to. */
  List<Operation> some(int count, Kind... kinds) {
    List<Operation> edits = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Operation edit = next(kinds[i % kinds.length]);
      project = edit.applyTo(project);
      edits.add(edit);
    }
    return edits;
  }

  private Operation next(Kind kind) {
    return switch (kind) {
      case SET -> new Set(anyId(), Transform.OPACITY.key(), Json.of((1 + below(998)) / 1000.0));
      case MOVE -> move();
      case INSERT -> new Create(clip(anyTrack(), anyTime()));
      case SPLIT -> split();
      case RIPPLE -> ripple();
    };
  }

  private Operation move() {
    Clip clip = project.clip(anyId()).orElseThrow();
    Id track = anyTrack();
    return new Place(clip.id(), track, anyTime() - clip.in());
  }

  private Operation split() {
    Clip clip = project.clip(anyId()).orElseThrow();
    return new Split(clip.id(), newId(), clip.in() + Math.floorDiv(clip.out() - clip.in(), 2));
  }

  private Operation ripple() {
    int middle = clips / 2;
    long at = middle * LENGTH + (middle + 1) / 2 * 10L * FRAME;
    List<Operation> operations = new ArrayList<>();
    for (int track = 0; track < tracks; track++) {
      operations.add(new Shift(Id.of("t" + track), at, LENGTH));
    }
    operations.add(new Create(clip(Id.of("t0"), at)));
    return new Batch("Insert", operations);
  }

  private Clip clip(Id track, long start) {
    long in = below(50) * 10L * FRAME;
    return Clip.media(newId(), Id.of("a"), track, start, in, in + LENGTH);
  }

  private Id newId() {
    made++;
    return Id.of(author + "." + made);
  }

  private Id anyId() {
    int index = below(tracks * clips);
    return Id.of("t" + index / clips + "c" + index % clips);
  }

  private Id anyTrack() {
    return Id.of("t" + below(tracks));
  }

  private long anyTime() {
    return below(clips * 55) * FRAME;
  }

  private int below(int bound) {
    random = random * 1664525 + 1013904223;
    return (int) (((random & 0xffffffffL) * bound) >>> 32);
  }
}
