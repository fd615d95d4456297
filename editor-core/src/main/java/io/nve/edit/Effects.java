package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds effects and puts them in order. */
final class Effects {
  /** What the keys of all effects begin with. */
  static final String PREFIX = "fx/";

  private Effects() {}

  static Optional<Effect> find(Entity entity, Id id) {
    return Effect.in(entity.props()).stream().filter(effect -> effect.id().equals(id)).findFirst();
  }

  static Effect named(Entity entity, Id id) {
    return find(entity, id)
        .orElseThrow(() -> Plan.refusal(ErrorCode.UNKNOWN_ENTITY, "There is no effect " + id));
  }

  /** Puts an effect at a place among the others. */
  static void place(Plan plan, Entity entity, Id id, long index) {
    List<Effect> others = new ArrayList<>(Effect.in(entity.props()));
    others.removeIf(effect -> effect.id().equals(id));
    List<String> orders = others.stream().map(effect -> effect.get(Effect.ORDER)).toList();
    int at = Order.position(others.size(), index);
    Optional<String> key = Order.keyAt(orders, at);
    if (key.isPresent()) {
      plan.set(entity.id(), Effect.ORDER.under(Effect.prefix(id)), key.get());
      return;
    }
    List<Id> all = new ArrayList<>(others.stream().map(Effect::id).toList());
    all.add(at, id);
    for (int i = 0; i < all.size(); i++) {
      plan.set(entity.id(), Effect.ORDER.under(Effect.prefix(all.get(i))), Order.nth(i));
    }
  }
}
