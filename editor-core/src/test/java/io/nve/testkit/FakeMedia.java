package io.nve.testkit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.spi.Image;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Media of the {@link FakeMediaBackend}: pictures and samples one after the other in a file. No
 * other program knows the format.
 *
 * @param width of each picture
 * @param height of each picture
 * @param rate pictures per second
 * @param pictures four bytes for each pixel
 * @param sampleRate samples per second and channel
 * @param channels how many; 0 for no sound
 * @param samples channels interleaved, -1 to 1
 */
public record FakeMedia(
    int width,
    int height,
    FrameRate rate,
    List<byte[]> pictures,
    int sampleRate,
    int channels,
    FloatBuffer samples) {
  private static final String MAGIC = "nve fake media 1";
  private static final int BITS = 16;

  /**
   * Makes media whose pictures carry their number, and whose sound is a saw-tooth.
   *
   * @param frames how many pictures, up to 65535
   */
  public static FakeMedia numbered(int width, int height, FrameRate rate, int frames) {
    List<byte[]> pictures = new ArrayList<>();
    for (int number = 0; number < frames; number++) {
      pictures.add(numbered(width, height, number));
    }
    int count = (int) Ticks.toSamples(rate.ticksAt(frames), 48_000);
    float[] samples = new float[2 * count];
    for (int i = 0; i < count; i++) {
      samples[2 * i] = i % 100 / 100f;
      samples[2 * i + 1] = samples[2 * i];
    }
    return new FakeMedia(width, height, rate, pictures, 48_000, 2, FloatBuffer.wrap(samples));
  }

  /** Draws a number as upright stripes: white for ones, black for zeros, the highest bit left. */
  private static byte[] numbered(int width, int height, int number) {
    byte[] rgba = new byte[4 * width * height];
    for (int i = 0; i < width * height; i++) {
      int bit = BITS - 1 - i % width * BITS / width;
      byte value = (byte) ((number >> bit & 1) == 1 ? 255 : 0);
      rgba[4 * i] = value;
      rgba[4 * i + 1] = value;
      rgba[4 * i + 2] = value;
      rgba[4 * i + 3] = (byte) 255;
    }
    return rgba;
  }

  /** Reads the number that a picture carries. */
  public static long number(Image image) {
    long number = 0;
    for (int bit = 0; bit < BITS; bit++) {
      int x = (2 * bit + 1) * image.width() / (2 * BITS);
      int red = image.pixel(x, image.height() / 2) >>> 24;
      number = number << 1 | (red > 127 ? 1 : 0);
    }
    return number;
  }

  /** Returns how long it is: its pictures or its sound, whichever is longer. */
  public long duration() {
    return Math.max(rate.ticksAt(pictures.size()), soundDuration());
  }

  /** Returns how long its sound is. */
  public long soundDuration() {
    return channels == 0 ? 0 : Ticks.ofSamples(samples.limit() / channels, sampleRate);
  }

  /** Returns the picture that is on screen at a time; the first and the last one are held. */
  public Image pictureAt(long time) {
    long last = pictures.size() - 1L;
    int number = (int) Math.max(0, Math.min(last, rate.frameAt(time)));
    return Image.of(width, height, pictures.get(number));
  }

  /** Writes it to a file. */
  public void write(Path file) {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeUTF(MAGIC);
      out.writeInt(width);
      out.writeInt(height);
      out.writeInt(rate.numerator());
      out.writeInt(rate.denominator());
      out.writeInt(pictures.size());
      out.writeInt(sampleRate);
      out.writeInt(channels);
      out.writeInt(samples.limit());
      for (byte[] picture : pictures) {
        out.write(picture);
      }
      for (int i = 0; i < samples.limit(); i++) {
        out.writeFloat(samples.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads it from a file.
   *
   * @throws EditorException {@code MEDIA_NOT_FOUND}, {@code UNSUPPORTED_MEDIA} or {@code
   *     CORRUPT_MEDIA}
   */
  static FakeMedia read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new EditorException(ErrorCode.MEDIA_NOT_FOUND, "There is no file " + file);
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return read(in);
    } catch (EOFException e) {
      throw new EditorException(ErrorCode.CORRUPT_MEDIA, "The file ends too early", e);
    } catch (IOException e) {
      throw new EditorException(ErrorCode.UNSUPPORTED_MEDIA, "The file is not fake media", e);
    }
  }

  private static FakeMedia read(DataInputStream in) throws IOException {
    byte[] magic = new byte[MAGIC.length() + 2];
    int length = in.readNBytes(magic, 0, magic.length);
    String found = new String(magic, StandardCharsets.ISO_8859_1);
    if (length != magic.length || !found.endsWith(MAGIC)) {
      throw new EditorException(ErrorCode.UNSUPPORTED_MEDIA, "The file is not fake media");
    }
    int width = in.readInt();
    int height = in.readInt();
    FrameRate rate = new FrameRate(in.readInt(), in.readInt());
    int frames = in.readInt();
    int sampleRate = in.readInt();
    int channels = in.readInt();
    float[] samples = new float[in.readInt()];
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      byte[] picture = new byte[4 * width * height];
      in.readFully(picture);
      pictures.add(picture);
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] = in.readFloat();
    }
    return new FakeMedia(
        width, height, rate, pictures, sampleRate, channels, FloatBuffer.wrap(samples));
  }
}
