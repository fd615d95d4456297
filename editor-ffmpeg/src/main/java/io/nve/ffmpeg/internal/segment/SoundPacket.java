package io.nve.ffmpeg.internal.segment;

import io.nve.ffmpeg.internal.av.AvError;
import io.nve.ffmpeg.internal.av.Packet;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;

/**
 * How a coded packet lies in a file: its bytes, its stamps, and what it carries beside them, such
 * as how many samples of the last one only fill it up.
 */
final class SoundPacket {
  private SoundPacket() {}

  static void write(Packet packet, DataOutputStream out) throws IOException {
    byte[] bytes = packet.bytes();
    out.writeInt(bytes.length);
    out.write(bytes);
    out.writeLong(packet.pts());
    out.writeLong(packet.dts());
    out.writeLong(packet.duration());
    out.writeInt(packet.raw().flags());
    int beside = packet.raw().side_data_elems();
    out.writeInt(beside);
    for (int i = 0; i < beside; i++) {
      AVPacketSideData data = packet.raw().side_data().getPointer(i);
      byte[] content = new byte[(int) data.size()];
      data.data().get(content);
      out.writeInt(data.type());
      out.writeInt(content.length);
      out.write(content);
    }
  }

  /** Reads the packet whose bytes are so many; their number is read already. */
  static Packet read(int size, DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(size);
    Packet packet = Packet.of(bytes, 0, bytes.length);
    try {
      packet.raw().pts(in.readLong()).dts(in.readLong()).duration(in.readLong());
      packet.raw().flags(in.readInt());
      for (int left = in.readInt(); left > 0; left--) {
        int type = in.readInt();
        byte[] content = in.readNBytes(in.readInt());
        BytePointer memory =
            AvError.allocated(
                avcodec.av_packet_new_side_data(packet.raw(), type, content.length),
                "allocate what a packet carries");
        memory.put(content, 0, content.length);
      }
      return packet;
    } catch (IOException | RuntimeException e) {
      packet.close();
      throw e;
    }
  }
}
