package io.nve.ffmpeg.internal.composite;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One plane of eight-bit samples, on the heap or in native memory.
 *
 * <p>Work is done on rows copied out to an array and back: bulk copies cost next to nothing, and
 * loops over arrays are what the compiler optimises best.
 *
 * @param bytes the samples; only absolute access is used, so position and limit do not matter
 * @param stride bytes from one row to the next
 * @param width samples in a row
 * @param height rows
 */
public record Plane(ByteBuffer bytes, int stride, int width, int height) {
  /** Checks that the buffer holds what the sizes say. */
  public Plane {
    if (width < 0 || height < 0 || stride < width) {
      throw new IllegalArgumentException("a plane of " + width + "x" + height + " / " + stride);
    }
    long needed = height == 0 ? 0 : (long) stride * (height - 1) + width;
    if (bytes.capacity() < needed) {
      throw new IllegalArgumentException(bytes.capacity() + " bytes where " + needed + " belong");
    }
  }

  /** A plane of zeros on the heap. */
  public static Plane allocate(int width, int height) {
    return new Plane(ByteBuffer.allocate(width * height), width, width, height);
  }

  /** A rectangle of this plane, on the same memory. */
  Plane part(int x, int y, int partWidth, int partHeight) {
    if (partWidth == 0 || partHeight == 0) {
      return new Plane(bytes, stride, 0, 0);
    }
    int from = y * stride + x;
    return new Plane(
        bytes.slice(from, stride * (partHeight - 1) + partWidth), stride, partWidth, partHeight);
  }

  /** Takes over the samples of a plane of the same size. */
  void copy(Plane other) {
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      other.read(0, y, row, width);
      write(0, y, row, width);
    }
  }

  /** The plane at twice the size, each sample four times. */
  Plane doubled() {
    Plane out = allocate(2 * width, 2 * height);
    byte[] row = new byte[2 * width];
    for (int y = 0; y < height; y++) {
      read(0, y, row, width);
      for (int x = width - 1; x >= 0; x--) {
        row[2 * x] = row[x];
        row[2 * x + 1] = row[x];
      }
      out.write(0, 2 * y, row, row.length);
      out.write(0, 2 * y + 1, row, row.length);
    }
    return out;
  }

  /** Copies {@code length} samples from column {@code x} of row {@code y} into {@code row}. */
  void read(int x, int y, byte[] row, int length) {
    bytes.get(y * stride + x, row, 0, length);
  }

  /**
   * Copies the first {@code length} samples of {@code row} to column {@code x} of row {@code y}.
   */
  void write(int x, int y, byte[] row, int length) {
    bytes.put(y * stride + x, row, 0, length);
  }

  /** The sample at a place, 0 to 255. */
  public int at(int x, int y) {
    return bytes.get(y * stride + x) & 0xff;
  }

  /** Sets one sample. */
  public void set(int x, int y, int value) {
    bytes.put(y * stride + x, (byte) value);
  }

  /** Sets every sample to one value. */
  void fill(int value) {
    byte[] row = new byte[width];
    Arrays.fill(row, (byte) value);
    for (int y = 0; y < height; y++) {
      write(0, y, row, width);
    }
  }
}
