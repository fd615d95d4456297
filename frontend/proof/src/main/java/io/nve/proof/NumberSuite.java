package io.nve.proof;

import io.nve.json.Json;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.testkit.PortableRandom;
import io.nve.testkit.RandomJson;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.Timecode;
import java.util.List;
import java.util.Random;

/** Times, rates, timecodes and numbers in JSON, the extreme ones among them. */
final class NumberSuite implements Suite {
  private static final int ROUNDS = 20;
  private static final List<FrameRate> RATES =
      List.of(
          FrameRate.FPS_23_976,
          FrameRate.FPS_25,
          FrameRate.FPS_29_97,
          FrameRate.FPS_59_94,
          new FrameRate(11, 7));
  private static final List<Long> EXTREMES =
      List.of(0L, -1L, 1L, Long.MAX_VALUE, Long.MIN_VALUE, (long) Integer.MIN_VALUE, 1L << 53);
  private static final List<Double> EXTREME_REALS =
      List.of(
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          Double.MIN_NORMAL,
          -0.0,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          0x1p53,
          0x1p63,
          1e21,
          1e-7);

  @Override
  public String name() {
    return "number";
  }

  @Override
  public int seeds() {
    return 80;
  }

  @Override
  public void run(int seed, Transcript out) {
    Random random = new PortableRandom(seed);
    for (int i = 0; i < ROUNDS; i++) {
      times(whole(random), RATES.get(random.nextInt(RATES.size())), random, out);
      reals(real(random), out);
      timecode(random, out);
    }
  }

  private static long whole(Random random) {
    return random.nextInt(4) == 0
        ? EXTREMES.get(random.nextInt(EXTREMES.size()))
        : random.nextLong() >> random.nextInt(64);
  }

  private static double real(Random random) {
    return random.nextInt(4) == 0
        ? EXTREME_REALS.get(random.nextInt(EXTREME_REALS.size()))
        : RandomJson.real(random);
  }

  private static void times(long time, FrameRate rate, Random random, Transcript out) {
    long other = whole(random);
    out.add(rate + " " + time, other);
    out.attempt("plus", () -> "" + Ticks.plus(time, other));
    out.attempt("minus", () -> "" + Ticks.minus(time, other));
    out.attempt("scale", () -> "" + Ticks.scale(time, other, 1 + random.nextInt(1000)));
    out.attempt("scale down", () -> "" + Ticks.scaleDown(time, 1001, other));
    out.attempt("samples", () -> "" + Ticks.toSamples(time, 48_000));
    out.attempt("of samples", () -> "" + Ticks.ofSamples(time, 44_100));
    out.attempt("frame", () -> "" + rate.frameAt(time));
    out.attempt("nearest", () -> "" + rate.nearestFrame(time));
    out.attempt("ticks", () -> "" + rate.ticksAt(time));
    out.attempt("snap", () -> "" + rate.snap(time));
    out.attempt("seconds", () -> "" + Ticks.ofSeconds(time));
    out.add("to seconds", Ticks.toSeconds(time));
    out.attempt("timecode", () -> Timecode.at(time, rate, false).toString());
    out.attempt("dropping", () -> Timecode.at(time, rate, true).toString());
  }

  private static void reals(double value, Transcript out) {
    out.attempt("json", () -> JsonWriter.canonical(Json.of(value)));
    out.attempt("ticks", () -> "" + Ticks.ofSeconds(value));
    out.attempt("rate", () -> FrameRate.of(Math.abs(value) % 200).toString());
    out.attempt("literal rate", () -> FrameRate.of(value).toString());
  }

  private static void timecode(Random random, Transcript out) {
    FrameRate rate = RATES.get(random.nextInt(RATES.size()));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      text.append(i == 0 ? "" : random.nextInt(8) == 0 ? ";" : ":");
      text.append(random.nextInt(10)).append(random.nextInt(30) == 0 ? "x" : random.nextInt(10));
    }
    out.attempt(text + " " + rate, () -> "" + Timecode.parse(text.toString(), rate).ticks());
    String number = number(random);
    out.attempt(number, () -> JsonWriter.canonical(JsonReader.read(number)));
  }

  /** Returns a number as someone may write it, or nearly. */
  private static String number(Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
    digits(text, random, random.nextInt(4) == 0 ? 25 : 4);
    if (random.nextBoolean()) {
      digits(text.append('.'), random, random.nextInt(4) == 0 ? 30 : 3);
    }
    if (random.nextInt(3) == 0) {
      text.append("eE".charAt(random.nextInt(2))).append(random.nextInt(700) - 350);
    }
    return text.toString();
  }

  private static void digits(StringBuilder text, Random random, int most) {
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(random.nextInt(10));
    }
  }
}
