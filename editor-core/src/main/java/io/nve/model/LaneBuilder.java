package io.nve.model;

import java.util.Arrays;
import java.util.List;

/** Makes a lane of many clips at once: filled to three quarters, so that the first inserts fit. */
final class LaneBuilder {
  private static final int CLIPS = Chunk.CAPACITY * 3 / 4;
  private static final int CHUNKS = Page.CAPACITY * 3 / 4;

  private LaneBuilder() {}

  static Lane build(List<Lane.Entry> unsorted) {
    Lane.Entry[] entries = unsorted.toArray(new Lane.Entry[0]);
    Arrays.sort(entries);
    Chunk[] chunks = new Chunk[(entries.length + CLIPS - 1) / CLIPS];
    Id[] ids = new Id[entries.length];
    Object[] homes = new Object[entries.length];
    for (int c = 0; c < chunks.length; c++) {
      chunks[c] = chunk(c, entries, c * CLIPS, Math.min(entries.length, (c + 1) * CLIPS));
      System.arraycopy(chunks[c].ids, 0, ids, c * CLIPS, chunks[c].size());
      Arrays.fill(homes, c * CLIPS, c * CLIPS + chunks[c].size(), chunks[c].key);
    }
    Page[] pages = new Page[(chunks.length + CHUNKS - 1) / CHUNKS];
    for (int p = 0; p < pages.length; p++) {
      pages[p] = page(p, chunks, p * CHUNKS, Math.min(chunks.length, (p + 1) * CHUNKS));
    }
    return Lane.of(pages, PersistentMap.of(ids, homes));
  }

  private static Chunk chunk(int key, Lane.Entry[] entries, int from, int to) {
    Id[] ids = new Id[to - from];
    long[] starts = new long[to - from];
    long[] ends = new long[to - from];
    for (int i = from; i < to; i++) {
      ids[i - from] = entries[i].id();
      starts[i - from] = entries[i].start();
      ends[i - from] = entries[i].end();
    }
    return new Chunk(key, ids, starts, ends);
  }

  private static Page page(int key, Chunk[] chunks, int from, int to) {
    Chunk[] some = Arrays.copyOfRange(chunks, from, to);
    Marks marks = Marks.of(some.length);
    for (int c = 0; c < some.length; c++) {
      marks.set(c, 0, some[c].starts[0], some[c].reach);
    }
    marks.settle(0);
    return new Page(key, some, marks);
  }
}
