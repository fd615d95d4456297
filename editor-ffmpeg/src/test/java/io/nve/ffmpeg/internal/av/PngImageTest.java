package io.nve.ffmpeg.internal.av;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes a PNG and reads it back through demuxer, decoder and scaler: all of {@code av} at once.
 */
class PngImageTest {
  @TempDir Path folder;

  @Test
  void readsBackWithAlphaBitForBit() throws IOException {
    Pixels noise = noise(61, 37, false);
    Path file = folder.resolve("noise.png");
    Files.write(file, PngImage.encode(noise));

    Pixels back = read(file);

    assertThat(back.width()).isEqualTo(61);
    assertThat(back.height()).isEqualTo(37);
    assertThat(back.rgba()).isEqualTo(noise.rgba());
    assertThat(back.opaque()).isFalse();
  }

  @Test
  void dropsAlphaWhenNothingShinesThrough() throws IOException {
    Pixels noise = noise(64, 16, true);
    Path file = folder.resolve("opaque.png");
    Files.write(file, PngImage.encode(noise));

    try (Demuxer demuxer = Demuxer.open(file, OpenPolicy.standard(), Interrupt.NEVER)) {
      assertThat(demuxer.formatName()).isEqualTo("png_pipe");
      assertThat(demuxer.stream(0).codecpar().format()).isEqualTo(avutil.AV_PIX_FMT_RGB24);
    }
    assertThat(read(file).rgba()).isEqualTo(noise.rgba());
  }

  private static Pixels read(Path file) {
    OpenPolicy policy = OpenPolicy.standard();
    try (Demuxer demuxer = Demuxer.open(file, policy, Interrupt.NEVER);
        Decoder decoder = Decoder.open(demuxer.stream(0), policy);
        Packet packet = new Packet();
        Frame frame = new Frame()) {
      while (demuxer.read(packet)) {
        assertThat(decoder.send(packet)).isEqualTo(Decoder.Input.TAKEN);
      }
      decoder.send(null);
      assertThat(decoder.receive(frame)).isEqualTo(Decoder.Output.FRAME);
      try (Scaler scaler = new Scaler(Scaler.Target.rgba(frame.width(), frame.height()));
          Frame rgba = scaler.convert(frame)) {
        return Pixels.of(rgba);
      }
    }
  }

  private static Pixels noise(int width, int height, boolean opaque) {
    byte[] rgba = new byte[width * height * 4];
    new Random(7).nextBytes(rgba);
    for (int i = 3; opaque && i < rgba.length; i += 4) {
      rgba[i] = (byte) 0xff;
    }
    return new Pixels(width, height, rgba);
  }
}
