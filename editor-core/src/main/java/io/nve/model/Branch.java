package io.nve.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A piece that holds smaller pieces, all leaves or all branches of one height. */
final class Branch extends Piece {
  /** The pieces, and room for more behind them. */
  final Piece[] parts;

  private Branch(@Nullable Owner owner, long offset, Piece[] parts, int size) {
    super(owner, parts[0].label, offset, size);
    this.parts = parts;
  }

  /** Returns a branch of these pieces, which nobody else has; their reaches may change. */
  static Branch of(long offset, Piece[] parts) {
    return new Branch(null, offset, parts, parts.length).settled(0, parts.length);
  }

  /**
   * Sets what it knows of its parts, of which those from {@code from} up to {@code to} are new, or
   * come after others than before.
   */
  private Branch settled(int from, int to) {
    for (int p = from; p < size; p++) {
      long latest = parts[p].top;
      if (p > 0 && parts[p - 1].reach > latest) {
        latest = parts[p - 1].reach;
      }
      if (parts[p].reach != latest) {
        parts[p] = parts[p].reaching(latest, owner);
      } else if (p >= to) {
        break;
      }
    }
    if (size > 0) {
      label = parts[0].label;
      first = offset + parts[0].first;
      top = offset + parts[size - 1].reach;
      reach = top;
    }
    return this;
  }

  /** Returns the only part, as the holder counts time. */
  Piece only(@Nullable Owner by) {
    return parts[0].moved(offset, by);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // unchanged parts are the same array
  boolean holdsTheSame(Piece other) {
    return other instanceof Branch branch && branch.parts == parts;
  }

  @Override
  Branch shared() {
    return new Branch(null, offset, parts, size);
  }

  /** Returns this branch, or a copy, to be changed and settled; there is room for one part more. */
  private Branch open(@Nullable Owner by) {
    if (isOf(by)) {
      return this;
    }
    Piece[] copy = new Piece[room(size + 1, by)];
    System.arraycopy(parts, 0, copy, 0, size);
    return new Branch(by, offset, copy, size);
  }

  // ---- finding ----

  /** Returns the part in which the leaf with a label is. */
  private int partOf(int home) {
    int low = 1;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts[middle].label <= home) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Returns the part that a clip belongs into which starts at a time within. */
  private int partFor(long start) {
    int low = 1;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts[middle].first <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Returns the first part that, with those before it, reaches beyond a time within. */
  private int firstReaching(long time) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts[middle].reach <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the last part that begins before a time within, or -1. */
  private int lastBefore(long time) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts[middle].first < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Returns the first part with a clip that starts at or after a time within. */
  private int firstTouchedBy(long time) {
    int p = Math.max(0, lastBefore(time));
    while (p < size && parts[p].lastStart() < time) {
      p++;
    }
    return p;
  }

  @Override
  long start(Id id, int home) {
    return offset + parts[partOf(home)].start(id, home);
  }

  @Override
  long lastStart() {
    return offset + parts[size - 1].lastStart();
  }

  @Override
  void forEachIn(long from, long to, Lane.StartConsumer action, long holder) {
    long after = relative(from, offset);
    long before = relative(to, offset);
    for (int p = firstReaching(after); p < size && parts[p].first < before; p++) {
      parts[p].forEachIn(after, before, action, holder + offset);
    }
  }

  @Override
  void forEachStart(Lane.StartConsumer action, long holder) {
    for (int p = 0; p < size; p++) {
      parts[p].forEachStart(action, holder + offset);
    }
  }

  @Override
  void collect(List<Lane.Entry> entries, long holder) {
    for (int p = 0; p < size; p++) {
      parts[p].collect(entries, holder + offset);
    }
  }

  @Override
  boolean walkFrom(long time, Lane.Visitor visitor, long holder) {
    long from = relative(time, offset);
    for (int p = firstTouchedBy(from); p < size; p++) {
      if (!parts[p].walkFrom(from, visitor, holder + offset)) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean walkBackFrom(long time, Lane.Visitor visitor, long holder) {
    long to = relative(time, offset);
    for (int p = lastBefore(to); p >= 0; p--) {
      if (!parts[p].walkBackFrom(to, visitor, holder + offset)) {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean has(Piece other, long otherHolder, long holder) {
    return holdsTheSame(other)
        ? otherHolder + other.offset == holder + offset
        : parts[partOf(other.label)].has(other, otherHolder, holder + offset);
  }

  @Override
  void forEachDifference(Lane before, long holder, Consumer<Id> action) {
    if (!before.has(this, holder)) {
      for (int p = 0; p < size; p++) {
        parts[p].forEachDifference(before, holder + offset, action);
      }
    }
  }

  // ---- changing ----

  @Override
  Branch with(Id id, long start, long end, int bound, Homes homes) {
    int p = partFor(start - offset);
    int limit = boundOf(p, bound);
    Piece grown = parts[p].with(id, start - offset, end - offset, limit, homes);
    return replaced(p, grown, limit, homes);
  }

  /** Returns what the labels within a part have to stay below. */
  private int boundOf(int p, int bound) {
    return p + 1 < size ? parts[p + 1].label : bound;
  }

  @Override
  Branch without(Id id, int home, Homes homes) {
    int p = partOf(home);
    return replaced(p, parts[p].without(id, home, homes), 0, homes);
  }

  @Override
  Branch moved(Id id, int home, long start, long end, int bound, Homes homes) {
    int p = partOf(home);
    if (p != partFor(start - offset)) {
      return without(id, home, homes).with(id, start, end, bound, homes);
    }
    int limit = boundOf(p, bound);
    Piece changed = parts[p].moved(id, home, start - offset, end - offset, limit, homes);
    return replaced(p, changed, limit, homes);
  }

  /** Returns this branch with a part replaced, which may have become too large or too small. */
  private Branch replaced(int p, Piece part, int bound, Homes homes) {
    Branch changed = open(homes.owner);
    changed.parts[p] = part;
    if (part.size > CAPACITY) {
      int free = part.freeLabel(bound);
      if (free != bound) {
        return changed.split(p, part.halves(free, homes));
      }
      homes.crowd();
    } else if (part.size == 0) {
      return changed.dropped(p).settled(p, p);
    } else if (part.size < THIN) {
      return changed.thinned(p, homes);
    }
    return changed.settled(p, p + 1);
  }

  // These three change a branch that has just been opened.

  private Branch split(int p, Piece[] halves) {
    for (int i = size; i > p + 1; i--) {
      parts[i] = parts[i - 1];
    }
    parts[p] = halves[0];
    parts[p + 1] = halves[1];
    size++;
    return settled(p, p + 2);
  }

  /** Joins a small part with its neighbour, so that deletions do not leave many small ones. */
  private Branch thinned(int p, Homes homes) {
    int left = p + 1 < size ? p : p - 1;
    if (left < 0 || parts[left].size + parts[left + 1].size > THIN) {
      return settled(p, p + 1);
    }
    parts[left] = parts[left].joined(parts[left + 1], homes);
    return dropped(left + 1).settled(left, left + 1);
  }

  private Branch dropped(int p) {
    size--;
    for (int i = p; i < size; i++) {
      parts[i] = parts[i + 1];
    }
    return this;
  }

  @Override
  Branch shifted(long at, long distance, @Nullable Owner by) {
    long point = at - offset;
    long behind = distance < 0 ? point - distance : point;
    int touched = firstTouchedBy(point);
    Branch changed = open(by);
    for (int p = touched; p < size; p++) {
      Piece part = changed.parts[p];
      changed.parts[p] =
          part.first >= behind ? part.moved(distance, by) : part.shifted(point, distance, by);
    }
    return changed.settled(touched, size);
  }

  @Override
  Piece[] halves(int rightLabel, Homes homes) {
    int half = size / 2;
    return new Piece[] {part(0, half, homes.owner), part(half, size, homes.owner)};
  }

  private Branch part(int from, int to, @Nullable Owner by) {
    Piece[] some = new Piece[room(to - from, by)];
    System.arraycopy(parts, from, some, 0, to - from);
    return new Branch(by, offset, some, to - from).settled(0, to - from);
  }

  @Override
  Branch joined(Piece next, Homes homes) {
    Branch right = (Branch) next;
    Piece[] all = new Piece[room(size + right.size, homes.owner)];
    System.arraycopy(parts, 0, all, 0, size);
    for (int p = 0; p < right.size; p++) {
      all[size + p] = right.parts[p].moved(right.offset - offset, homes.owner);
    }
    return new Branch(homes.owner, offset, all, size + right.size).settled(0, size + right.size);
  }

  /** Branches are cut between leaves that have labels. */
  @Override
  int freeLabel(int bound) {
    return label;
  }
}
