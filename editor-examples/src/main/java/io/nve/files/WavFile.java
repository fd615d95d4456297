package io.nve.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes sound as WAV: RIFF with PCM of sixteen bits. */
public final class WavFile {
  private static final int HEADER = 44;
  private static final int BYTES_PER_SAMPLE = 2;
  private static final short PCM = 1;

  private WavFile() {}

  /**
   * Writes stereo sound to a file, which appears whole or not at all.
   *
   * @param left samples from -1 to 1; what lies beyond is cut off
   * @param right as many
   */
  public static void write(Path file, int sampleRate, float[] left, float[] right)
      throws IOException {
    int frameBytes = 2 * BYTES_PER_SAMPLE;
    int size = left.length * frameBytes;
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("RIFF")).putInt(HEADER - 8 + size).put(ascii("WAVE"));
    bytes.put(ascii("fmt ")).putInt(16).putShort(PCM).putShort((short) 2).putInt(sampleRate);
    bytes.putInt(sampleRate * frameBytes).putShort((short) frameBytes);
    bytes.putShort((short) (8 * BYTES_PER_SAMPLE)).put(ascii("data")).putInt(size);
    for (int i = 0; i < left.length; i++) {
      bytes.putShort(sample(left[i])).putShort(sample(right[i]));
    }
    WholeFile.write(file, bytes.array());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static short sample(float value) {
    return (short) Math.round(Math.max(-1, Math.min(1, value)) * Short.MAX_VALUE);
  }
}
