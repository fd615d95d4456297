package io.nve.ffmpeg.internal.segment;

import io.nve.render.ContentHash;
import io.nve.spi.RenderNote;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How a coded stretch lies in a file: a mark, the key, the pictures' places, the notes, the bytes,
 * and a checksum over all of it.
 */
final class StretchFile {
  private static final long MARK = 0x6e76655f73747231L; // "nve_str1"
  private static final int HEAD = 3 * Long.BYTES;

  private StretchFile() {}

  static byte[] write(ContentHash key, CodedStretch stretch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(stretch.data().length + 4096);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(MARK);
      out.writeLong(key.high());
      out.writeLong(key.low());
      put(out, stretch.parameters());
      out.writeInt(stretch.notes().size());
      for (RenderNote note : stretch.notes()) {
        out.writeUTF(note.kind().name());
        out.writeUTF(note.subject());
        out.writeUTF(note.text());
      }
      out.writeInt(stretch.pictures().size());
      for (CodedPicture picture : stretch.pictures()) {
        out.writeInt(picture.shown());
        out.writeBoolean(picture.key());
        out.writeInt(picture.offset());
        out.writeInt(picture.size());
      }
      put(out, stretch.data());
      out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Returns the stretch, or nothing if this is not exactly what was written under this key. */
  static Optional<CodedStretch> read(ContentHash key, byte[] file) {
    int length = file.length - Long.BYTES;
    if (length < HEAD
        || ByteBuffer.wrap(file, length, Long.BYTES).getLong() != checksum(file, length)) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file, 0, length))) {
      if (in.readLong() != MARK || in.readLong() != key.high() || in.readLong() != key.low()) {
        return Optional.empty();
      }
      byte[] parameters = in.readNBytes(in.readInt());
      List<RenderNote> notes = notes(in);
      List<CodedPicture> pictures = pictures(in);
      return Optional.of(
          new CodedStretch(parameters, pictures, in.readNBytes(in.readInt()), notes));
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }

  private static List<RenderNote> notes(DataInputStream in) throws IOException {
    List<RenderNote> notes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      notes.add(new RenderNote(kind(in.readUTF()), in.readUTF(), in.readUTF()));
    }
    return notes;
  }

  private static RenderNote.Kind kind(String name) throws IOException {
    for (RenderNote.Kind kind : RenderNote.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new IOException("a note of an unknown kind");
  }

  private static List<CodedPicture> pictures(DataInputStream in) throws IOException {
    List<CodedPicture> pictures = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      pictures.add(new CodedPicture(in.readInt(), in.readBoolean(), in.readInt(), in.readInt()));
    }
    return pictures;
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue() << 32 | (length & 0xffffffffL);
  }
}
