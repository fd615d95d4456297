package io.nve.history;

import io.nve.op.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations of others in the order in which they came; immutable, and cheap to add to. */
final class Arrivals {
  static final Arrivals NONE = new Arrivals(null, List.of(), 0);

  private final @Nullable Arrivals earlier;
  private final List<Operation> last;
  private final int size;

  private Arrivals(@Nullable Arrivals earlier, List<Operation> last, int size) {
    this.earlier = earlier;
    this.last = last;
    this.size = size;
  }

  int size() {
    return size;
  }

  Arrivals with(List<Operation> more) {
    return more.isEmpty() ? this : new Arrivals(this, List.copyOf(more), size + more.size());
  }

  List<Operation> all() {
    List<List<Operation>> runs = new ArrayList<>();
    for (Arrivals each = this; each != null; each = each.earlier) {
      runs.add(each.last);
    }
    Collections.reverse(runs);
    List<Operation> all = new ArrayList<>(size);
    runs.forEach(all::addAll);
    return all;
  }
}
