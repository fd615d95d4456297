package io.nve.ffmpeg.internal.av;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;

/** Owns one {@code AVPacket}: a piece of coded data with its stamps. */
public final class Packet implements AutoCloseable {
  private final AVPacket packet;
  private boolean closed;

  /** Allocates an empty packet. */
  public Packet() {
    Libav.load();
    packet = AvError.allocated(avcodec.av_packet_alloc(), "allocate a packet");
  }

  /** Returns a packet with a copy of some bytes. */
  public static Packet of(byte[] data, int offset, int size) {
    Packet made = new Packet();
    int code = avcodec.av_new_packet(made.packet, size);
    if (code < 0) {
      made.close();
    }
    AvError.check(code, "allocate a packet");
    BytePointer memory = made.packet.data();
    memory.put(data, offset, size);
    return made;
  }

  /** Returns a copy of the coded bytes. */
  public byte[] bytes() {
    byte[] bytes = new byte[packet.size()];
    BytePointer memory = packet.data();
    if (bytes.length > 0) {
      memory.get(bytes);
    }
    return bytes;
  }

  /** Returns the native packet, for calls into libav* while this object is open. */
  public AVPacket raw() {
    return packet;
  }

  /** Returns the index of the stream that the data belongs to. */
  public int stream() {
    return packet.stream_index();
  }

  /** Returns when to show the data, or {@link TimeBase#UNKNOWN}. */
  public long pts() {
    return packet.pts();
  }

  /** Returns when to decode the data, or {@link TimeBase#UNKNOWN}. */
  public long dts() {
    return packet.dts();
  }

  /** Returns how long the data lasts, or 0 when unknown. */
  public long duration() {
    return packet.duration();
  }

  /** Returns the number of coded bytes. */
  public int size() {
    return packet.size();
  }

  /** Returns whether decoding can start here. */
  public boolean key() {
    return (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
  }

  /** Returns whether the result is needed for decoding only: an edit list hides it. */
  public boolean hidden() {
    return (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) != 0;
  }

  /** Moves the contents into a new packet and leaves this one empty. */
  public Packet take() {
    Packet taken = new Packet();
    avcodec.av_packet_move_ref(taken.packet, packet);
    return taken;
  }

  /** Lets go of the contents; the packet can be filled again. */
  public void clear() {
    avcodec.av_packet_unref(packet);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avcodec.av_packet_free(packet);
    }
  }
}
