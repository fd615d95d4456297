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
 * chunk and adds to the offsets behind it, however many clips that moves: at 10,000 clips on one
 * track the root is 4 KB. A deeper tree would make the root's copy logarithmic too, but needs an
 * order label for every clip to be found by id; {@code docs/decisions.md} has the figures.
 *
 * <p>Each id leads to its chunk's key and each key to the chunk's place in the root, so finding a
 * clip by id costs one map look-up and a scan of one chunk. For finding by time, the root also
 * holds the latest end up to each chunk: clips may overlap, since concurrent edits can bring that
 * about. Clips that start at the same time stand in no particular order.
 */
final class Lane {
  static final Lane EMPTY = new Lane(new Chunk[0], new long[0], new int[0], PersistentMap.empty());

  /** What the root knows of each chunk, side by side: the chunks themselves are not touched. */
  private static final int MARKS = 4;

  /** What is added to the chunk's times. */
  private static final int OFFSET = 0;

  /** The chunk's first start, in absolute time. */
  private static final int FIRST = 1;

  /** The chunk's latest end, in absolute time. */
  private static final int TOP = 2;

  /** The latest end of this chunk and all before it, in absolute time. */
  private static final int REACH = 3;

  private final Chunk[] chunks;
  private final long[] marks;

  /** The position of each chunk by its key, or -1. */
  private final int[] positions;

  private final PersistentMap<Integer> homes;

  private Lane(Chunk[] chunks, long[] marks, int[] positions, PersistentMap<Integer> homes) {
    this.chunks = chunks;
    this.marks = marks;
    this.positions = positions;
    this.homes = homes;
  }

  private long offset(int c) {
    return marks[MARKS * c + OFFSET];
  }

  private long first(int c) {
    return marks[MARKS * c + FIRST];
  }

  private long reach(int c) {
    return marks[MARKS * c + REACH];
  }

  /** Writes what a root knows of a chunk, but its reach. */
  private static void mark(long[] marks, int c, Chunk chunk, long offset) {
    marks[MARKS * c + OFFSET] = offset;
    marks[MARKS * c + FIRST] = chunk.starts[0] + offset;
    marks[MARKS * c + TOP] = chunk.reach + offset;
  }

  /** Writes the reaches from a chunk on. */
  private static void markReach(long[] marks, int from) {
    long latest = from == 0 ? Long.MIN_VALUE : marks[MARKS * (from - 1) + REACH];
    for (int at = MARKS * from; at < marks.length; at += MARKS) {
      latest = Math.max(latest, marks[at + TOP]);
      marks[at + REACH] = latest;
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
    long[] marks = new long[MARKS * count];
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
      mark(marks, c, chunks[c], 0);
      positions[c] = c;
    }
    markReach(marks, 0);
    return new Lane(chunks, marks, positions, homes);
  }

  int size() {
    return homes.size();
  }

  /** Returns the start of a clip that is on this lane. */
  long start(Id id) {
    int c = chunkOf(id);
    return offset(c) + chunks[c].starts[chunks[c].indexOf(id)];
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
      return of(List.of(new Entry(id, start, end)));
    }
    int c = chunkFor(start);
    if (chunks[c].size() == Chunk.CAPACITY) {
      return splitChunk(c).with(id, start, end);
    }
    Chunk chunk = inserted(c, id, start, end);
    return replaced(c, chunk, homes.put(id, chunk.key));
  }

  /** Returns a chunk with a clip put in. */
  private Chunk inserted(int c, Id id, long start, long end) {
    long relative = start - offset(c);
    return chunks[c].with(chunks[c].firstFrom(relative), id, relative, end - offset(c));
  }

  /** Returns the chunk that a clip of a start belongs into. */
  private int chunkFor(long start) {
    return Math.max(0, lastChunkBefore(start == Long.MAX_VALUE ? start : start + 1));
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
    int from = chunkOf(id);
    Chunk chunk = chunks[from];
    int at = chunk.indexOf(id);
    long relative = start - offset(from);
    if (staysAt(from, at, relative)) {
      return replaced(from, chunk.replaced(at, relative, end - offset(from)), homes);
    }
    int to = chunkFor(start);
    boolean thin = chunk.size() <= Chunk.CAPACITY / 4;
    if (from == to || thin || chunks[to].size() == Chunk.CAPACITY) {
      return without(id).with(id, start, end);
    }
    // The common case of a move: one copy of the root for both chunks.
    Chunk[] newChunks = chunks.clone();
    long[] newMarks = marks.clone();
    newChunks[from] = chunk.without(at);
    newChunks[to] = inserted(to, id, start, end);
    mark(newMarks, from, newChunks[from], offset(from));
    mark(newMarks, to, newChunks[to], offset(to));
    markReach(newMarks, Math.min(from, to));
    return new Lane(newChunks, newMarks, positions, homes.put(id, newChunks[to].key));
  }

  /** Returns whether a clip with a new start keeps its place in the order. */
  private boolean staysAt(int c, int at, long relative) {
    Chunk chunk = chunks[c];
    boolean afterPrevious = at > 0 ? chunk.starts[at - 1] <= relative : c == 0;
    boolean beforeNext =
        at < chunk.size() - 1 ? relative <= chunk.starts[at + 1] : c == chunks.length - 1;
    return relative == chunk.starts[at] || (afterPrevious && beforeNext);
  }

  /** Shifts as {@link Chunk#shifted} says, over all chunks. */
  Lane shifted(long at, long distance) {
    int touched = firstTouchedBy(at);
    if (touched == chunks.length || distance == 0) {
      return this;
    }
    long settled = distance < 0 ? at - distance : at;
    Chunk[] newChunks = chunks.clone();
    long[] newMarks = marks.clone();
    for (int c = touched; c < chunks.length; c++) {
      if (first(c) >= settled) {
        newMarks[MARKS * c + OFFSET] += distance;
        newMarks[MARKS * c + FIRST] += distance;
        newMarks[MARKS * c + TOP] += distance;
      } else {
        newChunks[c] = chunks[c].shifted(at - offset(c), distance);
        mark(newMarks, c, newChunks[c], offset(c));
      }
    }
    markReach(newMarks, touched);
    return new Lane(newChunks, newMarks, positions, homes);
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
    return offset(c) + chunks[c].starts[chunks[c].size() - 1];
  }

  /** Returns the last chunk that begins before a time, or -1. */
  private int lastChunkBefore(long time) {
    int low = 0;
    int high = chunks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (first(middle) < time) {
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
      long start = from - offset(c);
      long end = to - offset(c);
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
    int high = chunks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reach(middle) <= time) {
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
      for (int i = chunks[c].firstFrom(time - offset(c)); i < chunks[c].size(); i++) {
        if (!visitor.visit(chunks[c].ids[i])) {
          return;
        }
      }
    }
  }

  /** Walks the clips that start before a time, backwards. */
  void walkBackFrom(long time, Visitor visitor) {
    for (int c = lastChunkBefore(time); c >= 0; c--) {
      for (int i = chunks[c].firstFrom(time - offset(c)) - 1; i >= 0; i--) {
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
          || before.offset(old) != after.offset(c)) {
        for (Id id : chunk.ids) {
          action.accept(id);
        }
      }
    }
  }

  private Lane replaced(int c, Chunk chunk, PersistentMap<Integer> newHomes) {
    Chunk[] newChunks = chunks.clone();
    long[] newMarks = marks.clone();
    newChunks[c] = chunk;
    mark(newMarks, c, chunk, offset(c));
    markReach(newMarks, c);
    return new Lane(newChunks, newMarks, positions, newHomes);
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
    long[] newMarks = new long[marks.length + MARKS];
    System.arraycopy(chunks, 0, newChunks, 0, c);
    System.arraycopy(marks, 0, newMarks, 0, MARKS * c);
    newChunks[c] = chunk.part(chunk.key, 0, half);
    newChunks[c + 1] = right;
    System.arraycopy(chunks, c + 1, newChunks, c + 2, chunks.length - c - 1);
    System.arraycopy(
        marks, MARKS * (c + 1), newMarks, MARKS * (c + 2), marks.length - MARKS * (c + 1));
    mark(newMarks, c, newChunks[c], offset(c));
    mark(newMarks, c + 1, right, offset(c));
    markReach(newMarks, c);
    return new Lane(newChunks, newMarks, positionsOf(newChunks, key), newHomes);
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
    long[] newMarks = new long[marks.length - MARKS];
    System.arraycopy(chunks, 0, newChunks, 0, c);
    System.arraycopy(marks, 0, newMarks, 0, MARKS * c);
    System.arraycopy(chunks, c + 1, newChunks, c, newChunks.length - c);
    System.arraycopy(marks, MARKS * (c + 1), newMarks, MARKS * c, newMarks.length - MARKS * c);
    markReach(newMarks, c);
    return new Lane(newChunks, newMarks, positionsOf(newChunks, -1), newHomes);
  }

  /** Joins a thin chunk with its neighbour, so that deletions do not leave a long, thin root. */
  private Lane mergedAround(int c) {
    int left = c + 1 < chunks.length ? c : c - 1;
    if (left < 0 || chunks[left].size() + chunks[left + 1].size() > Chunk.CAPACITY / 4) {
      return this;
    }
    Chunk from = chunks[left + 1];
    long distance = offset(left + 1) - offset(left);
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
    long latest = Long.MIN_VALUE;
    for (int c = 0; c < chunks.length; c++) {
      Chunk chunk = chunks[c];
      if (chunk.size() == 0 || chunk.size() > Chunk.CAPACITY || positions[chunk.key] != c) {
        return "chunk " + c + " is empty, too large or not found by its key";
      }
      for (int i = 0; i < chunk.size(); i++) {
        long start = offset(c) + chunk.starts[i];
        if (start < previous || !chunk.key.equals(homes.get(chunk.ids[i]))) {
          return "clip " + chunk.ids[i] + " is out of order or not found by its id";
        }
        previous = start;
        latest = Math.max(latest, offset(c) + chunk.ends[i]);
        count++;
      }
      if (first(c) != offset(c) + chunk.starts[0] || reach(c) != latest) {
        return "the root does not know where chunk " + c + " begins and how far it reaches";
      }
    }
    return count == homes.size() ? null : "the lane's index has clips that the lane has not";
  }
}
