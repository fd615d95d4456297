package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.av.Scaler;
import io.nve.ffmpeg.internal.media.AudioSource;
import io.nve.ffmpeg.internal.media.MediaInput;
import io.nve.ffmpeg.internal.media.TimedFrame;
import io.nve.ffmpeg.internal.media.VideoSource;
import io.nve.ffmpeg.testmedia.FrameNumber;
import io.nve.time.FrameRate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** Reads rendered files back. */
final class Rendered {
  private Rendered() {}

  /** The frame numbers that pictures carry, -1 where none can be read. */
  static List<Integer> numbers(Path file, FrameRate rate, long frames) {
    List<Integer> numbers = new ArrayList<>();
    try (VideoSource source = VideoSource.open(MediaInput.of(file))) {
      for (long n = 0; n < frames; n++) {
        Pixels pixels = pixels(source, rate.middleOf(n));
        numbers.add(FrameNumber.read(pixels.rgba(), pixels.width(), pixels.height()).orElse(-1));
      }
    }
    return numbers;
  }

  /** One picture. */
  static Pixels frame(Path file, FrameRate rate, long number) {
    try (VideoSource source = VideoSource.open(MediaInput.of(file))) {
      return pixels(source, rate.middleOf(number));
    }
  }

  /** The first pictures in turn. */
  static void each(Path file, FrameRate rate, long frames, ObjLongConsumer<Pixels> taker) {
    try (VideoSource source = VideoSource.open(MediaInput.of(file))) {
      for (long n = 0; n < frames; n++) {
        taker.accept(pixels(source, rate.middleOf(n)), n);
      }
    }
  }

  static Pixels pixels(VideoSource source, long time) {
    try (TimedFrame shown = source.frameAt(time);
        Scaler scaler =
            new Scaler(Scaler.Target.rgba(shown.frame().width(), shown.frame().height()));
        Frame rgba = scaler.convert(shown.frame())) {
      return Pixels.of(rgba);
    }
  }

  /** Samples of all channels. */
  static float[][] samples(Path file, int rate, int channels, long from, int count) {
    float[][] planes = new float[channels][count];
    try (AudioSource source = AudioSource.open(MediaInput.of(file), rate, channels)) {
      source.read(from, planes, count);
    }
    return planes;
  }
}
