package io.nve.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {
  @TempDir private Path folder;

  @Test
  void anotherDecoderReadsTheSameSamples() throws Exception {
    Path file = folder.resolve("sound.wav");
    WavFile.write(file, 48_000, new float[] {0, 0.5f, 2}, new float[] {-1, -0.25f, 0});

    try (AudioInputStream sound = AudioSystem.getAudioInputStream(file.toFile())) {
      AudioFormat format = sound.getFormat();
      assertThat(format.getSampleRate()).isEqualTo(48_000);
      assertThat(format.getChannels()).isEqualTo(2);
      assertThat(format.getSampleSizeInBits()).isEqualTo(16);
      assertThat(sound.getFrameLength()).isEqualTo(3);
      short[] samples = new short[6];
      ByteBuffer.wrap(sound.readAllBytes())
          .order(ByteOrder.LITTLE_ENDIAN)
          .asShortBuffer()
          .get(samples);
      assertThat(samples).containsExactly(0, -32767, 16384, -8192, 32767, 0);
    }
  }
}
