package io.nve.ffmpeg.internal.segment;

import io.nve.ffmpeg.internal.av.Encoder;
import io.nve.ffmpeg.internal.av.Muxer;
import io.nve.ffmpeg.internal.av.Packet;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.bytedeco.ffmpeg.global.avcodec;

/**
 * Joins coded stretches into one stream. Every picture gets its stamps anew: when it is shown is
 * where its stretch begins and its place in it, when it is decoded is how many were written before
 * it, less the delay. So no stretch shifts the next one, whatever its encoder thought of time.
 */
public final class StretchJoin {
  private final Muxer muxer;
  private final int stream;
  private final int delay;
  private final byte[] parameters;
  private final UnaryOperator<byte[]> change;
  private long written;

  /**
   * Prepares a join.
   *
   * @param stream of the muxer, whose unit is a frame
   * @param alike an encoder opened as those that made the stretches were
   * @param delay how many pictures may be decoded before the one that is shown first, at least
   * @param change what is done to every picture of a stretch before it is written
   */
  public StretchJoin(
      Muxer muxer, int stream, Encoder alike, int delay, UnaryOperator<byte[]> change) {
    this.muxer = muxer;
    this.stream = stream;
    this.delay = Math.max(delay, alike.delay());
    this.parameters = alike.parameters();
    this.change = change;
  }

  /** Returns how many pictures may be decoded before the one that is shown first. */
  public int delay() {
    return delay;
  }

  /** Returns how many pictures were written. */
  public long written() {
    return written;
  }

  /**
   * Writes a stretch.
   *
   * @param count how many pictures it should have
   * @param pace called before each picture with its number
   * @throws SeamException if it does not fit to the others; nothing of it was written then
   */
  public void write(CodedStretch stretch, long count, Pace pace) {
    if (!fits(stretch, count)) {
      throw new SeamException("a stretch of " + count + " pictures does not fit to the others");
    }
    long start = written;
    for (CodedPicture picture : stretch.pictures()) {
      pace.await(written);
      int end = picture.offset() + picture.size();
      byte[] bytes = Arrays.copyOfRange(stretch.data(), picture.offset(), end);
      put(change.apply(bytes), start + picture.shown(), picture.key());
    }
  }

  /**
   * Writes a picture that was copied.
   *
   * @param shown which picture of the output it is
   * @throws SeamException if it would have to be shown before it is decoded
   */
  public void write(byte[] picture, long shown, boolean key) {
    if (shown < written - delay) {
      throw new SeamException("a copied picture comes too late");
    }
    put(picture, shown, key);
  }

  private void put(byte[] bytes, long shown, boolean key) {
    try (Packet packet = Packet.of(bytes, 0, bytes.length)) {
      packet.raw().pts(shown).dts(written - delay).duration(1);
      if (key) {
        packet.raw().flags(packet.raw().flags() | avcodec.AV_PKT_FLAG_KEY);
      }
      muxer.write(packet, stream);
    }
    written++;
  }

  /** Returns whether a stretch can be written. */
  public boolean fits(CodedStretch stretch, long count) {
    return Arrays.equals(parameters, stretch.parameters()) && stretch.stands(count, delay);
  }

  /** Keeps pictures from running ahead of the sound. */
  @FunctionalInterface
  public interface Pace {
    /** Waits until a picture may be written. */
    void await(long picture);
  }
}
