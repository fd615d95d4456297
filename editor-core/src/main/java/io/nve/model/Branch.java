package io.nve.model;

import java.util.List;
import java.util.function.Consumer;

/** A piece that holds smaller pieces, all leaves or all branches of one height. */
final class Branch extends Piece {
  final Piece[] parts;

  private Branch(int label, long offset, long first, long top, long reach, Piece[] parts) {
    super(label, offset, first, top, reach);
    this.parts = parts;
  }

  /** Returns a branch of these pieces, whose reaches are settled. */
  private static Branch settled(long offset, Piece[] parts) {
    long top = offset + parts[parts.length - 1].reach;
    return new Branch(parts[0].label, offset, offset + parts[0].first, top, top, parts);
  }

  /** Returns a branch of these pieces, which nobody else has; their reaches may change. */
  static Branch of(long offset, Piece[] parts) {
    settle(parts, 0, parts.length);
    return settled(offset, parts);
  }

  /** Settles the reaches of parts of which those from {@code from} up to {@code to} are new. */
  private static void settle(Piece[] parts, int from, int to) {
    for (int p = from; p < parts.length; p++) {
      long reach = parts[p].top;
      if (p > 0 && parts[p - 1].reach > reach) {
        reach = parts[p - 1].reach;
      }
      if (parts[p].reach != reach) {
        parts[p] = parts[p].reaching(reach);
      } else if (p >= to) {
        return;
      }
    }
  }

  @Override
  int size() {
    return parts.length;
  }

  /** Returns the only part, as the holder counts time. */
  Piece only() {
    return parts[0].moved(offset);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // unchanged parts are the same array
  boolean holdsTheSame(Piece other) {
    return other instanceof Branch branch && branch.parts == parts;
  }

  @Override
  Branch moved(long distance) {
    return new Branch(
        label, offset + distance, first + distance, top + distance, reach + distance, parts);
  }

  @Override
  Branch reaching(long newReach) {
    return new Branch(label, offset, first, top, newReach, parts);
  }

  // ---- finding ----

  /** Returns the part in which the leaf with a label is. */
  private int partOf(int home) {
    int low = 1;
    int high = parts.length;
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
    int high = parts.length;
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
    int high = parts.length;
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
    int high = parts.length;
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
    while (p < parts.length && parts[p].lastStart() < time) {
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
    return offset + parts[parts.length - 1].lastStart();
  }

  @Override
  void forEachIn(long from, long to, Lane.StartConsumer action, long holder) {
    long after = relative(from, offset);
    long before = relative(to, offset);
    for (int p = firstReaching(after); p < parts.length && parts[p].first < before; p++) {
      parts[p].forEachIn(after, before, action, holder + offset);
    }
  }

  @Override
  void forEachStart(Lane.StartConsumer action, long holder) {
    for (Piece part : parts) {
      part.forEachStart(action, holder + offset);
    }
  }

  @Override
  void collect(List<Lane.Entry> entries, long holder) {
    for (Piece part : parts) {
      part.collect(entries, holder + offset);
    }
  }

  @Override
  boolean walkFrom(long time, Lane.Visitor visitor, long holder) {
    long from = relative(time, offset);
    for (int p = firstTouchedBy(from); p < parts.length; p++) {
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
      for (Piece part : parts) {
        part.forEachDifference(before, holder + offset, action);
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
    return p + 1 < parts.length ? parts[p + 1].label : bound;
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
    if (part.size() > CAPACITY) {
      int free = part.freeLabel(bound);
      if (free != bound) {
        return split(p, part.halves(free, homes));
      }
      homes.crowd();
    } else if (part.size() < THIN) {
      return thinned(p, part, homes);
    }
    Piece[] changed = parts.clone();
    changed[p] = part;
    settle(changed, p, p + 1);
    return settled(offset, changed);
  }

  private Branch split(int p, Piece[] halves) {
    Piece[] more = new Piece[parts.length + 1];
    System.arraycopy(parts, 0, more, 0, p);
    more[p] = halves[0];
    more[p + 1] = halves[1];
    System.arraycopy(parts, p + 1, more, p + 2, parts.length - p - 1);
    settle(more, p, p + 2);
    return settled(offset, more);
  }

  /** Joins a small part with its neighbour, so that deletions do not leave many small ones. */
  private Branch thinned(int p, Piece part, Homes homes) {
    if (part.size() == 0) {
      return dropped(p);
    }
    Piece[] changed = parts.clone();
    changed[p] = part;
    int left = p + 1 < parts.length ? p : p - 1;
    if (left < 0 || changed[left].size() + changed[left + 1].size() > THIN) {
      settle(changed, p, p + 1);
      return settled(offset, changed);
    }
    changed[left] = changed[left].joined(changed[left + 1], homes);
    settle(changed, left, left + 1);
    return settled(offset, changed).dropped(left + 1);
  }

  private Branch dropped(int p) {
    Piece[] fewer = new Piece[parts.length - 1];
    System.arraycopy(parts, 0, fewer, 0, p);
    System.arraycopy(parts, p + 1, fewer, p, fewer.length - p);
    if (fewer.length == 0) {
      return new Branch(label, offset, first, top, reach, fewer);
    }
    settle(fewer, p, p);
    return settled(offset, fewer);
  }

  @Override
  Branch shifted(long at, long distance) {
    long point = at - offset;
    long settled = distance < 0 ? point - distance : point;
    int touched = firstTouchedBy(point);
    Piece[] changed = parts.clone();
    for (int p = touched; p < parts.length; p++) {
      changed[p] =
          parts[p].first >= settled ? parts[p].moved(distance) : parts[p].shifted(point, distance);
    }
    settle(changed, touched, parts.length);
    return settled(offset, changed);
  }

  @Override
  Piece[] halves(int rightLabel, Homes homes) {
    int half = parts.length / 2;
    return new Piece[] {of(offset, part(0, half)), of(offset, part(half, parts.length))};
  }

  private Piece[] part(int from, int to) {
    Piece[] some = new Piece[to - from];
    System.arraycopy(parts, from, some, 0, some.length);
    return some;
  }

  @Override
  Branch joined(Piece next, Homes homes) {
    Branch right = (Branch) next;
    Piece[] all = new Piece[parts.length + right.parts.length];
    System.arraycopy(parts, 0, all, 0, parts.length);
    for (int p = 0; p < right.parts.length; p++) {
      all[parts.length + p] = right.parts[p].moved(right.offset - offset);
    }
    return of(offset, all);
  }

  /** Branches are cut between leaves that have labels. */
  @Override
  int freeLabel(int bound) {
    return label;
  }
}
