package io.nve.edit;

import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fractional order keys: strings between any two of which there is another, so that putting
 * something between siblings changes nobody else.
 */
final class Order {
  private static final char FIRST = '0';
  private static final char LAST = 'z';

  private Order() {}

  /** Returns the key of the n-th of siblings that are made together, from 0. */
  static String nth(int n) {
    StringBuilder key = new StringBuilder();
    int rest = n;
    while (rest >= 24) {
      key.append('z');
      rest -= 24;
    }
    return key.append((char) ('a' + rest)).append('m').toString();
  }

  /** Returns a key between two, if there is one; an empty bound is open. */
  static Optional<String> between(String before, String behind) {
    boolean inOrder = behind.isEmpty() || before.compareTo(behind) < 0;
    if (!inOrder || !isKey(before) || !isKey(behind)) {
      return Optional.empty();
    }
    StringBuilder key = new StringBuilder();
    boolean open = behind.isEmpty();
    for (int i = 0; ; i++) {
      int low = i < before.length() ? before.charAt(i) : FIRST;
      int high = open || i >= behind.length() ? LAST + 1 : behind.charAt(i);
      if (!open && i >= behind.length()) {
        return Optional.empty();
      }
      if (high - low > 1) {
        return Optional.of(key.append((char) ((low + high) / 2)).toString());
      }
      key.append((char) low);
      // Behind a smaller character everything is smaller than the upper bound.
      open = open || low < high;
    }
  }

  private static boolean isKey(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < FIRST || text.charAt(i) > LAST) {
        return false;
      }
    }
    return true;
  }

  /** Puts an entity behind all its siblings. */
  static void append(Plan plan, List<? extends Entity> siblings, Parameter<String> order, Id id) {
    insert(plan, siblings, order, id, siblings.size());
  }

  /**
   * Gives an entity the key that puts it at a place among its siblings; where there is no room, all
   * of them get new keys.
   *
   * @param siblings in their order; the entity may be among them
   * @param index the place among the others; beyond the ends counts as the end
   */
  static void insert(
      Plan plan, List<? extends Entity> siblings, Parameter<String> order, Id id, long index) {
    List<Entity> others = new ArrayList<>(siblings);
    others.removeIf(sibling -> sibling.id().equals(id));
    int at = position(others.size(), index);
    Optional<String> key = keyAt(others.stream().map(other -> other.get(order)).toList(), at);
    if (key.isPresent()) {
      plan.set(id, order, key.get());
      return;
    }
    List<Id> all = new ArrayList<>(others.stream().map(Entity::id).toList());
    all.add(at, id);
    for (int i = 0; i < all.size(); i++) {
      plan.set(all.get(i), order, nth(i));
    }
  }

  static int position(int size, long index) {
    return (int) Math.max(0, Math.min(size, index));
  }

  /** Returns a key that goes at a place among others in their order, if there is one. */
  static Optional<String> keyAt(List<String> others, int at) {
    String before = at == 0 ? "" : others.get(at - 1);
    String behind = at == others.size() ? "" : others.get(at);
    boolean unkeyed = (at > 0 && before.isEmpty()) || (at < others.size() && behind.isEmpty());
    return unkeyed ? Optional.empty() : between(before, behind);
  }
}
