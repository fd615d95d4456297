package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.Interrupt;
import io.nve.spi.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sources open between requests, because who asks for one picture soon asks for the next one,
 * and opening a file costs more than decoding a frame.
 *
 * <p>Several sources of the same file stay parked where they were used last. A request takes the
 * one that reaches its picture by decoding least; where key frames are far apart, that is several
 * times less than from the key frame before. A file that was written again since is opened again.
 */
public final class SourcePool implements AutoCloseable {
  /** Decoders keep about this many pictures for reference, reordering and threads. */
  private static final int PICTURES_IN_A_DECODER = 20;

  private static final long MOST_BYTES = 512L << 20;
  private static final int MOST_IDLE = 8;
  private static final long LONGEST_IDLE = Duration.ofMinutes(1).toNanos();

  private final List<Pooled> idle = new ArrayList<>();
  private boolean closed;

  private record Key(Path path, FileTime modified, long size, int ordinal, Limits limits) {
    static Key of(MediaInput input, int ordinal) {
      try {
        BasicFileAttributes now = Files.readAttributes(input.path(), BasicFileAttributes.class);
        return new Key(input.path(), now.lastModifiedTime(), now.size(), ordinal, input.limits());
      } catch (IOException missing) {
        throw new EditorException(
            ErrorCode.MEDIA_NOT_FOUND, input.name() + " is missing or cannot be read", missing);
      }
    }
  }

  /** A source out of the pool; closing it puts it back. */
  public final class Pooled implements AutoCloseable {
    private final Key key;
    private final SwitchedInterrupt interrupt;
    private final VideoSource source;
    private long idleSince;
    private boolean broken = true;

    private Pooled(Key key, SwitchedInterrupt interrupt, VideoSource source) {
      this.key = key;
      this.interrupt = interrupt;
      this.source = source;
    }

    /** Returns the source, for use until this is closed. */
    public VideoSource source() {
      return source;
    }

    /** Says that work on the source has begun, and that it is not good until that has ended. */
    public void inUse() {
      broken = true;
    }

    /** Says that all went well, so that the source may be used again. */
    public void stillGood() {
      broken = false;
    }

    private long bytes() {
      return source.pictureBytes() * PICTURES_IN_A_DECODER;
    }

    @Override
    public void close() {
      interrupt.switchTo(Interrupt.NEVER);
      if (broken) {
        source.close();
      } else {
        putBack(this).forEach(surplus -> surplus.source.close());
      }
    }
  }

  /** A pool with nothing in it. */
  public SourcePool() {}

  /**
   * Opens a stream of pictures, or takes it from the ones that are parked.
   *
   * @param ordinal which of the file's streams of pictures, from 0
   * @param ticks which picture will be asked for first
   */
  public Pooled open(MediaInput input, int ordinal, long ticks) {
    Key key = Key.of(input, ordinal);
    Pooled ready = take(key, ticks);
    if (ready == null) {
      SwitchedInterrupt interrupt = new SwitchedInterrupt();
      interrupt.switchTo(input.cancelled());
      VideoSource source = VideoSource.open(input.cancelledBy(interrupt), ordinal);
      ready = new Pooled(key, interrupt, source);
    }
    ready.interrupt.switchTo(input.cancelled());
    ready.broken = true;
    return ready;
  }

  private synchronized @Nullable Pooled take(Key key, long ticks) {
    Pooled best = null;
    Pooled longestUnused = null;
    int parked = 0;
    for (Pooled candidate : idle) {
      if (candidate.key.equals(key)) {
        parked++;
        longestUnused = longestUnused == null ? candidate : longestUnused;
        if (candidate.source.goesOnTo(ticks)
            && (best == null || candidate.source.position() > best.source.position())) {
          best = candidate;
        }
      }
    }
    if (best == null && longestUnused != null && !worthAnother(longestUnused, ticks, parked)) {
      best = longestUnused;
    }
    idle.remove(best);
    return best;
  }

  /** Returns whether to open the file once more and leave the parked sources where they are. */
  private boolean worthAnother(Pooled parked, long ticks, int count) {
    return parked.source.farFromKey(ticks) && (count + 1) * parked.bytes() <= MOST_BYTES;
  }

  /** Returns what has to be closed instead: what is too much, and what nobody came back for. */
  private synchronized List<Pooled> putBack(Pooled used) {
    if (closed) {
      return List.of(used);
    }
    used.idleSince = System.nanoTime();
    idle.add(used);
    List<Pooled> surplus = new ArrayList<>();
    while (idle.size() > 1 && (tooMuch() || expired(idle.getFirst(), used.idleSince))) {
      surplus.add(idle.removeFirst());
    }
    return surplus;
  }

  private boolean tooMuch() {
    return idle.size() > MOST_IDLE || idle.stream().mapToLong(Pooled::bytes).sum() > MOST_BYTES;
  }

  private static boolean expired(Pooled pooled, long now) {
    return now - pooled.idleSince > LONGEST_IDLE;
  }

  @Override
  public void close() {
    List<Pooled> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(idle);
      idle.clear();
    }
    all.forEach(pooled -> pooled.source.close());
  }
}
