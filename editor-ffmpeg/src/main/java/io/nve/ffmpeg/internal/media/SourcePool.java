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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the few sources that were used last open: who asks for one picture soon asks for the next
 * one, and opening a file costs more than decoding a frame. A file that was written again since is
 * opened again.
 */
final class SourcePool implements AutoCloseable {
  private static final int MOST_IDLE = 4;

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
  final class Pooled implements AutoCloseable {
    private final Key key;
    private final SwitchedInterrupt interrupt;
    private final VideoSource source;
    private boolean broken = true;

    private Pooled(Key key, SwitchedInterrupt interrupt, VideoSource source) {
      this.key = key;
      this.interrupt = interrupt;
      this.source = source;
    }

    VideoSource source() {
      return source;
    }

    /** Says that all went well, so that the source may be used again. */
    void stillGood() {
      broken = false;
    }

    @Override
    public void close() {
      interrupt.switchTo(Interrupt.NEVER);
      Pooled surplus = broken ? this : putBack(this);
      if (surplus != null) {
        surplus.source.close();
      }
    }
  }

  /** Opens a stream of pictures, or takes it from the ones that are open. */
  Pooled open(MediaInput input, int ordinal) {
    Key key = Key.of(input, ordinal);
    Pooled ready = take(key);
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

  private synchronized @Nullable Pooled take(Key key) {
    for (int i = 0; i < idle.size(); i++) {
      if (idle.get(i).key.equals(key)) {
        return idle.remove(i);
      }
    }
    return null;
  }

  /** Returns what has to be closed instead, if anything. */
  private synchronized @Nullable Pooled putBack(Pooled used) {
    if (closed) {
      return used;
    }
    idle.add(used);
    return idle.size() > MOST_IDLE ? idle.removeFirst() : null;
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
