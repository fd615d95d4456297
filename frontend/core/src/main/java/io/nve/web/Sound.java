package io.nve.web;

import io.nve.render.SoundLayer;
import io.nve.render.SoundSource;
import io.nve.render.StereoGain;
import io.nve.typings.Ts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** One of the sounds that a {@link RenderPlan} mixes; the mix is their plain sum. */
public final class Sound {
  private final SoundLayer sound;

  Sound(SoundLayer sound) {
    this.sound = sound;
  }

  /** The clip that it comes from. */
  @JSExport
  @JSProperty
  public @Ts("Id") String getClip() {
    return sound.clip().value();
  }

  /** When it begins to be heard. */
  @JSExport
  @JSProperty
  public @Ts("Ticks") double getStart() {
    return sound.range().start();
  }

  /** When it is no longer heard. */
  @JSExport
  @JSProperty
  public @Ts("Ticks") double getEnd() {
    return sound.range().end();
  }

  /** The asset that is played; undefined for a nested sequence. */
  @JSExport
  @JSProperty
  public @Nullable @Ts("Id") JSObject getAsset() {
    return sound.source() instanceof SoundSource.Media media
        ? Border.js(media.asset().value())
        : Border.undefined();
  }

  /** Which of the asset's audio streams is played, from 0. */
  @JSExport
  @JSProperty
  public int getStream() {
    return sound.source() instanceof SoundSource.Media media ? media.stream() : 0;
  }

  /** The mix that is played as one sound; undefined for an asset. */
  @JSExport
  @JSProperty
  public @Nullable @Ts("RenderPlan") JSObject getPlan() {
    return sound.source() instanceof SoundSource.Nested nested
        ? as(new RenderPlan(nested.plan()))
        : Border.undefined();
  }

  @JSBody(params = "x", script = "return x;")
  private static native JSObject as(RenderPlan x);

  /** The hash of everything that it plays, wherever it lies: 32 hexadecimal digits. */
  @JSExport
  @JSProperty
  public String getHash() {
    return sound.hash().toString();
  }

  /** Returns which moment of the source is heard at a time. */
  @JSExport
  public @Ts("Ticks") double sourceAt(@Ts("Ticks") double time) {
    return sound.time().sourceAt(Thrown.by(() -> Border.ticks(time)));
  }

  /** Whether the factors on the two sides are the same all the time. */
  @JSExport
  @JSProperty
  public boolean isSteady() {
    return sound.isSteady();
  }

  /**
   * Returns the factors on the left and right side at even distances: the left one of the first
   * time, its right one, the left one of the second, and so on.
   *
   * @param from the first time
   * @param step the distance
   * @param count how many times
   */
  @JSExport
  public double[] gains(@Ts("Ticks") double from, @Ts("Ticks") double step, int count) {
    return Thrown.by(() -> {
      long start = Border.ticks(from);
      long distance = Border.ticks(step);
      double[] factors = new double[2 * (int) Border.count(count)];
      for (int i = 0; i < count; i++) {
        StereoGain gain = sound.gainAt(start + i * distance);
        factors[2 * i] = gain.left();
        factors[2 * i + 1] = gain.right();
      }
      return factors;
    });
  }
}
