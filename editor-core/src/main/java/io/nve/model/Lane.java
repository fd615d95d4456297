package io.nve.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the clips of one track stand: an immutable wide tree, sorted by start.
 *
 * <p>Its leaves are {@linkplain Chunk chunks} of up to 64 clips, held by {@linkplain Page pages} of
 * up to 32 chunks, held by the root. Every time is relative to an offset that the level above
 * keeps, so shifting everything from a point on rewrites one chunk and adds to the offsets behind
 * it in one page and in the root, however many clips that moves. At 10,000 clips on a track the
 * root has about ten pages, at 100,000 about a hundred.
 *
 * <p>Each id leads to its chunk's key, that to its page's key, and that to the page's place in the
 * root, so finding a clip by id costs one map look-up and a scan of one page's keys and one chunk's
 * ids. For finding by time each level also knows the latest end up to each child: clips may
 * overlap, since concurrent edits can bring that about. Clips that start at the same time stand in
 * no particular order.
 */
final class Lane {
  static final Lane EMPTY =
      new Lane(new Page[0], Marks.of(0), new int[0], new int[0], PersistentMap.empty());

  private static final int FREE = -1;

  /** Two chunks that have no more clips together are made one. */
  private static final int THIN = Chunk.CAPACITY / 4;

  private final Page[] pages;
  private final Marks marks;

  /** The key of the page that holds a chunk, by the chunk's key, or {@link #FREE}. */
  private final int[] pageOf;

  /** The place of a page in the root by its key, or {@link #FREE}. */
  private final int[] placeOf;

  /** The key of the chunk that a clip is in. */
  private final PersistentMap<Integer> homes;

  private Lane(
      Page[] pages, Marks marks, int[] pageOf, int[] placeOf, PersistentMap<Integer> homes) {
    this.pages = pages;
    this.marks = marks;
    this.pageOf = pageOf;
    this.placeOf = placeOf;
    this.homes = homes;
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
    return LaneBuilder.build(unsorted);
  }

  /** Returns a lane of these pages, whose chunks' and own keys count up from 0. */
  static Lane of(Page[] pages, PersistentMap<Integer> homes) {
    int chunks = 0;
    for (Page page : pages) {
      chunks += page.size();
    }
    int[] pageOf = new int[chunks];
    Marks marks = Marks.of(pages.length);
    int[] placeOf = new int[pages.length];
    for (int p = 0; p < pages.length; p++) {
      marks.set(p, 0, pages[p].marks.first(0), pages[p].marks.reach());
      placeOf[p] = p;
      for (Chunk chunk : pages[p].chunks) {
        pageOf[chunk.key] = p;
      }
    }
    marks.settle(0);
    return new Lane(pages, marks, pageOf, placeOf, homes);
  }

  int size() {
    return homes.size();
  }

  // ---- finding ----

  /** Where a clip is: a page, a chunk of it, a position in the chunk. */
  private record Spot(int page, int chunk, int at) {}

  private Spot find(Id id) {
    Integer key = homes.get(id);
    if (key == null) {
      throw new IllegalArgumentException("Not on this lane: " + id);
    }
    int p = placeOf[pageOf[key]];
    int c = pages[p].indexOf(key);
    return new Spot(p, c, pages[p].chunks[c].indexOf(id));
  }

  private long offset(int p, int c) {
    return marks.offset(p) + pages[p].marks.offset(c);
  }

  /**
   * Returns a time that is asked for against an offset. Who asks for all of time means the ends of
   * what a long can say, and gets them, where a plain difference would wrap around.
   */
  private static long relative(long time, long offset) {
    long difference = time - offset;
    if (((time ^ offset) & (time ^ difference)) >= 0) {
      return difference;
    }
    return time < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** Returns the start of a clip that is on this lane. */
  long start(Id id) {
    Spot spot = find(id);
    return offset(spot.page, spot.chunk) + pages[spot.page].chunks[spot.chunk].starts[spot.at];
  }

  /** Calls the action for every clip that reaches into [from, to), by start. */
  void forEachIn(long from, long to, Consumer<Id> action) {
    for (int p = marks.firstReaching(from); p < pages.length && marks.first(p) < to; p++) {
      Page page = pages[p];
      for (int c = page.marks.firstReaching(relative(from, marks.offset(p)));
          c < page.size();
          c++) {
        long offset = offset(p, c);
        page.chunks[c].forEachIn(relative(from, offset), relative(to, offset), action);
      }
    }
  }

  /** Calls the action for every clip, by start. */
  void forEach(Consumer<Id> action) {
    for (Page page : pages) {
      for (Chunk chunk : page.chunks) {
        for (Id id : chunk.ids) {
          action.accept(id);
        }
      }
    }
  }

  /** Takes a clip and its start. */
  interface StartConsumer {
    void accept(Id id, long start);
  }

  /** Calls the action for every clip with its start, by start. */
  void forEachStart(StartConsumer action) {
    for (int p = 0; p < pages.length; p++) {
      for (int c = 0; c < pages[p].size(); c++) {
        Chunk chunk = pages[p].chunks[c];
        long offset = offset(p, c);
        for (int i = 0; i < chunk.size(); i++) {
          action.accept(chunk.ids[i], offset + chunk.starts[i]);
        }
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
    for (int p = firstTouchedBy(time); p < pages.length; p++) {
      int first = pages[p].firstTouchedBy(relative(time, marks.offset(p)));
      for (int c = first; c < pages[p].size(); c++) {
        Chunk chunk = pages[p].chunks[c];
        for (int i = chunk.firstFrom(relative(time, offset(p, c))); i < chunk.size(); i++) {
          if (!visitor.visit(chunk.ids[i])) {
            return;
          }
        }
      }
    }
  }

  /** Walks the clips that start before a time, backwards. */
  void walkBackFrom(long time, Visitor visitor) {
    for (int p = marks.lastBefore(time); p >= 0; p--) {
      for (int c = pages[p].marks.lastBefore(relative(time, marks.offset(p))); c >= 0; c--) {
        Chunk chunk = pages[p].chunks[c];
        for (int i = chunk.firstFrom(relative(time, offset(p, c))) - 1; i >= 0; i--) {
          if (!visitor.visit(chunk.ids[i])) {
            return;
          }
        }
      }
    }
  }

  /** Returns the first page with a clip that starts at or after a time, or the number of pages. */
  private int firstTouchedBy(long at) {
    int p = Math.max(0, marks.lastBefore(at));
    while (p < pages.length && marks.offset(p) + pages[p].lastStart() < at) {
      p++;
    }
    return p;
  }

  /** Calls the action for every clip that may stand elsewhere than in an earlier version. */
  static void forEachDifference(@Nullable Lane before, Lane after, Consumer<Id> action) {
    for (int p = 0; p < after.pages.length; p++) {
      for (int c = 0; c < after.pages[p].size(); c++) {
        Chunk chunk = after.pages[p].chunks[c];
        if (before == null || !before.has(chunk, after.offset(p, c))) {
          for (Id id : chunk.ids) {
            action.accept(id);
          }
        }
      }
    }
  }

  /** Returns whether this very chunk stands here, at this offset. */
  @SuppressWarnings("ReferenceEquality") // an unchanged chunk is the same object
  private boolean has(Chunk chunk, long offset) {
    if (chunk.key >= pageOf.length || pageOf[chunk.key] == FREE) {
      return false;
    }
    int p = placeOf[pageOf[chunk.key]];
    int c = pages[p].indexOf(chunk.key);
    return pages[p].chunks[c] == chunk && offset(p, c) == offset;
  }

  // ---- changing ----

  Lane with(Id id, long start, long end) {
    if (pages.length == 0) {
      return of(List.of(new Entry(id, start, end)));
    }
    int p = marks.childFor(start);
    Page page = pages[p];
    int c = page.marks.childFor(start - marks.offset(p));
    Chunk chunk = page.chunks[c];
    if (chunk.size() == Chunk.CAPACITY) {
      return (page.size() == Page.CAPACITY ? splitPage(p) : splitChunk(p, c)).with(id, start, end);
    }
    long relative = start - offset(p, c);
    Chunk grown = chunk.with(chunk.firstFrom(relative), id, relative, end - offset(p, c));
    return replaced(p, page.replaced(c, grown), homes.put(id, chunk.key));
  }

  Lane without(Id id) {
    return taken(find(id), homes.remove(id));
  }

  /** Returns this lane with a clip's range changed. */
  Lane moved(Id id, long start, long end) {
    Spot spot = find(id);
    Page page = pages[spot.page];
    Chunk chunk = page.chunks[spot.chunk];
    long offset = offset(spot.page, spot.chunk);
    if (chunk.keepsOrder(spot.at, start - offset)) {
      Chunk changed = chunk.replaced(spot.at, start - offset, end - offset);
      return replaced(spot.page, page.replaced(spot.chunk, changed), homes);
    }
    if (marks.childFor(start) == spot.page && chunk.size() > THIN) {
      Lane lane = movedWithin(spot, start, end);
      if (lane != null) {
        return lane;
      }
    }
    // The clip's own home is stale in between, and written by what follows.
    return taken(spot, homes).with(chunk.ids[spot.at], start, end);
  }

  /** Returns this lane with a clip moved within its page, unless that asks for more than that. */
  private @Nullable Lane movedWithin(Spot spot, long start, long end) {
    Page page = pages[spot.page];
    Chunk chunk = page.chunks[spot.chunk];
    int c = page.marks.childFor(start - marks.offset(spot.page));
    long offset = offset(spot.page, c);
    if (c == spot.chunk) {
      Chunk changed = chunk.moved(spot.at, start - offset, end - offset);
      return replaced(spot.page, page.replaced(c, changed), homes);
    }
    Chunk entered = page.chunks[c];
    if (entered.size() == Chunk.CAPACITY) {
      return null;
    }
    Id id = chunk.ids[spot.at];
    int at = entered.firstFrom(start - offset);
    Page changed =
        page.replaced(
            spot.chunk,
            chunk.without(spot.at),
            c,
            entered.with(at, id, start - offset, end - offset));
    return replaced(spot.page, changed, homes.put(id, entered.key));
  }

  /** Shifts as {@link Chunk#shifted} says. */
  Lane shifted(long at, long distance) {
    int touched = firstTouchedBy(at);
    if (touched == pages.length || distance == 0) {
      return this;
    }
    long settled = distance < 0 ? at - distance : at;
    Page[] newPages = pages.clone();
    Marks newMarks = marks.copy();
    for (int p = touched; p < pages.length; p++) {
      if (marks.first(p) >= settled) {
        newMarks.move(p, distance);
      } else {
        newPages[p] = pages[p].shifted(at - marks.offset(p), distance);
        newMarks.set(p, marks.offset(p), newPages[p].marks.first(0), newPages[p].marks.reach());
      }
    }
    newMarks.settle(touched);
    return new Lane(newPages, newMarks, pageOf, placeOf, homes);
  }

  private Lane replaced(int p, Page page, PersistentMap<Integer> newHomes) {
    Page[] newPages = pages.clone();
    Marks newMarks = marks.copy();
    newPages[p] = page;
    newMarks.set(p, marks.offset(p), page.marks.first(0), page.marks.reach());
    newMarks.settle(p);
    return new Lane(newPages, newMarks, pageOf, placeOf, newHomes);
  }

  private Lane splitChunk(int p, int c) {
    Integer key = freeIn(pageOf);
    Page page = pages[p].withSplit(c, key);
    PersistentMap<Integer> newHomes = homes;
    for (Id id : page.chunks[c + 1].ids) {
      newHomes = newHomes.put(id, key);
    }
    Lane lane = replaced(p, page, newHomes);
    return new Lane(lane.pages, lane.marks, set(pageOf, key, page.key), placeOf, newHomes);
  }

  private Lane splitPage(int p) {
    Page page = pages[p];
    int half = page.size() / 2;
    int key = freeIn(placeOf);
    Page right = page.part(key, half, page.size());
    Page left = page.part(page.key, 0, half);
    int[] newPageOf = pageOf.clone();
    for (Chunk chunk : right.chunks) {
      newPageOf[chunk.key] = key;
    }
    Page[] newPages = new Page[pages.length + 1];
    System.arraycopy(pages, 0, newPages, 0, p);
    newPages[p] = left;
    newPages[p + 1] = right;
    System.arraycopy(pages, p + 1, newPages, p + 2, pages.length - p - 1);
    Marks newMarks = marks.withRoom(p + 1);
    newMarks.set(p, marks.offset(p), left.marks.first(0), left.marks.reach());
    newMarks.set(p + 1, marks.offset(p), right.marks.first(0), right.marks.reach());
    newMarks.settle(p);
    return new Lane(newPages, newMarks, newPageOf, places(newPages), homes);
  }

  /** Returns this lane with a spot emptied. */
  private Lane taken(Spot spot, PersistentMap<Integer> newHomes) {
    Page page = pages[spot.page];
    Chunk chunk = page.chunks[spot.chunk];
    if (chunk.size() > 1) {
      Page smaller = page.replaced(spot.chunk, chunk.without(spot.at));
      return replaced(spot.page, smaller, newHomes).mergedChunks(spot.page, spot.chunk);
    }
    int[] newPageOf = set(pageOf, chunk.key, FREE);
    if (page.size() > 1) {
      Lane lane = replaced(spot.page, page.without(spot.chunk), newHomes);
      return new Lane(lane.pages, lane.marks, newPageOf, placeOf, newHomes).mergedPages(spot.page);
    }
    return withoutPage(spot.page, newPageOf, newHomes);
  }

  private Lane withoutPage(int p, int[] newPageOf, PersistentMap<Integer> newHomes) {
    Page[] newPages = new Page[pages.length - 1];
    System.arraycopy(pages, 0, newPages, 0, p);
    System.arraycopy(pages, p + 1, newPages, p, newPages.length - p);
    return new Lane(newPages, marks.without(p), newPageOf, places(newPages), newHomes);
  }

  /** Joins a thin chunk with its neighbour, so that deletions do not leave many thin chunks. */
  private Lane mergedChunks(int p, int c) {
    Page page = pages[p];
    int left = c + 1 < page.size() ? c : c - 1;
    if (left < 0 || page.chunks[left].size() + page.chunks[left + 1].size() > THIN) {
      return this;
    }
    Chunk right = page.chunks[left + 1];
    long distance = page.marks.offset(left + 1) - page.marks.offset(left);
    Chunk joined = page.chunks[left].joined(right, distance);
    PersistentMap<Integer> newHomes = homes;
    for (Id id : right.ids) {
      newHomes = newHomes.put(id, joined.key);
    }
    Page smaller = page.replaced(left, joined).without(left + 1);
    Lane lane = replaced(p, smaller, newHomes);
    int[] newPageOf = set(pageOf, right.key, FREE);
    return new Lane(lane.pages, lane.marks, newPageOf, placeOf, newHomes).mergedPages(p);
  }

  private Lane mergedPages(int p) {
    int left = p + 1 < pages.length ? p : p - 1;
    if (left < 0 || pages[left].size() + pages[left + 1].size() > Page.CAPACITY / 4) {
      return this;
    }
    Page right = pages[left + 1];
    Page joined = pages[left].joined(right, marks.offset(left + 1) - marks.offset(left));
    int[] newPageOf = pageOf.clone();
    for (Chunk chunk : right.chunks) {
      newPageOf[chunk.key] = joined.key;
    }
    return replaced(left, joined, homes).withoutPage(left + 1, newPageOf, homes);
  }

  private static int freeIn(int[] table) {
    for (int key = 0; key < table.length; key++) {
      if (table[key] == FREE) {
        return key;
      }
    }
    return table.length;
  }

  private static int[] set(int[] table, int key, int value) {
    int[] changed = Arrays.copyOf(table, Math.max(table.length, key + 1));
    changed[key] = value;
    return changed;
  }

  private int[] places(Page[] newPages) {
    int size = placeOf.length;
    for (Page page : newPages) {
      size = Math.max(size, page.key + 1);
    }
    int[] result = new int[size];
    Arrays.fill(result, FREE);
    for (int p = 0; p < newPages.length; p++) {
      result[newPages[p].key] = p;
    }
    return result;
  }

  /** Checks everything that this class relies on; the message of the first fault, or null. */
  @Nullable String fault() {
    int count = 0;
    long previous = Long.MIN_VALUE;
    long latest = Long.MIN_VALUE;
    for (int p = 0; p < pages.length; p++) {
      for (int c = 0; c < pages[p].size(); c++) {
        Chunk chunk = pages[p].chunks[c];
        if (chunk.size() == 0 || pages[p].marks.first(c) + marks.offset(p) < previous) {
          return "a chunk is empty or out of order";
        }
        for (int i = 0; i < chunk.size(); i++) {
          Spot spot = find(chunk.ids[i]);
          if (start(chunk.ids[i]) < previous || !spot.equals(new Spot(p, c, i))) {
            return "clip " + chunk.ids[i] + " is out of order or not found by its id";
          }
          previous = start(chunk.ids[i]);
          latest = Math.max(latest, offset(p, c) + chunk.ends[i]);
          count++;
        }
      }
      if (marks.reach(p) != latest || placeOf[pages[p].key] != p) {
        return "the root does not know how far page " + p + " reaches, or where it is";
      }
    }
    return count == homes.size() ? null : "the lane's index has clips that the lane has not";
  }
}
