package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.copy.CopiedRun;
import io.nve.ffmpeg.internal.copy.RunReader;
import io.nve.ffmpeg.internal.encode.VideoEncoding;
import io.nve.ffmpeg.internal.segment.CacheFolder;
import io.nve.ffmpeg.internal.segment.CodedStretch;
import io.nve.ffmpeg.internal.segment.OrderedWork;
import io.nve.ffmpeg.internal.segment.SeamException;
import io.nve.ffmpeg.internal.segment.Stretch;
import io.nve.ffmpeg.internal.segment.StretchJoin;
import io.nve.ffmpeg.internal.segment.StretchKeys;
import io.nve.render.ContentHash;
import io.nve.time.FrameRate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The pictures of an output, made in stretches by many threads and joined by one. A stretch that
 * lies in the cache is taken from there; others go there when they are encoded.
 */
final class JoinedPictures {
  /** How far pictures may be ahead of the sound. */
  private static final double LEAD_SECONDS = 2;

  private final List<Part> parts;
  private final List<Stretch> stretches;
  private final FrameRate rate;
  private final VideoEncoding how;
  private final StretchMaker maker;
  private final StretchJoin join;
  private final Optional<CacheFolder> cache;
  private final StretchKeys keys;
  private final boolean globalHeader;
  private final Crew crew;
  private final Notes notes;
  private final Tally tally;
  private final AtomicLong made = new AtomicLong();
  private final long frames;
  private final double perSecond;

  /**
   * Pictures of some parts.
   *
   * @param rate of the plan, by which copied pictures are counted
   * @param notes takes the notes of all stretches
   * @param tally counts what came from where
   */
  JoinedPictures(
      List<Part> parts,
      FrameRate rate,
      VideoEncoding how,
      boolean globalHeader,
      StretchMaker maker,
      StretchJoin join,
      Optional<CacheFolder> cache,
      StretchKeys keys,
      Notes notes,
      Tally tally) {
    this.parts = parts;
    this.stretches =
        parts.stream().filter(part -> part.copy().isEmpty()).map(Part::frames).toList();
    this.rate = rate;
    this.how = how;
    this.globalHeader = globalHeader;
    this.maker = maker;
    this.join = join;
    this.cache = cache;
    this.keys = keys;
    this.notes = notes;
    this.tally = tally;
    this.crew = Crew.of(how, stretches.size());
    this.frames = parts.stream().mapToLong(part -> part.frames().count()).sum();
    this.perSecond = (double) how.rateNum() / how.rateDen();
  }

  /** A stretch, and whether it was there already. */
  private record Piece(CodedStretch coded, boolean reused) {}

  /** Makes and writes all of them; throws when anything fails or the lockstep was stopped. */
  void join(Lockstep lockstep, Runnable check, ProgressMeter meter) {
    OrderedWork<Piece> work = new OrderedWork<>(crew.size(), crew.run(), crew.ahead());
    try (work;
        RunReader copies = new RunReader(rate)) {
      work.start(stretches.size(), index -> piece(stretches.get(index), work, check));
      for (Part part : parts) {
        if (part.copy().isPresent()) {
          copy(part.copy().get(), copies, lockstep, check, meter);
        } else {
          Piece piece = work.take(() -> await(lockstep, check, meter));
          write(piece, part.frames(), lockstep);
        }
        await(lockstep, check, meter);
      }
    }
  }

  private void write(Piece piece, Stretch stretch, Lockstep lockstep) {
    join.write(piece.coded, stretch.count(), picture -> pace(picture, lockstep));
    notes.addAll(piece.coded.notes());
    if (piece.reused) {
      tally.reused(stretch.count());
    } else {
      tally.encoded(stretch.count());
    }
  }

  private void copy(
      CopiedRun run, RunReader copies, Lockstep lockstep, Runnable check, ProgressMeter meter) {
    long start = join.written();
    BitSet seen = new BitSet();
    copies.read(
        run,
        (picture, shown, key) -> {
          if (shown < 0 || shown >= run.count() || seen.get(shown)) {
            throw new SeamException("a source's pictures are not where they were");
          }
          seen.set(shown);
          pace(join.written(), lockstep);
          join.write(picture, start + shown, key);
          made.incrementAndGet();
          await(lockstep, check, meter);
        });
    tally.copied(run.count());
  }

  private void await(Lockstep lockstep, Runnable check, ProgressMeter meter) {
    check.run();
    goOn(!lockstep.stopped());
    meter.made((double) made.get() / frames, made.get());
  }

  private void pace(long picture, Lockstep lockstep) {
    double seconds = picture / perSecond;
    lockstep.picturesReached(seconds);
    goOn(lockstep.awaitSound(seconds - LEAD_SECONDS));
  }

  private static void goOn(boolean wanted) {
    if (!wanted) {
      throw new IllegalStateException("another part of the work has failed");
    }
  }

  private Piece piece(Stretch stretch, OrderedWork<Piece> work, Runnable check) {
    ContentHash key = cache.isEmpty() ? new ContentHash(0, 0) : keys.of(stretch);
    Optional<CodedStretch> kept =
        cache.flatMap(folder -> folder.stretch(key)).filter(found -> fits(found, stretch));
    if (kept.isPresent()) {
      made.addAndGet(stretch.count());
      return new Piece(kept.get(), true);
    }
    Runnable going =
        () -> {
          check.run();
          goOn(!work.stopped());
        };
    VideoEncoding shared = how.withThreads(crew.encoderThreads(work.left()));
    CodedStretch fresh = maker.make(stretch, shared, globalHeader, going, made::addAndGet);
    if (!fits(fresh, stretch)) {
      throw new SeamException("the encoder's stretches do not fit to each other");
    }
    cache.ifPresent(folder -> folder.keep(key, fresh));
    return new Piece(fresh, false);
  }

  private boolean fits(CodedStretch stretch, Stretch wanted) {
    return join.fits(stretch, wanted.count());
  }
}
