package io.nve.model;

/**
 * What a node of a {@link Lane} knows of its children, side by side in one array, so that searching
 * does not touch the children themselves. All times are relative to the node's own offset.
 */
final class Marks {
  private static final int WIDTH = 4;

  /** What is added to the child's times. */
  private static final int OFFSET = 0;

  /** The child's first start. */
  private static final int FIRST = 1;

  /** The child's latest end. */
  private static final int TOP = 2;

  /** The latest end of this child and all before it. */
  private static final int REACH = 3;

  private final long[] numbers;

  private Marks(long[] numbers) {
    this.numbers = numbers;
  }

  static Marks of(int children) {
    return new Marks(new long[WIDTH * children]);
  }

  int size() {
    return numbers.length / WIDTH;
  }

  long offset(int child) {
    return numbers[WIDTH * child + OFFSET];
  }

  long first(int child) {
    return numbers[WIDTH * child + FIRST];
  }

  /** Returns the latest end of a child and all before it. */
  long reach(int child) {
    return numbers[WIDTH * child + REACH];
  }

  /** Returns the latest end of all children. */
  long reach() {
    return reach(size() - 1);
  }

  Marks copy() {
    return new Marks(numbers.clone());
  }

  /** Returns a copy with room for a child. */
  Marks withRoom(int at) {
    long[] more = new long[numbers.length + WIDTH];
    System.arraycopy(numbers, 0, more, 0, WIDTH * at);
    System.arraycopy(numbers, WIDTH * at, more, WIDTH * (at + 1), numbers.length - WIDTH * at);
    return new Marks(more);
  }

  Marks without(int at) {
    long[] fewer = new long[numbers.length - WIDTH];
    System.arraycopy(numbers, 0, fewer, 0, WIDTH * at);
    System.arraycopy(numbers, WIDTH * (at + 1), fewer, WIDTH * at, fewer.length - WIDTH * at);
    Marks marks = new Marks(fewer);
    marks.settle(at);
    return marks;
  }

  Marks part(int from, int to) {
    long[] some = new long[WIDTH * (to - from)];
    System.arraycopy(numbers, WIDTH * from, some, 0, some.length);
    Marks marks = new Marks(some);
    marks.settle(0);
    return marks;
  }

  /** Writes what is known of a child; {@link #settle} must follow. Only before this is shared. */
  void set(int child, long offset, long first, long top) {
    numbers[WIDTH * child + OFFSET] = offset;
    numbers[WIDTH * child + FIRST] = offset + first;
    numbers[WIDTH * child + TOP] = offset + top;
  }

  /** Moves a whole child; {@link #settle} must follow. Only before this is shared. */
  void move(int child, long distance) {
    numbers[WIDTH * child + OFFSET] += distance;
    numbers[WIDTH * child + FIRST] += distance;
    numbers[WIDTH * child + TOP] += distance;
  }

  /** Writes the reaches from a child on. Only before this is shared. */
  void settle(int from) {
    long latest = from == 0 ? Long.MIN_VALUE : reach(from - 1);
    for (int at = WIDTH * from; at < numbers.length; at += WIDTH) {
      latest = Math.max(latest, numbers[at + TOP]);
      numbers[at + REACH] = latest;
    }
  }

  /** Returns the last child that begins before a time, or -1. */
  int lastBefore(long time) {
    int low = 0;
    int high = size();
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

  /** Returns the child that something of a start belongs into. */
  int childFor(long start) {
    return Math.max(0, lastBefore(start == Long.MAX_VALUE ? start : start + 1));
  }

  /** Returns the first child that, with those before it, reaches beyond a time. */
  int firstReaching(long time) {
    int low = 0;
    int high = size();
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
}
