package io.nve.edit;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Title;
import io.nve.model.Transition;
import java.util.List;

/** Has a clip play other material. */
final class Replacement {
  private static final String KEYFRAME = "/@";
  private static final String TIME = "t";

  /** The properties that say what a clip plays. */
  private static final List<String> SOURCE =
      List.of(
          Clip.ASSET.key(),
          Clip.STREAM.key(),
          Clip.SEQUENCE.key(),
          Clip.SPEED.key(),
          Clip.GENERATOR.key(),
          Clip.COLOR.key(),
          Title.TEXT.key());

  private final Plan plan;
  private final Clip old;
  private final Material material;

  Replacement(Plan plan, Clip old, Material material) {
    this.plan = plan;
    this.old = old;
    this.material = material;
  }

  void make() {
    JsonObject props = props();
    if (material.content() == old.content()) {
      change(props);
    } else {
      // What a clip is cannot change; so another one takes its place.
      create(props);
    }
  }

  private JsonObject props() {
    JsonObject props = old.props();
    for (String key : SOURCE) {
      props = props.without(key);
    }
    return moved(props.withAll(material.props()));
  }

  /** Moves keyframes, which stand in source time, with the in-point. */
  private JsonObject moved(JsonObject props) {
    long distance = material.in() - old.speed().sourceAt(old.in());
    JsonObject result = props;
    for (int i = 0; i < props.size(); i++) {
      if (props.keyAt(i).contains(KEYFRAME)
          && props.valueAt(i) instanceof JsonObject keyframe
          && keyframe.get(TIME) instanceof Json.Int time) {
        JsonObject shifted = keyframe.with(TIME, Json.of(time.value() + distance));
        result = result.with(props.keyAt(i), shifted);
      }
    }
    return result;
  }

  private void change(JsonObject props) {
    for (int i = 0; i < old.props().size(); i++) {
      if (!props.has(old.props().keyAt(i))) {
        plan.unset(old, old.props().keyAt(i));
      }
    }
    for (int i = 0; i < props.size(); i++) {
      if (!props.valueAt(i).equals(old.props().get(props.keyAt(i)))) {
        plan.set(old.id(), props.keyAt(i), props.valueAt(i));
      }
    }
    plan.recut(plan.fresh(old), material.in(), material.out());
  }

  private void create(JsonObject props) {
    plan.requireLiving(List.of(old));
    Id id = plan.newId();
    plan.create(material.toClip(id, old.track(), old.start()).withProps(props));
    for (Transition transition : plan.project().transitionsOf(old.id())) {
      boolean leaves = transition.left().equals(old.id());
      plan.set(transition.id(), leaves ? Transition.LEFT : Transition.RIGHT, id);
    }
    plan.delete(old.id());
  }
}
