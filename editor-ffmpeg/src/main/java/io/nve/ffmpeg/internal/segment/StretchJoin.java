package io.nve.ffmpeg.internal.segment;

import io.nve.ffmpeg.internal.av.Encoder;
import io.nve.ffmpeg.internal.av.Muxer;
import io.nve.ffmpeg.internal.av.Packet;
import java.util.Arrays;
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
  private long written;

  /**
   * Prepares a join.
   *
   * @param stream of the muxer, whose unit is a frame
   * @param alike an encoder opened as those that made the stretches were
   */
  public StretchJoin(Muxer muxer, int stream, Encoder alike) {
    this.muxer = muxer;
    this.stream = stream;
    this.delay = alike.delay();
    this.parameters = alike.parameters();
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
      try (Packet packet = Packet.of(stretch.data(), picture.offset(), picture.size())) {
        packet.raw().pts(start + picture.shown()).dts(written - delay).duration(1);
        if (picture.key()) {
          packet.raw().flags(packet.raw().flags() | avcodec.AV_PKT_FLAG_KEY);
        }
        muxer.write(packet, stream);
      }
      written++;
    }
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
