package io.nve.ffmpeg.internal.segment;

import io.nve.ffmpeg.internal.encode.AudioEncoding;
import io.nve.model.Id;
import io.nve.render.ContentHash;
import io.nve.render.ContentHasher;
import io.nve.render.RenderPlan;
import io.nve.render.SoundLayer;
import io.nve.render.SoundSource;
import io.nve.time.TimeRange;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** Keys of coded sound; what {@link StretchKeys} are for pictures. */
public final class SoundKeys {
  private SoundKeys() {}

  /**
   * Returns the key of a plan's sound in a range.
   *
   * @param firstSample the number of its first sample
   * @param samples how many there are
   * @param media tells the marks of the plan's media
   */
  public static ContentHash of(
      RenderPlan plan,
      TimeRange range,
      long firstSample,
      long samples,
      AudioEncoding how,
      Function<Id, MediaMark> media) {
    ContentHasher hasher = new ContentHasher().put("sound").put(EngineMark.now());
    hasher.put(how.encoder()).put(how.sampleRate()).put(how.channels()).put(how.bitRate());
    hasher.put(how.options().size());
    how.options().forEach((name, value) -> hasher.put(name).put(value));
    hasher.put(plan.soundHash(range)).put(range.start()).put(firstSample).put(samples);
    Set<Id> assets = new LinkedHashSet<>();
    for (SoundLayer layer : plan.sounds()) {
      if (layer.range().overlaps(range)) {
        collect(layer.source(), assets);
      }
    }
    assets.forEach(asset -> media.apply(asset).put(hasher));
    return hasher.hash();
  }

  private static void collect(SoundSource source, Set<Id> assets) {
    switch (source) {
      case SoundSource.Media found -> assets.add(found.asset());
      case SoundSource.Nested nested -> assets.addAll(nested.plan().sources().keySet());
    }
  }
}
