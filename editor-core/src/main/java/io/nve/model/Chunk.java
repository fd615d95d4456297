package io.nve.model;

import java.util.function.Consumer;

/**
 * A run of neighbouring clips of a {@link Lane}, sorted by start. Times are relative to the offset
 * that the page keeps for the chunk, so that a ripple moves a whole chunk by changing one number.
 */
final class Chunk {
  static final int CAPACITY = 64;

  /** Names the chunk for as long as it exists; shared by all its clips' entries in the lane. */
  final Integer key;

  final Id[] ids;

  final long[] starts;
  final long[] ends;

  /** The latest end. */
  final long reach;

  Chunk(Integer key, Id[] ids, long[] starts, long[] ends) {
    this.key = key;
    this.ids = ids;
    this.starts = starts;
    this.ends = ends;
    long latest = Long.MIN_VALUE;
    for (long end : ends) {
      latest = Math.max(latest, end);
    }
    this.reach = latest;
  }

  int size() {
    return ids.length;
  }

  /**
   * Returns where a clip is, or -1. The project names a clip by the very object that it keeps here,
   * so most searches end without looking into an id.
   */
  @SuppressWarnings("ReferenceEquality")
  int indexOf(Id id) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    for (int i = 0; i < ids.length; i++) {
      if (ids[i].equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the first position whose start is at or after a relative time. */
  int firstFrom(long start) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Calls the action for every clip that reaches into [from, to). */
  void forEachIn(long from, long to, Consumer<Id> action) {
    for (int i = 0; i < starts.length && starts[i] < to; i++) {
      if (ends[i] > from) {
        action.accept(ids[i]);
      }
    }
  }

  /** Returns whether a clip may get a new start without leaving its place in the order. */
  boolean keepsOrder(int at, long start) {
    return start == starts[at]
        || (at > 0 && at < starts.length - 1 && starts[at - 1] <= start && start <= starts[at + 1]);
  }

  /** Returns this chunk with another one's clips behind its own, moved by a distance. */
  Chunk joined(Chunk right, long distance) {
    Chunk result = this;
    for (int i = 0; i < right.size(); i++) {
      result =
          result.with(
              result.size(), right.ids[i], right.starts[i] + distance, right.ends[i] + distance);
    }
    return result;
  }

  Chunk with(int at, Id id, long start, long end) {
    int size = size();
    Id[] newIds = new Id[size + 1];
    System.arraycopy(ids, 0, newIds, 0, at);
    newIds[at] = id;
    System.arraycopy(ids, at, newIds, at + 1, size - at);
    return new Chunk(key, newIds, inserted(starts, at, start), inserted(ends, at, end));
  }

  private static long[] inserted(long[] values, int at, long value) {
    long[] changed = new long[values.length + 1];
    System.arraycopy(values, 0, changed, 0, at);
    changed[at] = value;
    System.arraycopy(values, at, changed, at + 1, values.length - at);
    return changed;
  }

  Chunk without(int at) {
    Id[] newIds = new Id[size() - 1];
    System.arraycopy(ids, 0, newIds, 0, at);
    System.arraycopy(ids, at + 1, newIds, at, newIds.length - at);
    return new Chunk(key, newIds, removed(starts, at), removed(ends, at));
  }

  private static long[] removed(long[] values, int at) {
    long[] changed = new long[values.length - 1];
    System.arraycopy(values, 0, changed, 0, at);
    System.arraycopy(values, at + 1, changed, at, changed.length - at);
    return changed;
  }

  /** Returns this chunk with a clip's range changed, and its position with it. */
  Chunk moved(int at, long start, long end) {
    int before = firstFrom(start);
    int to = before > at ? before - 1 : before;
    Id[] newIds = ids.clone();
    long[] newStarts = starts.clone();
    long[] newEnds = ends.clone();
    int from = to < at ? to : at + 1;
    int room = to < at ? to + 1 : at;
    System.arraycopy(ids, from, newIds, room, Math.abs(to - at));
    System.arraycopy(starts, from, newStarts, room, Math.abs(to - at));
    System.arraycopy(ends, from, newEnds, room, Math.abs(to - at));
    newIds[to] = ids[at];
    newStarts[to] = start;
    newEnds[to] = end;
    return new Chunk(key, newIds, newStarts, newEnds);
  }

  Chunk replaced(int at, long start, long end) {
    long[] newStarts = starts.clone();
    long[] newEnds = ends.clone();
    newStarts[at] = start;
    newEnds[at] = end;
    return new Chunk(key, ids, newStarts, newEnds);
  }

  /** Returns the positions {@code from} up to {@code to} as a chunk of their own. */
  Chunk part(Integer newKey, int from, int to) {
    Id[] newIds = new Id[to - from];
    long[] newStarts = new long[to - from];
    long[] newEnds = new long[to - from];
    System.arraycopy(ids, from, newIds, 0, to - from);
    System.arraycopy(starts, from, newStarts, 0, to - from);
    System.arraycopy(ends, from, newEnds, 0, to - from);
    return new Chunk(newKey, newIds, newStarts, newEnds);
  }

  /**
   * Returns this chunk after a shift. A positive distance moves what starts at or after {@code at}.
   * A negative one removes the stretch of that length behind {@code at}: what starts in it
   * collapses to {@code at}, what starts behind it moves by the whole distance.
   */
  Chunk shifted(long at, long distance) {
    long[] newStarts = starts.clone();
    long[] newEnds = ends.clone();
    for (int i = firstFrom(at); i < newStarts.length; i++) {
      long moved = distance < 0 ? Math.max(at, starts[i] + distance) : starts[i] + distance;
      newEnds[i] += moved - starts[i];
      newStarts[i] = moved;
    }
    return new Chunk(key, ids, newStarts, newEnds);
  }
}
