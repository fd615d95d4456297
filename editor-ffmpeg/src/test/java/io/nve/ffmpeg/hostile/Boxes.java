package io.nve.ffmpeg.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Takes MP4 apart into its boxes, changes one, and puts all together with the right sizes. */
final class Boxes {
  private static final List<String> CONTAINERS =
      List.of("moov", "trak", "mdia", "minf", "dinf", "stbl", "edts");

  private Boxes() {}

  /** Returns a box. */
  static byte[] box(String type, byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return ByteBuffer.allocate(8 + out.size())
        .putInt(8 + out.size())
        .put(ascii(type))
        .put(out.toByteArray())
        .array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns a film whose boxes of a type have other contents. */
  static byte[] with(byte[] film, String type, Function<byte[], byte[]> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer in = ByteBuffer.wrap(film);
    while (in.remaining() >= 8) {
      int size = in.getInt(in.position());
      String name = new String(film, in.position() + 4, 4, StandardCharsets.ISO_8859_1);
      if (size < 8 || size > in.remaining()) {
        break;
      }
      byte[] content = new byte[size - 8];
      in.get(in.position() + 8, content);
      in.position(in.position() + size);
      if (name.equals(type)) {
        out.writeBytes(box(name, change.apply(content)));
      } else if (CONTAINERS.contains(name)) {
        out.writeBytes(box(name, with(content, type, change)));
      } else {
        out.writeBytes(box(name, content));
      }
    }
    byte[] rest = new byte[in.remaining()];
    in.get(rest);
    out.writeBytes(rest);
    return out.toByteArray();
  }

  /** Returns a film whose samples lie in another file, as its data references say. */
  static byte[] withDataReference(byte[] film, String type, String target) {
    byte[] flags = new byte[4];
    byte[] entry =
        type.equals("alis")
            ? box(type, flags, alias(target))
            : box(type, flags, ascii(target + "\0"), ascii(target + "\0"));
    return with(film, "dref", old -> concat(flags, new byte[] {0, 0, 0, 1}, entry));
  }

  /** An alias record of the classic Mac OS, with an absolute path in its list of extras. */
  private static byte[] alias(String target) {
    byte[] path = ascii(target);
    ByteBuffer record = ByteBuffer.allocate(150 + 4 + path.length + (path.length & 1) + 4);
    record.putShort(4, (short) record.capacity());
    record.putShort(6, (short) 2);
    record.position(150);
    record.putShort((short) 18).putShort((short) path.length).put(path);
    record.position(record.capacity() - 4);
    return record.putShort((short) -1).array();
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
