package io.nve.sample;

import io.nve.sample.Synth.Voice;

/** What the sample's scenes sound like, and its music. */
final class Sounds {
  /** A minor, F, C, G: notes of each bar's chord, in hertz. */
  private static final double[][] CHORDS = {
    {220.00, 261.63, 329.63, 440.00},
    {174.61, 261.63, 349.23, 440.00},
    {196.00, 261.63, 329.63, 392.00},
    {196.00, 246.94, 293.66, 392.00},
  };

  private static final double BAR = 2;
  private static final int NOTES = 8;

  /** Wind, and a bird now and then. */
  static final Voice DAWN =
      (t, side) -> {
        double wind = 0.05 * Synth.hush(21 + side, 420, t) * (1 + Noise.curve(25, t / 1.3));
        double call = t - 0.9 * Math.floor(t / 0.9);
        double pitch = 2100 + 500 * Noise.at(27, (long) Math.floor(t / 0.9), 0);
        double chirp = call < 0.12 ? StrictMath.sin(Math.PI * call / 0.12) : 0;
        double bird = 0.07 * chirp * Synth.sine(pitch + 900 * call, call);
        return wind + bird * (side == 0 ? 1 : 0.5);
      };

  /** A low hum with steps of traffic. */
  static final Voice CITY =
      (t, side) ->
          0.05 * Synth.sine(55, t)
              + 0.03 * Synth.sine(110.5, t)
              + 0.05 * Synth.hush(31 + side, 700, t) * (0.6 + 0.4 * Synth.sine(0.35, t + side));

  /** Surf: noise that swells and falls. */
  static final Voice SEA =
      (t, side) -> {
        double swell = 0.5 + 0.5 * Synth.sine(0.28, t + 0.6 * side);
        return 0.11 * swell * swell * (Synth.hush(41 + side, 2400, t) + Synth.hush(43, 600, t));
      };

  /** Chords under a plucked melody, four bars of two seconds over and over. */
  static final Voice MUSIC =
      (t, side) -> {
        long bar = (long) Math.floor(t / BAR);
        double sum = 0;
        for (double note : CHORDS[(int) (bar % CHORDS.length)]) {
          double swell = StrictMath.sin(Math.PI * (t - bar * BAR) / BAR);
          sum += 0.028 * swell * Synth.sine(note * (side == 0 ? 0.999 : 1.001), t);
        }
        return sum + melody(t, side);
      };

  private Sounds() {}

  private static double melody(double t, int side) {
    double step = BAR / NOTES;
    long now = (long) Math.floor(t / step);
    double sum = 0;
    for (long i = Math.max(0, now - NOTES); i <= now; i++) {
      double[] chord = CHORDS[(int) (i / NOTES % CHORDS.length)];
      int note = (int) ((i * 3 + i / NOTES) % chord.length);
      double pan = i % 2 == side ? 1 : 0.55;
      sum += 0.13 * pan * Synth.pluck(2 * chord[note], t - i * step);
    }
    return sum;
  }
}
