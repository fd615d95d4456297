package io.nve.model;

import java.util.List;
import java.util.function.Consumer;

/** A piece that holds clips, sorted by start. */
final class Leaf extends Piece {
  final Standing[] clips;

  private Leaf(int label, long offset, long first, long top, long reach, Standing[] clips) {
    super(label, offset, first, top, reach);
    this.clips = clips;
  }

  /** Returns a leaf of these clips, of which the latest end, relative to the offset, is known. */
  private static Leaf of(int label, long offset, Standing[] clips, long top) {
    long first = clips.length == 0 ? offset : offset + clips[0].start;
    return new Leaf(label, offset, first, offset + top, offset + top, clips);
  }

  /** Returns a leaf of these clips, which are sorted. */
  static Leaf of(int label, long offset, Standing[] clips) {
    return of(label, offset, clips, top(clips, -1));
  }

  /** Returns the latest end of all clips but one. */
  private static long top(Standing[] clips, int but) {
    int latest = but == 0 ? 1 : 0;
    for (int i = latest + 1; i < clips.length; i++) {
      if (i != but && clips[i].end > clips[latest].end) {
        latest = i;
      }
    }
    return latest < clips.length ? clips[latest].end : Long.MIN_VALUE;
  }

  @Override
  int size() {
    return clips.length;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // unchanged clips are the same array
  boolean holdsTheSame(Piece other) {
    return other instanceof Leaf leaf && leaf.clips == clips;
  }

  @Override
  Leaf moved(long distance) {
    return new Leaf(
        label, offset + distance, first + distance, top + distance, reach + distance, clips);
  }

  @Override
  Leaf reaching(long newReach) {
    return new Leaf(label, offset, first, top, newReach, clips);
  }

  // ---- finding ----

  /**
   * Returns where a clip is. The project names a clip by the very object that it keeps here, so
   * most searches end without looking into an id.
   */
  @SuppressWarnings("ReferenceEquality")
  private int indexOf(Id id) {
    for (int i = 0; i < clips.length; i++) {
      if (clips[i].id == id) {
        return i;
      }
    }
    for (int i = 0; i < clips.length; i++) {
      if (clips[i].id.equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Not in this leaf: " + id);
  }

  /** Returns the first position whose start is at or after a time within. */
  private int firstFrom(long start) {
    int low = 0;
    int high = clips.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (clips[middle].start < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  long start(Id id, int home) {
    return offset + clips[indexOf(id)].start;
  }

  @Override
  long lastStart() {
    return offset + clips[clips.length - 1].start;
  }

  @Override
  void forEachIn(long from, long to, Lane.StartConsumer action, long holder) {
    long after = relative(from, offset);
    long before = relative(to, offset);
    for (int i = 0; i < clips.length && clips[i].start < before; i++) {
      if (clips[i].end > after) {
        action.accept(clips[i].id, holder + offset + clips[i].start);
      }
    }
  }

  @Override
  void forEachStart(Lane.StartConsumer action, long holder) {
    long base = holder + offset;
    for (Standing clip : clips) {
      action.accept(clip.id, base + clip.start);
    }
  }

  @Override
  void collect(List<Lane.Entry> entries, long holder) {
    long base = holder + offset;
    for (Standing clip : clips) {
      entries.add(new Lane.Entry(clip.id, base + clip.start, base + clip.end));
    }
  }

  @Override
  boolean walkFrom(long time, Lane.Visitor visitor, long holder) {
    for (int i = firstFrom(relative(time, offset)); i < clips.length; i++) {
      if (!visitor.visit(clips[i].id, holder + offset + clips[i].start)) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean walkBackFrom(long time, Lane.Visitor visitor, long holder) {
    for (int i = firstFrom(relative(time, offset)) - 1; i >= 0; i--) {
      if (!visitor.visit(clips[i].id, holder + offset + clips[i].start)) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean has(Piece other, long otherHolder, long holder) {
    return holdsTheSame(other) && otherHolder + other.offset == holder + offset;
  }

  @Override
  void forEachDifference(Lane before, long holder, Consumer<Id> action) {
    if (!before.has(this, holder)) {
      for (Standing clip : clips) {
        action.accept(clip.id);
      }
    }
  }

  // ---- changing ----

  @Override
  Leaf with(Id id, long start, long end, int bound, Homes homes) {
    homes.set(id, label);
    Standing clip = new Standing(id, start - offset, end - offset);
    int at = firstFrom(clip.start);
    Standing[] more = new Standing[clips.length + 1];
    for (int i = 0; i < at; i++) {
      more[i] = clips[i];
    }
    more[at] = clip;
    for (int i = at; i < clips.length; i++) {
      more[i + 1] = clips[i];
    }
    return of(label, offset, more, Math.max(clip.end, top - offset));
  }

  @Override
  Leaf without(Id id, int home, Homes homes) {
    int at = indexOf(id);
    Standing[] fewer = new Standing[clips.length - 1];
    for (int i = 0; i < at; i++) {
      fewer[i] = clips[i];
    }
    for (int i = at; i < fewer.length; i++) {
      fewer[i] = clips[i + 1];
    }
    return of(label, offset, fewer, topWithout(at));
  }

  @Override
  Leaf moved(Id id, int home, long start, long end, int bound, Homes homes) {
    int at = indexOf(id);
    Standing clip = new Standing(clips[at].id, start - offset, end - offset);
    long rest = topWithout(at);
    int to = firstFrom(clip.start);
    to = to > at ? to - 1 : to;
    Standing[] changed = clips.clone();
    for (int i = at; i < to; i++) {
      changed[i] = clips[i + 1];
    }
    for (int i = at; i > to; i--) {
      changed[i] = clips[i - 1];
    }
    changed[to] = clip;
    return of(label, offset, changed, Math.max(rest, clip.end));
  }

  private long topWithout(int at) {
    long latest = top - offset;
    return clips[at].end < latest ? latest : top(clips, at);
  }

  @Override
  Leaf shifted(long at, long distance) {
    long point = at - offset;
    Standing[] changed = clips.clone();
    for (int i = firstFrom(point); i < changed.length; i++) {
      long start = clips[i].start;
      boolean collapses = distance < 0 && start + distance < point;
      changed[i] = clips[i].moved(collapses ? point - start : distance);
    }
    return of(label, offset, changed);
  }

  @Override
  Piece[] halves(int rightLabel, Homes homes) {
    int half = clips.length / 2;
    Leaf right = of(rightLabel, offset, part(half, clips.length));
    for (Standing clip : right.clips) {
      homes.set(clip.id, rightLabel);
    }
    return new Piece[] {of(label, offset, part(0, half)), right};
  }

  private Standing[] part(int from, int to) {
    Standing[] some = new Standing[to - from];
    System.arraycopy(clips, from, some, 0, some.length);
    return some;
  }

  @Override
  Leaf joined(Piece next, Homes homes) {
    Leaf right = (Leaf) next;
    Standing[] all = new Standing[clips.length + right.clips.length];
    System.arraycopy(clips, 0, all, 0, clips.length);
    for (int i = 0; i < right.clips.length; i++) {
      all[clips.length + i] = right.clips[i].moved(right.offset - offset);
      homes.set(right.clips[i].id, label);
    }
    return of(label, offset, all);
  }

  @Override
  int freeLabel(int bound) {
    return Labels.between(label, bound);
  }
}
