package io.nve.ffmpeg.internal.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts an orientation into a JPEG file, as cameras do (Exif 2.3, 4.5.4). */
final class Exif {
  private Exif() {}

  static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer tiff = ByteBuffer.allocate(26);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
    tiff.putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + name.length + tiff.capacity());
    out.put(jpeg, 0, 2);
    out.putShort((short) 0xFFE1).putShort((short) (2 + name.length + tiff.capacity()));
    out.put(name).put(tiff.array());
    out.put(jpeg, 2, jpeg.length - 2);
    return out.array();
  }
}
