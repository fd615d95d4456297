package io.nve.ffmpeg.internal.av;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Owns native room for samples, one run of floats per channel, that grows when asked for more. */
final class FloatPlanes implements AutoCloseable {
  private final int channels;
  private FloatPointer memory;
  private final PointerPointer<FloatPointer> pointers;
  private int room;

  FloatPlanes(int channels) {
    this.channels = channels;
    pointers = new PointerPointer<>(channels);
    memory = new FloatPointer(0L);
  }

  /** Returns one pointer per channel, each with room for {@code count} samples. */
  PointerPointer<FloatPointer> withRoom(int count) {
    if (count > room || room == 0) {
      room = Math.max(count, 1);
      memory.close();
      memory = new FloatPointer((long) room * channels);
      for (int c = 0; c < channels; c++) {
        pointers.put(c, memory.getPointer((long) c * room));
      }
    }
    return pointers;
  }

  /** Copies {@code count} samples of each channel out. */
  void read(float[][] planes, int count) {
    for (int c = 0; c < channels; c++) {
      memory.position((long) c * room).get(planes[c], 0, count);
    }
    memory.position(0);
  }

  /** Copies {@code count} samples of each channel in. */
  void write(float[][] planes, int from, int count) {
    for (int c = 0; c < channels; c++) {
      memory.position((long) c * room).put(planes[c], from, count);
    }
    memory.position(0);
  }

  @Override
  public void close() {
    pointers.close();
    memory.close();
  }
}
