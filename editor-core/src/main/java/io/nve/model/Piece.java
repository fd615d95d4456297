package io.nve.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run of neighbouring clips of a {@link Lane}: a {@link Leaf} of clips, or a {@link Branch} of
 * smaller pieces. An immutable value, unless it is changed under an {@link Owner}.
 *
 * <p>Its numbers are relative to the piece that holds it, and what it holds is relative to its
 * {@link #offset}, so a ripple moves it with all its clips by changing a few numbers. Methods take
 * times as its holder counts them.
 *
 * <p>These are objects and arrays of objects, not arrays of numbers, because the latter are slow to
 * copy in JavaScript: a {@code long[64]} takes ten times as long as an {@code Object[64]}.
 */
abstract sealed class Piece permits Leaf, Branch {
  /** What a piece may hold. */
  static final int CAPACITY = 32;

  /** Two neighbours that hold no more together are made one. */
  static final int THIN = CAPACITY / 4;

  /** Who may change this piece and its array, if anybody may. */
  final @Nullable Owner owner;

  /** The label of its first leaf. */
  int label;

  /** What is added to the times within. */
  long offset;

  /** How many clips or pieces it holds. */
  int size;

  /** Where the first clip starts. */
  long first;

  /** The latest end. */
  long top;

  /** The latest end of this piece and all before it in its holder. */
  long reach;

  Piece(@Nullable Owner owner, int label, long offset, int size) {
    this.owner = owner;
    this.label = label;
    this.offset = offset;
    this.size = size;
  }

  /** Returns whether this may be changed in place. */
  @SuppressWarnings("ReferenceEquality")
  final boolean isOf(@Nullable Owner by) {
    return by != null && by == owner;
  }

  /** Returns how long an array has to be: an owner's has room for what may come. */
  static int room(int needed, @Nullable Owner owner) {
    return owner == null ? needed : CAPACITY + 1;
  }

  /** Returns whether it holds what another version of it does, perhaps at another offset. */
  abstract boolean holdsTheSame(Piece other);

  /** Returns a piece that holds just what this holds, in the same array, and is nobody's. */
  abstract Piece shared();

  /** Returns this piece moved by a distance. */
  final Piece moved(long distance, @Nullable Owner by) {
    Piece moved = isOf(by) ? this : shared();
    moved.offset = offset + distance;
    moved.first = first + distance;
    moved.top = top + distance;
    moved.reach = reach + distance;
    return moved;
  }

  /** Returns this piece with another reach. */
  final Piece reaching(long newReach, @Nullable Owner by) {
    Piece reaching = isOf(by) ? this : shared();
    reaching.first = first;
    reaching.top = top;
    reaching.reach = newReach;
    return reaching;
  }

  // ---- finding ----

  /** Returns the start of a clip, given the label of its leaf. */
  abstract long start(Id id, int home);

  /** Returns where the last clip starts. */
  abstract long lastStart();

  /**
   * Calls the action for every clip that reaches into [from, to), by start.
   *
   * @param holder what has to be added to the holder's times
   */
  abstract void forEachIn(long from, long to, Lane.StartConsumer action, long holder);

  /** Calls the action for every clip, by start. */
  abstract void forEachStart(Lane.StartConsumer action, long holder);

  /** Adds every clip to a list, by start. */
  abstract void collect(List<Lane.Entry> entries, long holder);

  /** Walks the clips that start at or after a time; returns whether the walk goes on. */
  abstract boolean walkFrom(long time, Lane.Visitor visitor, long holder);

  /** Walks the clips that start before a time, backwards; returns whether the walk goes on. */
  abstract boolean walkBackFrom(long time, Lane.Visitor visitor, long holder);

  /** Returns whether the clips of a piece stand here as they do there, at these offsets. */
  abstract boolean has(Piece other, long otherHolder, long holder);

  /** Calls the action for every clip that may stand elsewhere than in an earlier version. */
  abstract void forEachDifference(Lane before, long holder, Consumer<Id> action);

  /**
   * Returns a time that is asked for against an offset. Who asks for all of time means the ends of
   * what a long can say, and gets them, where a plain difference would wrap around.
   */
  static long relative(long time, long offset) {
    long difference = time - offset;
    if (((time ^ offset) & (time ^ difference)) >= 0) {
      return difference;
    }
    return time < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  // ---- changing ----

  /**
   * Returns this piece with a clip more, perhaps one above the capacity.
   *
   * @param bound what the labels within have to stay below
   */
  abstract Piece with(Id id, long start, long end, int bound, Homes homes);

  /** Returns this piece without a clip, perhaps with nothing left in it. */
  abstract Piece without(Id id, int home, Homes homes);

  /** Returns this piece with a clip's range changed, perhaps one above the capacity. */
  abstract Piece moved(Id id, int home, long start, long end, int bound, Homes homes);

  /**
   * Returns this piece after a shift. A positive distance moves what starts at or after {@code at}.
   * A negative one removes the stretch of that length behind {@code at}: what starts in it
   * collapses to {@code at}, what starts behind it moves by the whole distance.
   */
  abstract Piece shifted(long at, long distance, @Nullable Owner by);

  /** Returns the halves, the right one under a label if it is a leaf. */
  abstract Piece[] halves(int rightLabel, Homes homes);

  /** Returns this piece with what the next one holds behind its own. */
  abstract Piece joined(Piece next, Homes homes);

  /**
   * Returns the label of a leaf that a piece may be split into, or {@code bound} if none is left.
   */
  abstract int freeLabel(int bound);
}
