package io.nve.interop.otio;

import io.nve.interop.Loss;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.Project;
import io.nve.model.Registry;
import io.nve.model.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** What one export knows and has noted so far. */
final class Exporting {
  private final Project project;
  private final List<Loss> losses = new ArrayList<>();

  /** The sequences that the one being written is nested in, itself included. */
  private final Set<Id> open = new TreeSet<>();

  private final Set<Id> transitions = new TreeSet<>();

  Exporting(Project project) {
    this.project = project;
  }

  Project project() {
    return project;
  }

  List<Loss> losses() {
    return losses;
  }

  void lose(Loss.Kind kind, String path, String what, String why) {
    losses.add(new Loss(kind, path, what, why));
  }

  /** Goes into a sequence; false if it would go round in a circle. */
  boolean enter(Id sequence) {
    return open.add(sequence);
  }

  void leave(Id sequence) {
    open.remove(sequence);
  }

  /** Notes the effects that are ours, which others cannot apply. */
  void reportEffects(List<Effect> effects, String path) {
    for (Effect effect : effects) {
      if (Residue.of(effect.props()).isEmpty()) {
        lose(
            Loss.Kind.KEPT,
            path,
            "effect \"" + effect.type() + "\"",
            "OpenTimelineIO has its name and no parameters; other programs do not apply it");
      }
    }
  }

  void noteTransition(Id id) {
    transitions.add(id);
  }

  boolean isWritten(Id transition) {
    return transitions.contains(transition);
  }

  /**
   * Returns what we write of an entity into its metadata: its id, and the properties that have no
   * field of their own.
   *
   * @param said whether a property is said by a field that gives it back when it is read
   */
  JsonObject own(Entity entity, String path, BiPredicate<String, Json> said) {
    JsonObjectBuilder rest = new JsonObjectBuilder();
    List<String> unseen = new ArrayList<>();
    for (int i = 0; i < entity.props().size(); i++) {
      String key = entity.props().keyAt(i);
      Json value = entity.props().valueAt(i);
      if (isCommon(entity.kind(), key, value) || said.test(key, value)) {
        continue;
      }
      rest.put(key, value);
      if (matters(entity, key, value)) {
        unseen.add(key);
      }
    }
    if (!unseen.isEmpty()) {
      lose(
          Loss.Kind.KEPT,
          path,
          String.join(", ", unseen) + " of " + entity.kind().id() + " \"" + entity.name() + "\"",
          "OpenTimelineIO has no field for it; other programs do not see it");
    }
    JsonObject own = JsonObject.of("id", Json.of(entity.id().value()));
    JsonObject props = rest.build();
    return props.isEmpty() ? own : own.with("props", props);
  }

  private static boolean isCommon(EntityKind kind, String key, Json value) {
    boolean isItem = kind != EntityKind.TRANSITION;
    return key.equals(Residue.KEY)
        || (isItem && key.startsWith("marker/"))
        || (isItem && key.startsWith("fx/"))
        || Metadata.isForeign(key)
        || (key.equals("name") && !value.equals(Json.of("")));
  }

  /** Returns whether a property makes a difference to what is seen, heard or edited. */
  private static boolean matters(Entity entity, String key, Json value) {
    int keyframe = key.indexOf("/@");
    String base = keyframe < 0 ? key : key.substring(0, keyframe);
    Parameter<?> parameter = Registry.parameter(entity.kind(), base).orElse(null);
    return parameter != null
        && !base.equals("order")
        && !base.equals(Sequence.RATE.key())
        && !base.equals("name")
        && (keyframe >= 0 || !isDefault(parameter, value));
  }

  private static <T> boolean isDefault(Parameter<T> parameter, Json value) {
    return parameter.type().write(parameter.defaultValue()).equals(value);
  }
}
