package io.nve.ffmpeg.internal.segment;

import io.nve.ffmpeg.internal.av.Packet;
import io.nve.render.ContentHash;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads coded sound from the cache, packet by packet. The whole file is checked before the first
 * packet is given out, and stays open, so that it may go from the folder meanwhile.
 */
public final class SoundReader implements AutoCloseable {
  private static final int HEAD = 3 * Long.BYTES;

  private final FileChannel channel;
  private final DataInputStream in;

  private SoundReader(FileChannel channel) throws IOException {
    this.channel = channel.position(HEAD);
    this.in = new DataInputStream(buffered(channel));
  }

  private static BufferedInputStream buffered(FileChannel channel) {
    return new BufferedInputStream(Channels.newInputStream(channel), SoundWriter.BUFFER);
  }

  /** Opens the sound that was kept under a key, if it is there and whole. */
  public static Optional<SoundReader> open(CacheFolder cache, ContentHash key) {
    Path file = cache.sound(key);
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
      if (whole(channel, key)) {
        CacheFolder.use(file);
        return Optional.of(new SoundReader(channel));
      }
      CacheFolder.discard(file);
    } catch (IOException notThere) {
      close(channel);
      return Optional.empty();
    }
    close(channel);
    return Optional.empty();
  }

  private static boolean whole(FileChannel channel, ContentHash key) throws IOException {
    long body = channel.size() - Long.BYTES;
    if (body < HEAD + Integer.BYTES) {
      return false;
    }
    CRC32C sum = new CRC32C();
    DataInputStream all = new DataInputStream(new CheckedInputStream(buffered(channel), sum));
    boolean ours =
        all.readLong() == SoundWriter.MARK
            && all.readLong() == key.high()
            && all.readLong() == key.low();
    byte[] some = new byte[SoundWriter.BUFFER];
    for (long left = body - HEAD; left > 0 && ours; ) {
      int size = (int) Math.min(left, some.length);
      all.readFully(some, 0, size);
      left -= size;
    }
    long found = sum.getValue();
    return ours && all.readLong() == found;
  }

  /** Returns the next packet, which the caller closes, or nothing at the end. */
  public @Nullable Packet next() throws IOException {
    int size = in.readInt();
    return size == SoundWriter.END ? null : SoundPacket.read(size, in);
  }

  @Override
  public void close() {
    close(channel);
  }

  private static void close(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // It was only read.
      return;
    }
  }
}
