package io.nve.op;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of a text: a walk over it that keeps, inserts and deletes. What the walk does not reach
 * is kept. Lengths count UTF-16 code units.
 *
 * @param parts the steps of the walk
 */
public record TextDelta(List<Part> parts) {
  /** Joins neighbours of a kind and drops what does nothing, so that equal changes are equal. */
  public TextDelta {
    parts = List.copyOf(normal(parts));
  }

  /** A step of the walk. */
  public sealed interface Part {}

  /**
   * Keeps some characters.
   *
   * @param count how many, more than 0
   */
  public record Retain(int count) implements Part {}

  /**
   * Inserts some characters.
   *
   * @param text the characters
   */
  public record Insert(String text) implements Part {}

  /**
   * Deletes some characters.
   *
   * @param count how many, more than 0
   */
  public record Delete(int count) implements Part {}

  /** Returns the change that replaces {@code deleted} characters at a place by a text. */
  public static TextDelta replace(int at, int deleted, String text) {
    return new TextDelta(List.of(new Retain(at), new Delete(deleted), new Insert(text)));
  }

  private static List<Part> normal(List<Part> parts) {
    List<Part> result = new ArrayList<>();
    for (Part part : parts) {
      Part last = result.isEmpty() ? new Retain(0) : result.get(result.size() - 1);
      if (isEmpty(part)) {
        continue;
      }
      if (part instanceof Retain more && last instanceof Retain retain && retain.count() > 0) {
        result.set(result.size() - 1, new Retain(retain.count() + more.count()));
      } else if (part instanceof Delete more && last instanceof Delete delete) {
        result.set(result.size() - 1, new Delete(delete.count() + more.count()));
      } else if (part instanceof Insert more && last instanceof Insert insert) {
        result.set(result.size() - 1, new Insert(insert.text() + more.text()));
      } else {
        result.add(part);
      }
    }
    if (!result.isEmpty() && result.get(result.size() - 1) instanceof Retain) {
      result.remove(result.size() - 1);
    }
    return result;
  }

  private static boolean isEmpty(Part part) {
    return switch (part) {
      case Retain retain -> retain.count() <= 0;
      case Insert insert -> insert.text().isEmpty();
      case Delete delete -> delete.count() <= 0;
    };
  }

  /** Returns a text with this change made; steps beyond its end have nothing to do. */
  public String applyTo(String text) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Part part : parts) {
      switch (part) {
        case Retain retain -> {
          int end = Math.min(text.length(), at + retain.count());
          result.append(text, at, end);
          at = end;
        }
        case Insert insert -> result.append(insert.text());
        case Delete delete -> at = Math.min(text.length(), at + delete.count());
      }
    }
    return result.append(text, at, text.length()).toString();
  }

  /** Returns the change that takes this one back. */
  TextDelta inverse(String before) {
    List<Part> back = new ArrayList<>();
    int at = 0;
    for (Part part : parts) {
      switch (part) {
        case Retain retain -> {
          int end = Math.min(before.length(), at + retain.count());
          back.add(new Retain(end - at));
          at = end;
        }
        case Insert insert -> back.add(new Delete(insert.text().length()));
        case Delete delete -> {
          int end = Math.min(before.length(), at + delete.count());
          back.add(new Insert(before.substring(at, end)));
          at = end;
        }
      }
    }
    return new TextDelta(back);
  }

  /** Returns this change as it does the same to a text of a length, with nothing beyond its end. */
  public TextDelta fit(int length) {
    List<Part> fitting = new ArrayList<>();
    int left = length;
    for (Part part : parts) {
      switch (part) {
        case Retain retain -> {
          fitting.add(new Retain(Math.min(left, retain.count())));
          left -= Math.min(left, retain.count());
        }
        case Insert insert -> fitting.add(insert);
        case Delete delete -> {
          fitting.add(new Delete(Math.min(left, delete.count())));
          left -= Math.min(left, delete.count());
        }
      }
    }
    return new TextDelta(fitting);
  }

  /**
   * Returns this change as it is made after another of the same text: what the other deleted is not
   * there to keep or delete, what it inserted is kept.
   *
   * @param first whether of two insertions at one place this change's comes first
   */
  public TextDelta past(TextDelta other, boolean first) {
    List<Part> result = new ArrayList<>();
    DeltaWalk mine = new DeltaWalk(this);
    DeltaWalk others = new DeltaWalk(other);
    while (!mine.atEnd()) {
      boolean inserting = mine.part() instanceof Insert;
      if (others.part() instanceof Insert && !(inserting && first)) {
        result.add(new Retain(others.left()));
        others.take();
      } else if (inserting) {
        result.add(mine.take());
      } else {
        int count = Math.min(mine.left(), others.left());
        Part part = mine.take(count);
        if (!(others.take(count) instanceof Delete)) {
          result.add(part);
        }
      }
    }
    return new TextDelta(result);
  }

  /** Returns the change that does what this one does and then another. */
  public TextDelta then(TextDelta other) {
    List<Part> result = new ArrayList<>();
    DeltaWalk first = new DeltaWalk(this);
    DeltaWalk second = new DeltaWalk(other);
    while (!first.atEnd() || !second.atEnd()) {
      if (first.part() instanceof Delete) {
        result.add(first.take());
      } else if (second.part() instanceof Insert) {
        result.add(second.take());
      } else {
        int count = Math.min(first.left(), second.left());
        Part made = first.take(count);
        Part after = second.take(count);
        if (!(after instanceof Delete)) {
          result.add(made);
        } else if (made instanceof Retain) {
          result.add(after);
        }
      }
    }
    return new TextDelta(result);
  }
}
