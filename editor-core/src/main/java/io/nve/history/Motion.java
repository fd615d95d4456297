package io.nve.history;

import io.nve.model.Clip;

/**
 * How a clip's four registers changed, as an editor would put it.
 *
 * <p>The registers are not what people see. A trim of the head that ripples writes {@code in} and
 * {@code anchor}, and yet the clip starts where it started; a slip writes three registers and
 * nothing moves. So what is told is: how far each end moved within the material, how far the whole
 * moved on the timeline, or how far the material moved under it.
 *
 * @param before as it was
 * @param after as it is
 * @param head how much later of the material it begins
 * @param tail how much later of the material it ends
 * @param slip how much later the material is, the length being the same
 * @param move how much later it stands
 */
record Motion(Clip before, Clip after, long head, long tail, long slip, long move) {
  static Motion of(Clip before, Clip after) {
    long in = after.in() - before.in();
    long out = after.out() - before.out();
    long start = after.start() - before.start();
    if (!before.speed().equals(after.speed())) {
      // At another speed local times are not comparable.
      return new Motion(before, after, 0, 0, 0, start);
    }
    if (in == out) {
      return new Motion(before, after, 0, 0, in, start);
    }
    long anchor = after.anchor() - before.anchor();
    return new Motion(before, after, in, out, 0, start == 0 ? 0 : anchor);
  }

  /** Returns this motion with the head's part in it explained by something else. */
  Motion withoutHead() {
    return of(before.withCut(after.in(), before.out()), after);
  }

  /** Returns this motion with the tail's part in it explained by something else. */
  Motion withoutTail() {
    return of(before.withCut(before.in(), after.out()), after);
  }

  boolean changesTrack() {
    return !before.track().equals(after.track());
  }

  boolean isRetimed() {
    return !before.speed().equals(after.speed());
  }
}
