package io.nve.ffmpeg.internal.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MixerTest {
  @Test
  void soundsAddUpWhereTheyStart() {
    SoundBlock bus = new SoundBlock(2, 100);
    Mixer mixer = new Mixer(2);
    mixer.add(bus, 10, constant(50, 0.25f), 1010, Envelope.UNITY);
    mixer.add(bus, 40, constant(60, 0.5f), 1040, Envelope.UNITY);
    assertThat(bus.channel(0)[9]).isZero();
    assertThat(bus.channel(0)[10]).isEqualTo(0.25f);
    assertThat(bus.channel(1)[39]).isEqualTo(0.25f);
    assertThat(bus.channel(1)[40]).isEqualTo(0.75f);
    assertThat(bus.channel(0)[59]).isEqualTo(0.75f);
    assertThat(bus.channel(0)[60]).isEqualTo(0.5f);
  }

  @Test
  void sumsBeyondFullScaleAreKept() {
    SoundBlock bus = new SoundBlock(1, 10);
    Mixer mixer = new Mixer(1);
    for (int i = 0; i < 3; i++) {
      mixer.add(bus, 0, constant(10, 0.8f), 0, Envelope.UNITY);
    }
    assertThat(bus.channel(0)[5]).isCloseTo(2.4f, within(1e-6f));
  }

  @Test
  void blocksOfAnySizeGiveTheSameSamples() {
    Envelope swell = (sample, factors) -> factors[0] = Math.sin(sample / 300.0);
    float[] whole = mixed(new int[] {1000}, swell);
    float[] parts = mixed(new int[] {1, 62, 200, 64, 37, 500, 136}, swell);
    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void envelopesAreFollowedStraightBetweenSteps() {
    Envelope ramp = (sample, factors) -> factors[0] = sample / 1000.0;
    float[] out = mixed(new int[] {1000}, ramp);
    for (int i = 0; i < 1000; i++) {
      assertThat(out[i]).isCloseTo(i / 1000f, within(1e-6f));
    }
  }

  private static float[] mixed(int[] sizes, Envelope envelope) {
    SoundBlock bus = new SoundBlock(1, 1000);
    Mixer mixer = new Mixer(1);
    int at = 0;
    for (int size : sizes) {
      mixer.add(bus, at, constant(size, 1), at, envelope);
      at += size;
    }
    return bus.channel(0).clone();
  }

  private static SoundBlock constant(int length, float value) {
    SoundBlock block = new SoundBlock(2, length);
    for (int i = 0; i < length; i++) {
      block.channel(0)[i] = value;
      block.channel(1)[i] = value;
    }
    return block;
  }
}
