package io.nve.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A piece that holds clips, sorted by start. */
final class Leaf extends Piece {
  /** The clips, and room for more behind them. */
  final Standing[] clips;

  private Leaf(@Nullable Owner owner, int label, long offset, Standing[] clips, int size) {
    super(owner, label, offset, size);
    this.clips = clips;
  }

  /** Returns a leaf of these clips, which are sorted. */
  static Leaf of(int label, long offset, Standing[] clips) {
    return new Leaf(null, label, offset, clips, clips.length).settled();
  }

  /** Sets what it knows of its clips. */
  private Leaf settled() {
    return settled(latest(-1));
  }

  /** Sets what it knows of its clips, the latest end of which is known. */
  private Leaf settled(long latest) {
    first = size == 0 ? offset : offset + clips[0].start;
    top = offset + latest;
    reach = top;
    return this;
  }

  /** Returns the latest end of all clips but one. */
  private long latest(int but) {
    int latest = but == 0 ? 1 : 0;
    for (int i = latest + 1; i < size; i++) {
      if (i != but && clips[i].end > clips[latest].end) {
        latest = i;
      }
    }
    return latest < size ? clips[latest].end : Long.MIN_VALUE;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // unchanged clips are the same array
  boolean holdsTheSame(Piece other) {
    return other instanceof Leaf leaf && leaf.clips == clips;
  }

  @Override
  Leaf shared() {
    return new Leaf(null, label, offset, clips, size);
  }

  /** Returns this leaf, or a copy, to be changed and settled; there is room for one clip more. */
  private Leaf open(@Nullable Owner by) {
    if (isOf(by)) {
      return this;
    }
    Standing[] copy = new Standing[room(size + 1, by)];
    System.arraycopy(clips, 0, copy, 0, size);
    return new Leaf(by, label, offset, copy, size);
  }

  // ---- finding ----

  /**
   * Returns where a clip is. The project names a clip by the very object that it keeps here, so
   * most searches end without looking into an id.
   */
  @SuppressWarnings("ReferenceEquality")
  private int indexOf(Id id) {
    for (int i = 0; i < size; i++) {
      if (clips[i].id == id) {
        return i;
      }
    }
    for (int i = 0; i < size; i++) {
      if (clips[i].id.equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Not in this leaf: " + id);
  }

  /** Returns the first position whose start is at or after a time within. */
  private int firstFrom(long start) {
    int low = 0;
    int high = size;
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
    return offset + clips[size - 1].start;
  }

  @Override
  void forEachIn(long from, long to, Lane.StartConsumer action, long holder) {
    long after = relative(from, offset);
    long before = relative(to, offset);
    for (int i = 0; i < size && clips[i].start < before; i++) {
      if (clips[i].end > after) {
        action.accept(clips[i].id, holder + offset + clips[i].start);
      }
    }
  }

  @Override
  void forEachStart(Lane.StartConsumer action, long holder) {
    long base = holder + offset;
    for (int i = 0; i < size; i++) {
      action.accept(clips[i].id, base + clips[i].start);
    }
  }

  @Override
  void collect(List<Lane.Entry> entries, long holder) {
    long base = holder + offset;
    for (int i = 0; i < size; i++) {
      Standing clip = clips[i];
      entries.add(new Lane.Entry(clip.id, base + clip.start, base + clip.end));
    }
  }

  @Override
  boolean walkFrom(long time, Lane.Visitor visitor, long holder) {
    for (int i = firstFrom(relative(time, offset)); i < size; i++) {
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
      for (int i = 0; i < size; i++) {
        action.accept(clips[i].id);
      }
    }
  }

  // ---- changing ----

  @Override
  Leaf with(Id id, long start, long end, int bound, Homes homes) {
    homes.set(id, label);
    Standing clip = new Standing(id, start - offset, end - offset);
    int at = firstFrom(clip.start);
    long latest = Math.max(clip.end, top - offset);
    Leaf more = open(homes.owner);
    for (int i = size; i > at; i--) {
      more.clips[i] = more.clips[i - 1];
    }
    more.clips[at] = clip;
    more.size++;
    return more.settled(latest);
  }

  @Override
  Leaf without(Id id, int home, Homes homes) {
    int at = indexOf(id);
    long latest = latestWithout(at);
    Leaf fewer = open(homes.owner);
    fewer.size--;
    for (int i = at; i < fewer.size; i++) {
      fewer.clips[i] = fewer.clips[i + 1];
    }
    return fewer.settled(latest);
  }

  @Override
  Leaf moved(Id id, int home, long start, long end, int bound, Homes homes) {
    int at = indexOf(id);
    Standing clip = new Standing(clips[at].id, start - offset, end - offset);
    long latest = Math.max(latestWithout(at), clip.end);
    int to = firstFrom(clip.start);
    to = to > at ? to - 1 : to;
    Leaf changed = open(homes.owner);
    for (int i = at; i < to; i++) {
      changed.clips[i] = changed.clips[i + 1];
    }
    for (int i = at; i > to; i--) {
      changed.clips[i] = changed.clips[i - 1];
    }
    changed.clips[to] = clip;
    return changed.settled(latest);
  }

  private long latestWithout(int at) {
    long latest = top - offset;
    return clips[at].end < latest ? latest : latest(at);
  }

  @Override
  Leaf shifted(long at, long distance, @Nullable Owner by) {
    long point = at - offset;
    int from = firstFrom(point);
    Leaf changed = open(by);
    for (int i = from; i < size; i++) {
      Standing clip = changed.clips[i];
      boolean collapses = distance < 0 && clip.start + distance < point;
      changed.clips[i] = clip.moved(collapses ? point - clip.start : distance);
    }
    return changed.settled();
  }

  @Override
  Piece[] halves(int rightLabel, Homes homes) {
    int half = size / 2;
    Leaf right = part(half, size, rightLabel, homes.owner);
    for (int i = 0; i < right.size; i++) {
      homes.set(right.clips[i].id, rightLabel);
    }
    return new Piece[] {part(0, half, label, homes.owner), right};
  }

  private Leaf part(int from, int to, int partLabel, @Nullable Owner by) {
    Standing[] some = new Standing[room(to - from, by)];
    System.arraycopy(clips, from, some, 0, to - from);
    return new Leaf(by, partLabel, offset, some, to - from).settled();
  }

  @Override
  Leaf joined(Piece next, Homes homes) {
    Leaf right = (Leaf) next;
    Standing[] all = new Standing[room(size + right.size, homes.owner)];
    System.arraycopy(clips, 0, all, 0, size);
    for (int i = 0; i < right.size; i++) {
      all[size + i] = right.clips[i].moved(right.offset - offset);
      homes.set(right.clips[i].id, label);
    }
    return new Leaf(homes.owner, label, offset, all, size + right.size).settled();
  }

  @Override
  int freeLabel(int bound) {
    return Labels.between(label, bound);
  }
}
