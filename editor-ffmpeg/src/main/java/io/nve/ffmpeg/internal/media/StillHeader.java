package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.OptionalLong;

/**
 * Reads how many pixels a still picture claims to have, before any decoder sees it: a decoder that
 * meets its limit only says that something is wrong, and a small file can claim a very large
 * picture.
 */
final class StillHeader {
  private static final int HEAD = 32;
  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int JPEG_START = 0xFFD8;
  private static final int MOST_SEGMENTS = 1000;

  private StillHeader() {}

  /**
   * Returns if the file is no still, or one within its limit.
   *
   * @throws EditorException with {@code LIMIT_PIXELS} when it claims more
   */
  static void check(MediaInput input) {
    try (SeekableByteChannel channel = Files.newByteChannel(input.path())) {
      OptionalLong pixels = pixels(channel);
      if (pixels.isPresent() && pixels.getAsLong() > input.limits().pixels()) {
        throw new EditorException(
            ErrorCode.LIMIT_PIXELS,
            input.name() + " has more than " + input.limits().pixels() + " pixels");
      }
    } catch (IOException unreadable) {
      throw new EditorException(
          ErrorCode.MEDIA_NOT_FOUND, input.name() + " is missing or cannot be read", unreadable);
    }
  }

  private static OptionalLong pixels(SeekableByteChannel channel) throws IOException {
    ByteBuffer head = read(channel, 0, HEAD);
    if (head.limit() < HEAD) {
      return OptionalLong.empty();
    }
    if (head.getLong(0) == PNG) {
      return size(head.getInt(16) & 0xFFFF_FFFFL, head.getInt(20) & 0xFFFF_FFFFL);
    }
    if ((head.getShort(0) & 0xFFFF) == JPEG_START) {
      return jpeg(channel);
    }
    ByteBuffer little = head.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (startsWith(head, "GIF8")) {
      return size(little.getShort(6) & 0xFFFF, little.getShort(8) & 0xFFFF);
    }
    if (startsWith(head, "BM")) {
      return size(Math.abs((long) little.getInt(18)), Math.abs((long) little.getInt(22)));
    }
    return OptionalLong.empty();
  }

  /** Walks the segments of a JPEG file up to its frame header (ITU-T T.81, B.2.2). */
  private static OptionalLong jpeg(SeekableByteChannel channel) throws IOException {
    long at = 2;
    for (int i = 0; i < MOST_SEGMENTS; i++) {
      ByteBuffer segment = read(channel, at, 9);
      if (segment.limit() < 9 || (segment.get(0) & 0xFF) != 0xFF) {
        return OptionalLong.empty();
      }
      int marker = segment.get(1) & 0xFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return size(segment.getShort(7) & 0xFFFF, segment.getShort(5) & 0xFFFF);
      }
      // A marker may be padded with any number of fill bytes.
      at += marker == 0xFF ? 1 : 2L + (segment.getShort(2) & 0xFFFF);
    }
    return OptionalLong.empty();
  }

  // Saturates: the product of two hostile 32-bit sizes does not fit.
  private static OptionalLong size(long width, long height) {
    return OptionalLong.of(
        Math.multiplyHigh(width, height) != 0 || width * height < 0
            ? Long.MAX_VALUE
            : width * height);
  }

  private static boolean startsWith(ByteBuffer head, String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      if (head.get(i) != (byte) ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static ByteBuffer read(SeekableByteChannel channel, long at, int count)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    channel.position(at);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // Reads until full or at the end of the file.
    }
    return buffer.flip();
  }
}
