package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Effect;
import io.nve.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Effects that are no change of speed. OpenTimelineIO has names for them and nothing else, so ours
 * go out as Effect.1 with their parameters in {@code metadata.nve}; those of others come in under
 * {@code otio:} and their name, and go out as they came.
 */
final class Effects {
  static final String FOREIGN = "otio:";

  private Effects() {}

  /** Returns properties with these effects among them. */
  static JsonObject toProps(List<OtioNode> effects, JsonObject props) {
    JsonObject result = props;
    Set<Id> taken = new TreeSet<>();
    for (OtioNode effect : effects) {
      taken.add(Own.id(Own.of(effect), "id"));
    }
    Set<Id> used = new TreeSet<>();
    int number = 0;
    for (int i = 0; i < effects.size(); i++) {
      Id id = Own.id(Own.of(effects.get(i)), "id");
      while (id.equals(Id.NONE) || !used.add(id)) {
        Id next = Id.of("e" + ++number);
        id = taken.contains(next) ? Id.NONE : next;
      }
      result = read(effects.get(i), id, order(i)).addTo(result);
    }
    return result;
  }

  /** Returns a fractional key; the n-th sorts before the next. */
  static String order(int index) {
    String digits = Integer.toString(index);
    return "o" + "000000".substring(Math.min(6, digits.length())) + digits;
  }

  private static Effect read(OtioNode node, Id id, String order) {
    boolean enabled = node.bool("enabled", true);
    JsonObject own = Own.object(Own.of(node), "props");
    Effect effect = new Effect(id, own);
    boolean isOurs = !effect.type().isEmpty() && effect.type().equals(node.text("effect_name"));
    if (!isOurs) {
      String name = node.text("effect_name");
      effect =
          Effect.of(id, FOREIGN + (name.isEmpty() ? node.schema() : name), order)
              .withField(Residue.KEY, OddNumbers.hide(withoutOwn(node.json())));
    }
    return effect.enabled() == enabled
        ? effect
        : effect.withField(Effect.ENABLED.key(), Json.of(enabled));
  }

  /** Our id is written anew, so it is not kept as what the file said. */
  private static JsonObject withoutOwn(JsonObject json) {
    return json.get("metadata") instanceof JsonObject metadata
        ? json.with("metadata", metadata.without(Own.KEY))
        : json;
  }

  static List<Json> toJson(List<Effect> effects) {
    List<Json> written = new ArrayList<>();
    for (Effect effect : effects) {
      written.add(write(effect));
    }
    return written;
  }

  private static JsonObject write(Effect effect) {
    JsonObject own = JsonObject.of("id", Json.of(effect.id().value()));
    JsonObject said = Residue.of(effect.props());
    if (!said.isEmpty()) {
      JsonObject metadata = Residue.object(said, "metadata").with(Own.KEY, own);
      JsonObject result = said.with("metadata", metadata);
      boolean holds =
          Residue.holds(() -> new OtioNode(said, "").bool("enabled", true) == effect.enabled());
      return holds ? result : result.with("enabled", Json.of(effect.enabled()));
    }
    return new JsonObjectBuilder()
        .put(Schema.KEY, Json.of("Effect.1"))
        .put("name", Json.of(""))
        .put("effect_name", Json.of(effect.type()))
        .put("enabled", Json.of(effect.enabled()))
        .put("metadata", JsonObject.of(Own.KEY, own.with("props", effect.props())))
        .build();
  }
}
