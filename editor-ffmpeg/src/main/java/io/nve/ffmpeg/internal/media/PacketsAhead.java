package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.av.TimeBase;
import java.util.ArrayDeque;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Packets of one stream, read ahead of decoding.
 *
 * <p>Which picture is on screen at a stamp can be told from packets alone: read until one is to be
 * decoded after that stamp, for no later packet can be shown before it is decoded. So the wanted
 * picture is known before anything is decoded, and what nobody needs need not be decoded at all.
 */
final class PacketsAhead implements AutoCloseable {
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_PACKETS = 16_384;
  private static final int MOST_UNDATED = 64;

  private final MediaFile file;
  private final int index;
  private final ArrayDeque<Packet> queue = new ArrayDeque<>();
  private final TreeSet<Long> pending = new TreeSet<>();
  private final Packet incoming = new Packet();
  private long bytes;
  private long readUpTo = Long.MIN_VALUE;
  private int undated;
  private boolean ended;
  private boolean unclear;

  PacketsAhead(MediaFile file, int index) {
    this.file = file;
    this.index = index;
  }

  /** Forgets everything, for use after a seek. */
  void restart() {
    queue.forEach(Packet::close);
    queue.clear();
    pending.clear();
    bytes = 0;
    readUpTo = Long.MIN_VALUE;
    undated = 0;
    ended = false;
    unclear = false;
  }

  /**
   * Drops packets up to the first that decoding can start with.
   *
   * @return false when there is none
   */
  boolean skipToKey() {
    while (readOne()) {
      if (queue.getLast().key()) {
        return true;
      }
      restartKeepingEnd();
    }
    return false;
  }

  private void restartKeepingEnd() {
    boolean wasEnded = ended;
    restart();
    ended = wasEnded;
  }

  /**
   * Reads until it is certain which picture is shown at {@code stamp} and which one follows it.
   *
   * @return false when packets do not say, or too many would have to be kept
   */
  boolean lookPast(long stamp) {
    while (!unclear && !ended && !certain(stamp)) {
      if (bytes > MOST_BYTES || queue.size() > MOST_PACKETS) {
        return false;
      }
      readOne();
    }
    return !unclear;
  }

  private boolean certain(long stamp) {
    Long next = pending.higher(stamp);
    return next != null && readUpTo >= next;
  }

  /** Returns the stamp of the last picture not yet taken out that starts by {@code stamp}. */
  @Nullable Long floor(long stamp) {
    return pending.floor(stamp);
  }

  /** Returns the stamp of the first picture not yet taken out that starts after {@code stamp}. */
  @Nullable Long higher(long stamp) {
    return pending.higher(stamp);
  }

  /** Returns the stamp of the first picture not yet taken out. */
  @Nullable Long first() {
    return pending.isEmpty() ? null : pending.first();
  }

  /** Notes that the picture at {@code stamp} was taken out; none before it will be. */
  void shown(long stamp) {
    pending.headSet(stamp, true).clear();
  }

  /** Returns the decoding stamp up to which packets have been read. */
  long readUpTo() {
    return readUpTo;
  }

  /** Returns the next packet to decode, which the caller closes, or nothing at the end. */
  @Nullable Packet next() {
    if (queue.isEmpty() && !ended) {
      readOne();
    }
    Packet packet = queue.poll();
    if (packet != null) {
      bytes -= packet.size();
    }
    return packet;
  }

  private boolean readOne() {
    while (file.demuxer().read(incoming)) {
      file.patience().check();
      if (incoming.stream() == index) {
        enqueue();
        return true;
      }
    }
    ended = true;
    return false;
  }

  private void enqueue() {
    Packet packet = incoming.take();
    queue.add(packet);
    bytes += packet.size();
    long pts = packet.pts();
    if (pts == TimeBase.UNKNOWN) {
      unclear = true;
    } else if (!packet.hidden()) {
      pending.add(pts);
    }
    long dts = packet.dts();
    // Right after a seek some formats do not know; where none ever does, packets say too little.
    undated = dts == TimeBase.UNKNOWN ? undated + 1 : 0;
    if (undated > MOST_UNDATED) {
      unclear = true;
    } else if (dts != TimeBase.UNKNOWN) {
      readUpTo = Math.max(readUpTo, dts);
    }
  }

  @Override
  public void close() {
    restart();
    incoming.close();
  }
}
