package io.nve.ffmpeg.internal.av;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

class LibavTest {
  @Test
  void javaCppDoesNotCountTheMemoryOfTheProcess() {
    Libav.load();

    assertThat(Pointer.maxPhysicalBytes()).isZero();
  }

  @Test
  void saysWhatItIs() {
    assertThat(Libav.version()).startsWith("8.1");
    assertThat(Libav.licence()).contains("GPL");
  }
}
