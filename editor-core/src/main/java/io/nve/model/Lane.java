package io.nve.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the clips of one track stand: an immutable wide tree of two levels, sorted by start.
 *
 * <p>The leaves are {@linkplain Chunk chunks} of at most 128 clips with times relative to an
 * offset; the root holds the offsets. Shifting everything from a point on therefore rewrites one
 * chunk and adds to the offsets behind it, however many clips that moves: at 10,000 clips the root
 * is a few hundred bytes. A deeper tree would make the root's copy logarithmic too, but needs an
 * order label for every clip to be found by id; {@code docs/decisions.md} has the figures.
 *
 * <p>Each id leads to its chunk's key and each key to the chunk's place in the root, so finding a
 * clip by id costs one map look-up and a scan of one chunk. For finding by time, {@link #reach}
 * holds the latest end up to each chunk: clips may overlap, since concurrent edits can bring that
 * about. Clips that start at the same time stand in no particular order.
 */
final class Lane {
  static final Lane EMPTY = new Lane(new Chunk[0], new long[0], new int[0], PersistentMap.empty());

  private final Chunk[] chunks;
  private final long[] offsets;

  /** The latest end in the chunks up to each one, in absolute time. */
  private final long[] reach;

  /** The position of each chunk by its key, or -1. */
  private final int[] positions;

  private final PersistentMap<Integer> homes;

  private Lane(Chunk[] chunks, long[] offsets, int[] positions, PersistentMap<Integer> homes) {
    this.chunks = chunks;
    this.offsets = offsets;
    this.positions = positions;
    this.homes = homes;
    this.reach = new long[chunks.length];
    long latest = Long.MIN_VALUE;
    for (int i = 0; i < chunks.length; i++) {
      latest = Math.max(latest, chunks[i].reach + offsets[i]);
      reach[i] = latest;
    }
  }

  /** A clip that a lane can be made of. */
  record Entry(Id id, long start, long end) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int order = Long.compare(start, other.start);
      return order != 0 ? order : id.compareTo(other.id);
    }
  }

  /** Returns a lane of these clips, in any order. */
  static Lane of(List<Entry> unsorted) {
    Entry[] entries = unsorted.toArray(new Entry[0]);
    Arrays.sort(entries);
    int fill = Chunk.CAPACITY * 3 / 4;
    int count = (entries.length + fill - 1) / fill;
    Chunk[] chunks = new Chunk[count];
    int[] positions = new int[count];
    PersistentMap<Integer> homes = PersistentMap.empty();
    for (int c = 0; c < count; c++) {
      int from = c * fill;
      int size = Math.min(fill, entries.length - from);
      Integer key = c;
      Id[] ids = new Id[size];
      long[] starts = new long[size];
      long[] ends = new long[size];
      for (int i = 0; i < size; i++) {
        Entry entry = entries[from + i];
        ids[i] = entry.id;
        starts[i] = entry.start;
        ends[i] = entry.end;
        homes = homes.put(entry.id, key);
      }
      chunks[c] = new Chunk(key, ids, starts, ends);
      positions[c] = c;
    }
    return new Lane(chunks, new long[count], positions, homes);
  }

  int size() {
    return homes.size();
  }

  /** Returns the start of a clip that is on this lane. */
  long start(Id id) {
    int c = chunkOf(id);
    return offsets[c] + chunks[c].starts[chunks[c].indexOf(id)];
  }

  private int chunkOf(Id id) {
    Integer key = homes.get(id);
    if (key == null) {
      throw new IllegalArgumentException("Not on this lane: " + id);
    }
    return positions[key];
  }

  Lane with(Id id, long start, long end) {
    if (chunks.length == 0) {
      Integer key = 0;
      Chunk only = new Chunk(key, new Id[] {id}, new long[] {start}, new long[] {end});
      return new Lane(
          new Chunk[] {only}, new long[1], new int[1], PersistentMap.<Integer>empty().put(id, key));
    }
    int c = Math.max(0, lastChunkFrom(start));
    Lane lane = this;
    if (chunks[c].size() == Chunk.CAPACITY) {
      lane = splitChunk(c);
      c = Math.max(0, lane.lastChunkFrom(start));
    }
    Chunk chunk = lane.chunks[c];
    long relative = start - lane.offsets[c];
    Chunk grown = chunk.with(chunk.firstFrom(relative), id, relative, end - lane.offsets[c]);
    return lane.replaced(c, grown, lane.homes.put(id, chunk.key));
  }

  Lane without(Id id) {
    int c = chunkOf(id);
    Chunk chunk = chunks[c];
    PersistentMap<Integer> fewer = homes.remove(id);
    if (chunk.size() > 1) {
      Lane lane = replaced(c, chunk.without(chunk.indexOf(id)), fewer);
      return lane.mergedAround(c);
    }
    return withoutChunk(c, fewer);
  }

  /** Returns this lane with a clip's range changed. */
  Lane moved(Id id, long start, long end) {
    int c = chunkOf(id);
    Chunk chunk = chunks[c];
    int at = chunk.indexOf(id);
    long relative = start - offsets[c];
    boolean afterPrevious = at > 0 ? chunk.starts[at - 1] <= relative : c == 0;
    boolean beforeNext =
        at < chunk.size() - 1 ? relative <= chunk.starts[at + 1] : c == chunks.length - 1;
    if (relative == chunk.starts[at] || (afterPrevious && beforeNext)) {
      return replaced(c, chunk.replaced(at, relative, end - offsets[c]), homes);
    }
    return without(id).with(id, start, end);
  }

  /** Shifts as {@link Chunk#shifted} says, over all chunks. */
  Lane shifted(long at, long distance) {
    int first = firstTouchedBy(at);
    if (first == chunks.length || distance == 0) {
      return this;
    }
    long settled = distance < 0 ? at - distance : at;
    Chunk[] newChunks = chunks.clone();
    long[] newOffsets = offsets.clone();
    for (int c = first; c < chunks.length; c++) {
      if (offsets[c] + chunks[c].starts[0] >= settled) {
        newOffsets[c] += distance;
      } else {
        newChunks[c] = chunks[c].shifted(at - offsets[c], distance);
      }
    }
    return new Lane(newChunks, newOffsets, positions, homes);
  }

  /** Returns the first chunk with a clip that starts at or after a time. */
  private int firstTouchedBy(long at) {
    int c = Math.max(0, lastChunkBefore(at));
    while (c < chunks.length && lastStart(c) < at) {
      c++;
    }
    return c;
  }

  private long lastStart(int c) {
    return offsets[c] + chunks[c].starts[chunks[c].size() - 1];
  }

  /** Returns the last chunk that begins at or before a time, or -1. */
  private int lastChunkFrom(long time) {
    return lastChunkBefore(time == Long.MAX_VALUE ? time : time + 1);
  }

  /** Returns the last chunk that begins before a time, or -1. */
  private int lastChunkBefore(long time) {
    int low = 0;
    int high = chunks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets[middle] + chunks[middle].starts[0] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Calls the action for every clip that reaches into [from, to), by start. */
  void forEachIn(long from, long to, Consumer<Id> action) {
    for (int c = firstReaching(from); c < chunks.length; c++) {
      Chunk chunk = chunks[c];
      long start = from - offsets[c];
      long end = to - offsets[c];
      for (int i = 0; i < chunk.size(); i++) {
        if (chunk.starts[i] >= end) {
          return;
        }
        if (chunk.ends[i] > start) {
          action.accept(chunk.ids[i]);
        }
      }
    }
  }

  private int firstReaching(long time) {
    int low = 0;
    int high = reach.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reach[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Calls the action for every clip, by start. */
  void forEach(Consumer<Id> action) {
    for (Chunk chunk : chunks) {
      for (Id id : chunk.ids) {
        action.accept(id);
      }
    }
  }

  /** Decides about one clip of a walk. */
  interface Visitor {
    /** Returns whether the walk goes on. */
    boolean visit(Id id);
  }

  /** Walks the clips that start at or after a time, forwards. */
  void walkFrom(long time, Visitor visitor) {
    for (int c = firstTouchedBy(time); c < chunks.length; c++) {
      for (int i = chunks[c].firstFrom(time - offsets[c]); i < chunks[c].size(); i++) {
        if (!visitor.visit(chunks[c].ids[i])) {
          return;
        }
      }
    }
  }

  /** Walks the clips that start before a time, backwards. */
  void walkBackFrom(long time, Visitor visitor) {
    for (int c = lastChunkBefore(time); c >= 0; c--) {
      for (int i = chunks[c].firstFrom(time - offsets[c]) - 1; i >= 0; i--) {
        if (!visitor.visit(chunks[c].ids[i])) {
          return;
        }
      }
    }
  }

  /** Calls the action for every clip that may stand elsewhere than in an earlier version. */
  static void forEachDifference(@Nullable Lane before, Lane after, Consumer<Id> action) {
    for (int c = 0; c < after.chunks.length; c++) {
      Chunk chunk = after.chunks[c];
      Integer key = chunk.key;
      int old = before != null && key < before.positions.length ? before.positions[key] : -1;
      if (old < 0
          || before == null
          || before.chunks[old] != chunk
          || before.offsets[old] != after.offsets[c]) {
        for (Id id : chunk.ids) {
          action.accept(id);
        }
      }
    }
  }

  private Lane replaced(int c, Chunk chunk, PersistentMap<Integer> newHomes) {
    Chunk[] changed = chunks.clone();
    changed[c] = chunk;
    return new Lane(changed, offsets, positions, newHomes);
  }

  private Lane splitChunk(int c) {
    Chunk chunk = chunks[c];
    int half = chunk.size() / 2;
    Integer key = freeKey();
    Chunk right = chunk.part(key, half, chunk.size());
    PersistentMap<Integer> newHomes = homes;
    for (Id id : right.ids) {
      newHomes = newHomes.put(id, key);
    }
    Chunk[] newChunks = new Chunk[chunks.length + 1];
    long[] newOffsets = new long[chunks.length + 1];
    System.arraycopy(chunks, 0, newChunks, 0, c);
    System.arraycopy(offsets, 0, newOffsets, 0, c + 1);
    newChunks[c] = chunk.part(chunk.key, 0, half);
    newChunks[c + 1] = right;
    newOffsets[c + 1] = offsets[c];
    System.arraycopy(chunks, c + 1, newChunks, c + 2, chunks.length - c - 1);
    System.arraycopy(offsets, c + 1, newOffsets, c + 2, chunks.length - c - 1);
    return new Lane(newChunks, newOffsets, positionsOf(newChunks, key), newHomes);
  }

  private Integer freeKey() {
    for (int key = 0; key < positions.length; key++) {
      if (positions[key] < 0) {
        return key;
      }
    }
    return positions.length;
  }

  private int[] positionsOf(Chunk[] newChunks, int key) {
    int[] result = new int[Math.max(positions.length, key + 1)];
    Arrays.fill(result, -1);
    for (int c = 0; c < newChunks.length; c++) {
      result[newChunks[c].key] = c;
    }
    return result;
  }

  private Lane withoutChunk(int c, PersistentMap<Integer> newHomes) {
    Chunk[] newChunks = new Chunk[chunks.length - 1];
    long[] newOffsets = new long[chunks.length - 1];
    System.arraycopy(chunks, 0, newChunks, 0, c);
    System.arraycopy(offsets, 0, newOffsets, 0, c);
    System.arraycopy(chunks, c + 1, newChunks, c, newChunks.length - c);
    System.arraycopy(offsets, c + 1, newOffsets, c, newChunks.length - c);
    return new Lane(newChunks, newOffsets, positionsOf(newChunks, -1), newHomes);
  }

  /** Joins a thin chunk with its neighbour, so that deletions do not leave a long, thin root. */
  private Lane mergedAround(int c) {
    int left = c + 1 < chunks.length ? c : c - 1;
    if (left < 0 || chunks[left].size() + chunks[left + 1].size() > Chunk.CAPACITY / 4) {
      return this;
    }
    Chunk from = chunks[left + 1];
    long distance = offsets[left + 1] - offsets[left];
    Chunk joined = chunks[left];
    PersistentMap<Integer> newHomes = homes;
    for (int i = 0; i < from.size(); i++) {
      joined =
          joined.with(
              joined.size(), from.ids[i], from.starts[i] + distance, from.ends[i] + distance);
      newHomes = newHomes.put(from.ids[i], joined.key);
    }
    return replaced(left, joined, newHomes).withoutChunk(left + 1, newHomes);
  }

  /** Checks everything that this class relies on; the message of the first fault, or null. */
  @Nullable String fault() {
    int count = 0;
    long previous = Long.MIN_VALUE;
    for (int c = 0; c < chunks.length; c++) {
      Chunk chunk = chunks[c];
      if (chunk.size() == 0 || chunk.size() > Chunk.CAPACITY || positions[chunk.key] != c) {
        return "chunk " + c + " is empty, too large or not found by its key";
      }
      for (int i = 0; i < chunk.size(); i++) {
        long start = offsets[c] + chunk.starts[i];
        if (start < previous || !chunk.key.equals(homes.get(chunk.ids[i]))) {
          return "clip " + chunk.ids[i] + " is out of order or not found by its id";
        }
        previous = start;
        count++;
      }
    }
    return count == homes.size() ? null : "the lane's index has clips that the lane has not";
  }
}
