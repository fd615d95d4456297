package io.nve.render;

import io.nve.model.SpeedMap;
import io.nve.time.TimeRange;

/**
 * Puts the part of a nested plan that is in use into a hash, so that an edit elsewhere in the
 * nested sequence changes nothing.
 */
final class NestedHash {
  private final ContentHasher hasher;
  private final TimeMap time;
  private final TimeRange range;

  NestedHash(ContentHasher hasher, TimeMap time, TimeRange range) {
    this.hasher = hasher;
    this.time = time;
    this.range = range;
  }

  /** Puts the segments that are in use, each by its own hash: nothing here goes deeper. */
  void putPictures(RenderPlan plan) {
    long first = time.sourceAt(range.start());
    long last = time.sourceAt(range.end());
    boolean inside = first >= 0 && first < last && last <= plan.pictureRange().end();
    hasher.put(plan.rate().numerator()).put(plan.rate().denominator());
    if (!inside || !time.speed().equals(SpeedMap.NORMAL)) {
      putTime();
      plan.segments().forEach(segment -> hasher.put(segment.hash()));
      return;
    }
    long frame = plan.rate().frameAt(first);
    while (frame < plan.frames() && plan.rate().ticksAt(frame) < last) {
      Segment segment = plan.segmentOf(frame);
      hasher.put(segment.range().start() - first).put(segment.frames()).put(segment.hash());
      frame = segment.endFrame();
    }
  }

  void putSounds(RenderPlan plan) {
    boolean normal = time.speed().equals(SpeedMap.NORMAL);
    TimeRange used =
        normal ? new TimeRange(time.sourceAt(range.start()), range.duration()) : plan.range();
    if (!normal) {
      putTime();
    }
    hasher.put(plan.audio().sampleRate()).put(plan.audio().channels());
    for (SoundLayer sound : plan.sounds()) {
      if (sound.range().overlaps(used)) {
        hasher.put(sound.range().start() - used.start()).put(sound.hash());
      }
    }
  }

  private void putTime() {
    HashedParts.put(hasher, time.speed());
    hasher.put(range.start() - time.anchor());
  }
}
