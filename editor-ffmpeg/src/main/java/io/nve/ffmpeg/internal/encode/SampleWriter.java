package io.nve.ffmpeg.internal.encode;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.mix.SoundBlock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * Puts float samples into a native frame in the format its encoder takes.
 *
 * <p>This is where sound is clipped to full scale, and the only place.
 */
final class SampleWriter {
  private static final int FLOAT_BYTES = 4;
  private static final int SHORT_BYTES = 2;

  private final Frame frame;

  SampleWriter(Frame frame) {
    this.frame = frame;
  }

  void write(SoundBlock block) {
    switch (frame.format()) {
      case avutil.AV_SAMPLE_FMT_FLTP -> planarFloats(block);
      case avutil.AV_SAMPLE_FMT_FLT -> floats(block);
      case avutil.AV_SAMPLE_FMT_S16 -> shorts(block);
      default -> throw new IllegalArgumentException("sample format " + frame.format());
    }
  }

  private void planarFloats(SoundBlock block) {
    for (int channel = 0; channel < block.channels(); channel++) {
      ByteBuffer out = buffer(channel, block.length() * FLOAT_BYTES);
      float[] in = block.channel(channel);
      for (int i = 0; i < block.length(); i++) {
        out.putFloat(FLOAT_BYTES * i, clip(in[i]));
      }
    }
  }

  private void floats(SoundBlock block) {
    int channels = block.channels();
    ByteBuffer out = buffer(0, block.length() * channels * FLOAT_BYTES);
    for (int channel = 0; channel < channels; channel++) {
      float[] in = block.channel(channel);
      for (int i = 0; i < block.length(); i++) {
        out.putFloat(FLOAT_BYTES * (i * channels + channel), clip(in[i]));
      }
    }
  }

  private void shorts(SoundBlock block) {
    int channels = block.channels();
    ByteBuffer out = buffer(0, block.length() * channels * SHORT_BYTES);
    for (int channel = 0; channel < channels; channel++) {
      float[] in = block.channel(channel);
      for (int i = 0; i < block.length(); i++) {
        out.putShort(SHORT_BYTES * (i * channels + channel), toShort(in[i]));
      }
    }
  }

  /** ±1 is ±32768, as libswresample has it, so that 16-bit sound passes bit for bit. */
  private static short toShort(float sample) {
    int value = (int) Math.floor(sample * 32768.0 + 0.5);
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
  }

  private static float clip(float sample) {
    return Math.max(-1f, Math.min(1f, sample));
  }

  private ByteBuffer buffer(int plane, int bytes) {
    BytePointer memory = frame.raw().data(plane);
    return memory.capacity(bytes).asByteBuffer().order(ByteOrder.nativeOrder());
  }
}
