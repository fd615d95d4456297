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
}
