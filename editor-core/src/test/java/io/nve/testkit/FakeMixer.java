package io.nve.testkit;

import io.nve.render.PlanSource;
import io.nve.render.RenderPlan;
import io.nve.render.SoundLayer;
import io.nve.render.SoundSource;
import io.nve.render.StereoGain;
import io.nve.time.Ticks;

/** Mixes the sound of plans to two channels, sample by sample, without any filter. */
final class FakeMixer {
  private final FakeSources sources;

  FakeMixer(FakeSources sources) {
    this.sources = sources;
  }

  /** Returns samples of a plan, left and right interleaved. */
  float[] mix(RenderPlan plan, long first, long end) {
    float[] mix = new float[(int) (2 * (end - first))];
    for (long sample = first; sample < end; sample++) {
      long time = Ticks.ofSamples(sample, plan.audio().sampleRate());
      double[] sum = at(plan, time);
      mix[(int) (2 * (sample - first))] = (float) sum[0];
      mix[(int) (2 * (sample - first)) + 1] = (float) sum[1];
    }
    return mix;
  }

  private double[] at(RenderPlan plan, long time) {
    double[] sum = new double[2];
    for (SoundLayer sound : plan.sounds()) {
      if (sound.range().contains(time)) {
        double[] played = played(plan, sound, sound.time().sourceAt(time));
        StereoGain gain = sound.gainAt(time);
        sum[0] += gain.left() * played[0];
        sum[1] += gain.right() * played[1];
      }
    }
    return sum;
  }

  private double[] played(RenderPlan plan, SoundLayer sound, long sourceTime) {
    return switch (sound.source()) {
      case SoundSource.Media media ->
          sources
              .find(media.asset())
              .map(found -> sample(found, plan.sources().get(media.asset()), sourceTime))
              .orElseGet(() -> new double[2]);
      case SoundSource.Nested nested -> at(nested.plan(), sourceTime);
    };
  }

  private static double[] sample(FakeMedia media, PlanSource source, long sourceTime) {
    long number = Ticks.toSamples(sourceTime - source.start(), media.sampleRate());
    if (media.channels() == 0
        || number < 0
        || number >= media.samples().limit() / media.channels()) {
      return new double[2];
    }
    int at = (int) number * media.channels();
    return new double[] {media.samples().get(at), media.samples().get(at + media.channels() - 1)};
  }
}
