package io.nve.sample;

import io.nve.files.WavFile;
import java.io.IOException;
import java.nio.file.Path;

/** Makes sound out of functions of time. */
final class Synth {
  static final int RATE = 48_000;

  /** A sound as a function. */
  @FunctionalInterface
  interface Voice {
    /**
     * Returns the loudness at a moment, about from -1 to 1.
     *
     * @param seconds since the beginning
     * @param side 0 for the left channel, 1 for the right one
     */
    double at(double seconds, int side);
  }

  private Synth() {}

  static void write(Path file, Voice voice, double seconds) throws IOException {
    int count = (int) (seconds * RATE);
    float[][] sides = new float[2][count];
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i < count; i++) {
        sides[side][i] = (float) voice.at(i / (double) RATE, side);
      }
    }
    WavFile.write(file, RATE, sides[0], sides[1]);
  }

  /** Returns a sine of a pitch. */
  static double sine(double hertz, double seconds) {
    double turns = hertz * seconds;
    return StrictMath.sin(2 * Math.PI * (turns - Math.floor(turns)));
  }

  /** Returns a plucked string: a bright start that dies away. */
  static double pluck(double hertz, double since) {
    if (since < 0 || since > 2.5) {
      return 0;
    }
    double attack = Math.min(1, since / 0.004);
    double body = sine(hertz, since) + 0.4 * sine(2 * hertz, since) * StrictMath.exp(-4 * since);
    return attack * StrictMath.exp(-2.6 * since) * body;
  }

  /** Returns noise with the frequencies above a pitch taken away, coarsely. */
  static double hush(long seed, double hertz, double seconds) {
    return Noise.curve(seed, seconds * hertz);
  }
}
