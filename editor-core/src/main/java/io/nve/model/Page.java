package io.nve.model;

/** A run of neighbouring {@linkplain Chunk chunks} of a {@link Lane}, with an offset for each. */
final class Page {
  static final int CAPACITY = 32;

  /** Names the page for as long as it exists. */
  final int key;

  final Chunk[] chunks;
  final Marks marks;

  /** The chunks' keys, side by side, so that a chunk is found without touching all of them. */
  private final int[] keys;

  Page(int key, Chunk[] chunks, Marks marks) {
    this(key, chunks, marks, keys(chunks));
  }

  private Page(int key, Chunk[] chunks, Marks marks, int[] keys) {
    this.key = key;
    this.chunks = chunks;
    this.marks = marks;
    this.keys = keys;
  }

  private static int[] keys(Chunk[] chunks) {
    int[] keys = new int[chunks.length];
    for (int c = 0; c < keys.length; c++) {
      keys[c] = chunks[c].key;
    }
    return keys;
  }

  int size() {
    return chunks.length;
  }

  int indexOf(int chunkKey) {
    for (int c = 0; c < keys.length; c++) {
      if (keys[c] == chunkKey) {
        return c;
      }
    }
    throw new IllegalStateException("The page has no chunk " + chunkKey);
  }

  /** Returns the start of the last clip. */
  long lastStart() {
    int c = chunks.length - 1;
    return marks.offset(c) + chunks[c].starts[chunks[c].size() - 1];
  }

  /**
   * Returns the first chunk with a clip that starts at or after a time, or the number of chunks.
   */
  int firstTouchedBy(long at) {
    int c = Math.max(0, marks.lastBefore(at));
    while (c < chunks.length && marks.offset(c) + chunks[c].starts[chunks[c].size() - 1] < at) {
      c++;
    }
    return c;
  }

  Page replaced(int c, Chunk chunk) {
    Chunk[] newChunks = chunks.clone();
    Marks newMarks = marks.copy();
    newChunks[c] = chunk;
    newMarks.set(c, marks.offset(c), chunk.starts[0], chunk.reach);
    newMarks.settle(c);
    return new Page(key, newChunks, newMarks, keys);
  }

  /** Returns this page with two chunks replaced. */
  Page replaced(int c, Chunk chunk, int d, Chunk other) {
    Chunk[] newChunks = chunks.clone();
    Marks newMarks = marks.copy();
    newChunks[c] = chunk;
    newChunks[d] = other;
    newMarks.set(c, marks.offset(c), chunk.starts[0], chunk.reach);
    newMarks.set(d, marks.offset(d), other.starts[0], other.reach);
    newMarks.settle(Math.min(c, d));
    return new Page(key, newChunks, newMarks, keys);
  }

  /** Returns this page with a chunk cut in two, the right half under a new key. */
  Page withSplit(int c, Integer newKey) {
    Chunk chunk = chunks[c];
    int half = chunk.size() / 2;
    Chunk[] newChunks = new Chunk[chunks.length + 1];
    System.arraycopy(chunks, 0, newChunks, 0, c);
    newChunks[c] = chunk.part(chunk.key, 0, half);
    newChunks[c + 1] = chunk.part(newKey, half, chunk.size());
    System.arraycopy(chunks, c + 1, newChunks, c + 2, chunks.length - c - 1);
    Marks newMarks = marks.withRoom(c + 1);
    for (int i = c; i <= c + 1; i++) {
      newMarks.set(i, marks.offset(c), newChunks[i].starts[0], newChunks[i].reach);
    }
    newMarks.settle(c);
    return new Page(key, newChunks, newMarks);
  }

  Page without(int c) {
    Chunk[] newChunks = new Chunk[chunks.length - 1];
    System.arraycopy(chunks, 0, newChunks, 0, c);
    System.arraycopy(chunks, c + 1, newChunks, c, newChunks.length - c);
    return new Page(key, newChunks, marks.without(c));
  }

  /** Returns the chunks {@code from} up to {@code to} as a page of their own. */
  Page part(int newKey, int from, int to) {
    Chunk[] some = new Chunk[to - from];
    System.arraycopy(chunks, from, some, 0, some.length);
    return new Page(newKey, some, marks.part(from, to));
  }

  /** Returns this page with another one's chunks behind its own, moved by a distance. */
  Page joined(Page right, long distance) {
    Chunk[] all = new Chunk[chunks.length + right.chunks.length];
    System.arraycopy(chunks, 0, all, 0, chunks.length);
    System.arraycopy(right.chunks, 0, all, chunks.length, right.chunks.length);
    Marks newMarks = Marks.of(all.length);
    for (int c = 0; c < all.length; c++) {
      boolean own = c < chunks.length;
      long offset = own ? marks.offset(c) : right.marks.offset(c - chunks.length) + distance;
      newMarks.set(c, offset, all[c].starts[0], all[c].reach);
    }
    newMarks.settle(0);
    return new Page(key, all, newMarks);
  }

  /** Shifts as {@link Chunk#shifted} says. */
  Page shifted(long at, long distance) {
    int touched = firstTouchedBy(at);
    if (touched == chunks.length) {
      return this;
    }
    long settled = distance < 0 ? at - distance : at;
    Chunk[] newChunks = chunks.clone();
    Marks newMarks = marks.copy();
    for (int c = touched; c < chunks.length; c++) {
      if (marks.first(c) >= settled) {
        newMarks.move(c, distance);
      } else {
        newChunks[c] = chunks[c].shifted(at - marks.offset(c), distance);
        newMarks.set(c, marks.offset(c), newChunks[c].starts[0], newChunks[c].reach);
      }
    }
    newMarks.settle(touched);
    return new Page(key, newChunks, newMarks, keys);
  }
}
