package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.encode.AudioTrack;
import io.nve.ffmpeg.internal.encode.Conveyor;
import io.nve.ffmpeg.internal.encode.VideoTrack;
import io.nve.ffmpeg.internal.mix.SoundBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes all pictures and all sound and encodes them, each on a thread of its own:
 *
 * <pre>
 *   caller:   make picture -> belt
 *   pictures:                 belt -> encode -> muxer
 *   sound:    make block -> encode -------------> muxer, at most a second ahead of the pictures
 * </pre>
 *
 * <p>or with pictures that are encoded in stretches by many threads:
 *
 * <pre>
 *   workers:  make pictures -> encode -> stretch
 *   caller:                              stretch -> muxer, at most two seconds ahead of the sound
 *   sound:    as above
 * </pre>
 *
 * <p>Platform threads, since native calls would pin virtual ones. The first failure anywhere stops
 * all of it and is thrown from {@link #run}.
 */
final class Production {
  /** Pictures on the belt; enough to even out slow ones, and no more memory than that. */
  private static final int BELT = 6;

  static final double SOUND_LEAD_SECONDS = 1;

  private final Lockstep lockstep = new Lockstep();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Conveyor<Numbered> belt = new Conveyor<>(BELT);
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong framesDone = new AtomicLong();
  private final Runnable check;
  private final ProgressMeter meter;

  /**
   * Prepares the work.
   *
   * @param check called often; throws when the work was cancelled
   * @param meter told how far it is, by the thread that calls {@link #run}
   */
  Production(Runnable check, ProgressMeter meter) {
    this.check = check;
    this.meter = meter;
  }

  private record Numbered(Frame frame, long number) implements AutoCloseable {
    @Override
    public void close() {
      frame.close();
    }
  }

  /**
   * The pictures of an output.
   *
   * @param track where they go
   * @param maker where they come from
   * @param count how many there are
   * @param perSecond how many there are in a second
   */
  record Pictures(VideoTrack track, FrameMaker maker, long count, double perSecond) {}

  /**
   * The sound of an output.
   *
   * @param track where it goes
   * @param maker where it comes from
   * @param count how many samples there are in each channel
   * @param perSecond how many there are in a second
   * @param channels how many channels there are
   */
  record Sound(AudioTrack track, SoundMaker maker, long count, int perSecond, int channels)
      implements SoundLine {
    @Override
    public void run(Lockstep lockstep, Runnable check) {
      run(lockstep, check, share -> {});
    }

    void run(Lockstep lockstep, Runnable check, DoubleConsumer share) {
      int size = track.blockSize();
      SoundBlock block = new SoundBlock(channels, size);
      for (long at = 0; at < count; at += size) {
        double seconds = (double) at / perSecond;
        if (!lockstep.awaitPictures(seconds - SOUND_LEAD_SECONDS)) {
          return;
        }
        check.run();
        maker.fill(block.clear((int) Math.min(size, count - at)), at);
        track.write(block, at);
        lockstep.soundReached(seconds);
        share.accept((double) at / count);
      }
      track.finish();
      lockstep.soundReached(Double.POSITIVE_INFINITY);
    }
  }

  /** Does the work; returns when all is encoded, throws when anything failed. */
  void run(Optional<Pictures> pictures, Optional<Sound> sound) {
    if (pictures.isPresent()) {
      start("nve-encode", () -> encode(pictures.get()));
      sound.ifPresent(s -> start("nve-sound", () -> s.run(lockstep, check)));
      guarded(() -> make(pictures.get()));
    } else {
      lockstep.picturesReached(Double.POSITIVE_INFINITY);
      guarded(() -> sound.ifPresent(s -> s.run(lockstep, check, share -> meter.made(share, 0))));
    }
    belt.end();
    join();
    rethrow();
  }

  /** Does the work with pictures that come in stretches. */
  void run(JoinedPictures pictures, Optional<SoundLine> sound) {
    if (sound.isEmpty()) {
      lockstep.soundReached(Double.POSITIVE_INFINITY);
    }
    sound.ifPresent(s -> start("nve-sound", () -> s.run(lockstep, check)));
    guarded(() -> pictures.join(lockstep, check, meter));
    lockstep.picturesReached(Double.POSITIVE_INFINITY);
    join();
    rethrow();
  }

  private void make(Pictures pictures) {
    for (long number = 0; number < pictures.count() && !lockstep.stopped(); number++) {
      check.run();
      belt.put(new Numbered(pictures.maker().frame(number), number));
      long done = framesDone.get();
      meter.made((double) done / pictures.count(), done);
    }
  }

  private void encode(Pictures pictures) {
    for (Optional<Numbered> next = belt.take(); next.isPresent(); next = belt.take()) {
      try (Numbered picture = next.orElseThrow()) {
        pictures.track().write(picture.frame(), picture.number());
        framesDone.set(picture.number() + 1);
        lockstep.picturesReached((picture.number() + 1) / pictures.perSecond());
      }
    }
    if (!lockstep.stopped()) {
      pictures.track().finish();
    }
    lockstep.picturesReached(Double.POSITIVE_INFINITY);
  }

  private void start(String name, Runnable work) {
    threads.add(Thread.ofPlatform().name(name).daemon().start(() -> guarded(work)));
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      lockstep.stop();
      belt.breakOff();
    }
  }

  /** Waits for all threads: what they use is about to be closed. */
  private void join() {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void rethrow() {
    Throwable thrown = failure.get();
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
  }
}
