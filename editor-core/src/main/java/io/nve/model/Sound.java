package io.nve.model;

import java.util.List;

/** The parameters that say how a clip sounds. */
public final class Sound {
  /** Loudness; the least, -96, is silence. */
  public static final Parameter<Double> GAIN = Track.GAIN;

  /** Left to right. */
  public static final Parameter<Double> PAN = Track.PAN;

  /** Whether it is not heard. */
  public static final Parameter<Boolean> MUTED = Track.MUTED;

  /** How long it takes, from the clip's start, until it has its full loudness. */
  public static final Parameter<Long> FADE_IN = Parameter.duration("fade.in", 0, "Fade in");

  /** How long before the clip's end it begins to fall silent. */
  public static final Parameter<Long> FADE_OUT = Parameter.duration("fade.out", 0, "Fade out");

  /** The shape of the fade-in. */
  public static final Parameter<FadeCurve> FADE_IN_CURVE =
      Parameter.choice(
          "fade.in.curve", List.of(FadeCurve.values()), FadeCurve.LINEAR, "Fade-in curve");

  /** The shape of the fade-out. */
  public static final Parameter<FadeCurve> FADE_OUT_CURVE =
      Parameter.choice(
          "fade.out.curve", List.of(FadeCurve.values()), FadeCurve.LINEAR, "Fade-out curve");

  /** All of them, in the order in which people expect to see them. */
  public static final List<Parameter<?>> ALL =
      List.of(GAIN, PAN, MUTED, FADE_IN, FADE_OUT, FADE_IN_CURVE, FADE_OUT_CURVE);

  /** Returns whether a property belongs to a clip's head, and stays there when it is split. */
  public static boolean belongsToHead(String key) {
    return key.equals(FADE_IN.key()) || key.equals(FADE_IN_CURVE.key());
  }

  /** Returns whether a property belongs to a clip's tail, and goes along when it is split off. */
  public static boolean belongsToTail(String key) {
    return key.equals(FADE_OUT.key()) || key.equals(FADE_OUT_CURVE.key());
  }

  private Sound() {}
}
