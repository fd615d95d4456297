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

  void putPictures(RenderPlan plan) {
    long first = time.sourceAt(range.start());
    long last = time.sourceAt(range.end());
    boolean plain = time.speed().equals(SpeedMap.NORMAL);
    if (plain && first >= 0 && last <= plan.pictureRange().end() && first < last) {
      long firstFrame = plan.rate().frameAt(first);
      long endFrame = Math.min(plan.frames(), plan.rate().frameAt(last) + 1);
      hasher.put(first - plan.rate().ticksAt(firstFrame));
      hasher.put(plan.pictureHash(firstFrame, endFrame - firstFrame));
    } else {
      putTime();
      hasher.put(plan.pictureHash(0, plan.frames()));
    }
  }

  void putSounds(RenderPlan plan) {
    long first = time.sourceAt(range.start());
    if (time.speed().equals(SpeedMap.NORMAL)) {
      hasher.put(plan.soundHash(new TimeRange(first, range.duration())));
    } else {
      putTime();
      hasher.put(plan.soundHash(plan.range()));
    }
  }

  private void putTime() {
    HashedParts.put(hasher, time.speed());
    hasher.put(range.start() - time.anchor());
  }
}
