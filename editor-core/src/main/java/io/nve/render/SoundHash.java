package io.nve.render;

import io.nve.model.Id;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.Map;

/** Hashes of what is heard in a range, independent of where on the timeline it is. */
final class SoundHash {
  private final Map<Id, PlanSource> sources;
  private final TimeRange range;
  private final ContentHasher hasher = new ContentHasher();

  private SoundHash(Map<Id, PlanSource> sources, TimeRange range) {
    this.sources = sources;
    this.range = range;
  }

  static ContentHash of(RenderPlan plan, TimeRange range) {
    return of(plan, plan.sounds(), range);
  }

  /** Returns the hash of those of some sounds that are heard in a range. */
  static ContentHash of(RenderPlan plan, List<SoundLayer> sounds, TimeRange range) {
    SoundHash hash = new SoundHash(plan.sources(), range);
    hash.hasher.put(plan.audio().sampleRate()).put(plan.audio().channels());
    hash.hasher.put(range.duration());
    for (SoundLayer sound : sounds) {
      sound.range().intersection(range).ifPresent(part -> hash.put(sound, part));
    }
    return hash.hasher.hash();
  }

  /** Returns the hash of the whole of a sound. */
  static ContentHash of(Map<Id, PlanSource> sources, SoundLayer sound) {
    SoundHash hash = new SoundHash(sources, sound.range());
    hash.put(sound, sound.range());
    return hash.hasher.hash();
  }

  private void put(SoundLayer sound, TimeRange part) {
    hasher.put("sound").put(part.start() - range.start()).put(part.duration());
    HashedParts.putSteady(hasher, sound.gain());
    HashedParts.putSteady(hasher, sound.pan());
    HashedParts.putSteady(hasher, sound.trackGain());
    HashedParts.putSteady(hasher, sound.trackPan());
    LayerHash.Moving moving = new LayerHash.Moving(hasher, sound.time(), part);
    moving.put(sound.gain());
    moving.put(sound.pan());
    moving.putByPlanTime(sound.trackGain());
    moving.putByPlanTime(sound.trackPan());
    for (Fade fade : sound.fades()) {
      put(fade, part);
    }
    switch (sound.source()) {
      case SoundSource.Media media -> {
        hasher.put("media").put(media.stream());
        LayerHash.putMedia(hasher, sources, media.asset());
      }
      case SoundSource.Nested nested -> {
        hasher.put("nested");
        new NestedHash(hasher, sound.time(), part).putSounds(nested.plan());
      }
    }
    moving.finish(sound.source() instanceof SoundSource.Media);
  }

  private void put(Fade fade, TimeRange part) {
    boolean full = fade.at(part.start()) == 1 && fade.at(part.end() - 1) == 1;
    if (!full) {
      hasher.put("fade").put(fade.rising()).put(fade.shape().id());
      hasher.put(fade.range().start() - part.start()).put(fade.range().duration());
    }
  }
}
