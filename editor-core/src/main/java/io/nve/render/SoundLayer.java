package io.nve.render;

import io.nve.model.Curve;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * One of the sounds that are mixed; the mix is their plain sum.
 *
 * <p>Its first sample is the first one at or after {@code range.start()}, its last one the last
 * before {@code range.end()}: sound is not bound to frames. The factor on the sample that starts at
 * time t is {@link #gainAt gainAt(t)}; a backend may go straight from one such value to the next as
 * long as they are at most 64 samples apart.
 *
 * @param clip the clip that it comes from
 * @param range when it is to be heard
 * @param source where it comes from
 * @param time which moment of the source is heard
 * @param gain decibels over source time; -96 is silence
 * @param pan -1 (left) to 1 (right) over source time
 * @param trackGain decibels over the plan's time, on top
 * @param trackPan -1 to 1 over the plan's time, on top
 * @param fades all of them work at once
 * @param hash the hash of everything that it plays; the place on the timeline is no part of it
 */
public record SoundLayer(
    Id clip,
    TimeRange range,
    SoundSource source,
    TimeMap time,
    Curve gain,
    Curve pan,
    Curve trackGain,
    Curve trackPan,
    List<Fade> fades,
    ContentHash hash) {
  /** Copies the fades. */
  public SoundLayer {
    fades = List.copyOf(fades);
  }

  /** Returns this sound with its hash. */
  SoundLayer withHash(ContentHash hash) {
    return new SoundLayer(clip, range, source, time, gain, pan, trackGain, trackPan, fades, hash);
  }

  /** Returns the factors on its two sides at a time of the plan, within the range. */
  public StereoGain gainAt(long planTime) {
    long sourceTime = time.sourceAt(planTime);
    double amplitude =
        Decibels.amplitude(gain.at(sourceTime)) * Decibels.amplitude(trackGain.at(planTime));
    for (Fade fade : fades) {
      amplitude *= fade.at(planTime);
    }
    return StereoGain.panned(amplitude, pan.at(sourceTime), trackPan.at(planTime));
  }

  /** Returns whether the factors are the same over the whole range. */
  public boolean isSteady() {
    return fades.isEmpty()
        && gain.isConstant()
        && pan.isConstant()
        && trackGain.isConstant()
        && trackPan.isConstant();
  }
}
