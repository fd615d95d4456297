package io.nve.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the clips of one track stand: an immutable wide tree, sorted by start.
 *
 * <p>It is made of {@linkplain Piece pieces}, each relative to an offset that the one above keeps,
 * so shifting everything from a point on rewrites one path and the offsets beside it, however many
 * clips that moves.
 *
 * <p>Each leaf has a label, and labels rise from leaf to leaf. A clip whose leaf's label is known,
 * its home, is found by it, whatever was shifted meanwhile. The lane does not keep the homes: who
 * changes it is told by {@link Homes} which clips have got another one, and has to name a clip
 * together with its home.
 *
 * <p>For finding by time each piece also knows the latest end up to it: clips may overlap, since
 * concurrent edits can bring that about. Clips that start at the same time stand in no particular
 * order.
 */
final class Lane {
  static final Lane EMPTY = new Lane(null, 0);

  private final @Nullable Piece root;
  private final int size;

  private Lane(@Nullable Piece root, int size) {
    this.root = root;
    this.size = size;
  }

  /** Returns the lane of a tree. */
  static Lane of(Piece root, int size) {
    return new Lane(root, size);
  }

  /**
   * A clip that a lane can be made of.
   *
   * @param slot means something to who makes the lane
   */
  record Entry(Id id, long start, long end, int slot) implements Comparable<Entry> {
    Entry(Id id, long start, long end) {
      this(id, start, end, 0);
    }

    @Override
    public int compareTo(Entry other) {
      int order = Long.compare(start, other.start);
      return order != 0 ? order : id.compareTo(other.id);
    }
  }

  /** Returns a lane of these clips, in any order. */
  static Lane of(List<Entry> unsorted, Homes homes) {
    return of(unsorted, (LaneBuilder.Housing) (entry, home) -> homes.set(entry.id(), home));
  }

  /** Returns a lane of these clips, in any order. */
  static Lane of(List<Entry> unsorted, LaneBuilder.Housing housing) {
    return unsorted.isEmpty() ? EMPTY : LaneBuilder.build(unsorted, housing);
  }

  int size() {
    return size;
  }

  // ---- finding ----

  private Piece root() {
    if (root == null) {
      throw new IllegalStateException("The lane is empty");
    }
    return root;
  }

  /** Returns the start of a clip that is on this lane. */
  long start(Id id, int home) {
    return root().start(id, home);
  }

  /** Takes a clip and its start. */
  interface StartConsumer {
    void accept(Id id, long start);
  }

  /** Calls the action for every clip that reaches into [from, to), by start. */
  void forEachIn(long from, long to, StartConsumer action) {
    if (root != null) {
      root.forEachIn(from, to, action, 0);
    }
  }

  /** Calls the action for every clip with its start, by start. */
  void forEachStart(StartConsumer action) {
    if (root != null) {
      root.forEachStart(action, 0);
    }
  }

  /** Decides about one clip of a walk. */
  interface Visitor {
    /** Returns whether the walk goes on. */
    boolean visit(Id id, long start);
  }

  /** Walks the clips that start at or after a time, forwards. */
  void walkFrom(long time, Visitor visitor) {
    if (root != null) {
      root.walkFrom(time, visitor, 0);
    }
  }

  /** Walks the clips that start before a time, backwards. */
  void walkBackFrom(long time, Visitor visitor) {
    if (root != null) {
      root.walkBackFrom(time, visitor, 0);
    }
  }

  /** Calls the action for every clip that may stand elsewhere than in an earlier version. */
  static void forEachDifference(Lane before, Lane after, Consumer<Id> action) {
    if (after.root != null) {
      after.root.forEachDifference(before, 0, action);
    }
  }

  /** Returns whether the clips of a piece of another version stand here as they do there. */
  boolean has(Piece piece, long holder) {
    return root != null && root.has(piece, holder, 0);
  }

  // ---- changing ----

  /** Returns this lane with a clip more. */
  Lane with(Id id, long start, long end, Homes homes) {
    return root == null
        ? of(List.of(new Entry(id, start, end)), homes)
        : grown(root.with(id, start, end, Labels.END, homes), size + 1, homes);
  }

  /** Returns this lane without a clip. */
  Lane without(Id id, int home, Homes homes) {
    Piece rest = root().without(id, home, homes);
    return rest.size == 0 ? EMPTY : new Lane(shrunk(rest, homes.owner), size - 1);
  }

  /** Returns this lane with a clip's range changed. */
  Lane moved(Id id, int home, long start, long end, Homes homes) {
    return grown(root().moved(id, home, start, end, Labels.END, homes), size, homes);
  }

  /** Returns the lane of a root that may hold too much, or too little, or lack labels. */
  private static Lane grown(Piece root, int size, Homes homes) {
    if (homes.takeCrowded()) {
      List<Entry> entries = new ArrayList<>();
      root.collect(entries, 0);
      return of(entries, homes);
    }
    if (root.size > Piece.CAPACITY) {
      return new Lane(Branch.of(0, root.halves(root.freeLabel(Labels.END), homes)), size);
    }
    return new Lane(shrunk(root, homes.owner), size);
  }

  private static Piece shrunk(Piece root, @Nullable Owner by) {
    return root instanceof Branch branch && branch.size == 1 ? shrunk(branch.only(by), by) : root;
  }

  /** Shifts as {@link Piece#shifted} says. */
  Lane shifted(long at, long distance, @Nullable Owner by) {
    if (root == null || distance == 0 || root.lastStart() < at) {
      return this;
    }
    boolean whole = root.first >= (distance < 0 ? at - distance : at);
    return new Lane(whole ? root.moved(distance, by) : root.shifted(at, distance, by), size);
  }

  /** Checks everything that this class relies on; the message of the first fault, or null. */
  @Nullable String fault() {
    if (root == null) {
      return size == 0 ? null : "an empty lane has a size";
    }
    LaneFaults faults = new LaneFaults();
    faults.check(root);
    return faults.count() == size ? faults.first() : "the lane does not know how many clips it has";
  }
}
