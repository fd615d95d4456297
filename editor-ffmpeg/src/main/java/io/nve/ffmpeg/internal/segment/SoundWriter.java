package io.nve.ffmpeg.internal.segment;

import io.nve.ffmpeg.internal.av.Packet;
import io.nve.render.ContentHash;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes coded sound to the cache, packet by packet, so that its length does not matter. What goes
 * wrong ends the keeping and not the rendering.
 */
public final class SoundWriter implements AutoCloseable {
  static final long MARK = 0x6e76655f736e6431L; // "nve_snd1"
  static final int END = -1;
  static final int BUFFER = 1 << 16;

  private final CacheFolder cache;
  private final ContentHash key;
  private final Path part;
  private final CRC32C sum = new CRC32C();
  private @Nullable DataOutputStream out;

  private SoundWriter(CacheFolder cache, ContentHash key, Path part, OutputStream file)
      throws IOException {
    this.cache = cache;
    this.key = key;
    this.part = part;
    DataOutputStream opened =
        new DataOutputStream(new CheckedOutputStream(new BufferedOutputStream(file, BUFFER), sum));
    opened.writeLong(MARK);
    opened.writeLong(key.high());
    opened.writeLong(key.low());
    this.out = opened;
  }

  /** Begins a file, if the folder can be written. */
  public static Optional<SoundWriter> begin(CacheFolder cache, ContentHash key) {
    Path part = cache.part();
    try {
      return Optional.of(new SoundWriter(cache, key, part, Files.newOutputStream(part)));
    } catch (IOException full) {
      CacheFolder.discard(part);
      return Optional.empty();
    }
  }

  /** Writes a packet, which stays as it is. */
  public void write(Packet packet) {
    DataOutputStream open = out;
    if (open != null) {
      try {
        SoundPacket.write(packet, open);
      } catch (IOException full) {
        close();
      }
    }
  }

  /** Ends the file and gives it its name. */
  public void finish() {
    DataOutputStream open = out;
    if (open == null) {
      return;
    }
    try {
      open.writeInt(END);
      open.writeLong(sum.getValue());
      open.close();
      out = null;
      cache.settle(part, cache.sound(key));
    } catch (IOException full) {
      close();
    }
  }

  /** Removes the file unless it is finished. */
  @Override
  public void close() {
    DataOutputStream open = out;
    out = null;
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (IOException full) {
      // There is no room for the rest; the file goes anyway.
    }
    CacheFolder.discard(part);
  }
}
