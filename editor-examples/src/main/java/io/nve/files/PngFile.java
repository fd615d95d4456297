package io.nve.files;

import io.nve.spi.Image;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes pictures as PNG (ISO/IEC 15948), eight bits deep; an alpha channel is written only if the
 * picture needs one.
 */
public final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte TRUE_COLOUR = 2;
  private static final byte TRUE_COLOUR_WITH_ALPHA = 6;

  private PngFile() {}

  /** Writes a picture to a file, which appears whole or not at all. */
  public static void write(Image image, Path file) throws IOException {
    WholeFile.write(file, encode(image, Deflater.DEFAULT_COMPRESSION));
  }

  /** Writes a picture in less time, to a larger file. */
  public static void writeQuickly(Image image, Path file) throws IOException {
    WholeFile.write(file, encode(image, Deflater.BEST_SPEED));
  }

  private static byte[] encode(Image image, int effort) {
    byte[] rgba = image.rgba();
    boolean opaque = isOpaque(rgba);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", header(image, opaque ? TRUE_COLOUR : TRUE_COLOUR_WITH_ALPHA));
    chunk(file, "IDAT", pixels(image, opaque ? withoutAlpha(rgba) : rgba, opaque ? 3 : 4, effort));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static boolean isOpaque(byte[] rgba) {
    for (int i = 3; i < rgba.length; i += 4) {
      if (rgba[i] != (byte) 255) {
        return false;
      }
    }
    return true;
  }

  private static byte[] withoutAlpha(byte[] rgba) {
    byte[] rgb = new byte[rgba.length / 4 * 3];
    for (int from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
      System.arraycopy(rgba, from, rgb, to, 3);
    }
    return rgb;
  }

  private static byte[] header(Image image, byte colourType) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      data.writeInt(image.width());
      data.writeInt(image.height());
      data.write(new byte[] {8, colourType, 0, 0, 0});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] pixels(Image image, byte[] samples, int channels, int effort) {
    int stride = image.width() * channels;
    PngFilter filter = new PngFilter(stride, channels, effort != Deflater.BEST_SPEED);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(effort);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
      for (int y = 0; y < image.height(); y++) {
        filter.writeRow(samples, y, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    try (DataOutputStream data = new DataOutputStream(file)) {
      data.writeInt(content.length);
      data.write(name);
      data.write(content);
      data.writeInt((int) check.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
