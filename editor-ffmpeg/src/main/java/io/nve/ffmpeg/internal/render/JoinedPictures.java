package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.encode.VideoEncoding;
import io.nve.ffmpeg.internal.segment.CacheFolder;
import io.nve.ffmpeg.internal.segment.CodedStretch;
import io.nve.ffmpeg.internal.segment.OrderedWork;
import io.nve.ffmpeg.internal.segment.SeamException;
import io.nve.ffmpeg.internal.segment.Stretch;
import io.nve.ffmpeg.internal.segment.StretchJoin;
import io.nve.ffmpeg.internal.segment.StretchKeys;
import io.nve.render.ContentHash;
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

  private final List<Stretch> stretches;
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
   * Pictures of some stretches.
   *
   * @param notes takes the notes of all stretches
   * @param tally counts what came from where
   */
  JoinedPictures(
      List<Stretch> stretches,
      VideoEncoding how,
      boolean globalHeader,
      StretchMaker maker,
      StretchJoin join,
      Optional<CacheFolder> cache,
      StretchKeys keys,
      Notes notes,
      Tally tally) {
    this.stretches = stretches;
    this.how = how;
    this.globalHeader = globalHeader;
    this.maker = maker;
    this.join = join;
    this.cache = cache;
    this.keys = keys;
    this.notes = notes;
    this.tally = tally;
    this.crew = Crew.of(how, stretches.size());
    this.frames = stretches.stream().mapToLong(Stretch::count).sum();
    this.perSecond = (double) how.rateNum() / how.rateDen();
  }

  /** A stretch, and whether it was there already. */
  private record Piece(CodedStretch coded, boolean reused) {}

  /** Makes and writes all of them; throws when anything fails or the lockstep was stopped. */
  void join(Lockstep lockstep, Runnable check, ProgressMeter meter) {
    OrderedWork<Piece> work = new OrderedWork<>(crew.size(), crew.run(), crew.ahead());
    try (work) {
      work.start(stretches.size(), index -> piece(stretches.get(index), work, check));
      for (Stretch stretch : stretches) {
        Piece piece = work.take(() -> await(lockstep, check, meter));
        join.write(piece.coded, stretch.count(), picture -> pace(picture, lockstep));
        notes.addAll(piece.coded.notes());
        if (piece.reused) {
          tally.reused(stretch.count());
        } else {
          tally.encoded(stretch.count());
        }
        await(lockstep, check, meter);
      }
    }
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
