package io.nve.model;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An effect on a clip, a track or a sequence.
 *
 * <p>Its parameters and their keyframes are single properties of the entity that it is on, under
 * {@code fx/ID/}, so that concurrent edits of different parameters merge, and splitting a clip
 * takes them along.
 *
 * @param id its name among the entity's effects
 * @param props its parameters and other fields, without the prefix of their keys
 */
public record Effect(Id id, JsonObject props) {
  /** What it does: the id of an {@link EffectDescriptor}. */
  public static final Parameter<String> TYPE = Parameter.of("type", ParameterType.TEXT, "", "Type");

  /** Whether it works. */
  public static final Parameter<Boolean> ENABLED = Clip.ENABLED;

  /** Its place among the entity's effects: a fractional key, by which they are sorted. */
  public static final Parameter<String> ORDER = Track.ORDER;

  private static final String PREFIX = "fx/";
  private static final Comparator<Effect> SORT =
      Comparator.<Effect, String>comparing(effect -> effect.get(ORDER)).thenComparing(Effect::id);

  /** Returns an effect of a type. */
  public static Effect of(Id id, String type, String order) {
    return new Effect(
        id, JsonObject.of(TYPE.key(), Json.of(type)).with(ORDER.key(), Json.of(order)));
  }

  /** Returns what the keys of an effect begin with. */
  public static String prefix(Id id) {
    return PREFIX + id + "/";
  }

  /** Returns what it does. */
  public String type() {
    return get(TYPE);
  }

  /** Returns whether it works. */
  public boolean enabled() {
    return get(ENABLED);
  }

  /** Returns the value of a parameter, or its default. */
  public <T> T get(Parameter<T> parameter) {
    return parameter.in(props);
  }

  /** Returns a number over source time. */
  public Curve curve(Parameter<Double> parameter) {
    return Curve.of(props, parameter);
  }

  /** Returns this effect with a parameter set. */
  public <T> Effect with(Parameter<T> parameter, T value) {
    return new Effect(id, props.with(parameter.key(), parameter.write(value)));
  }

  /** Returns this effect with the field of any key set. */
  public Effect withField(String key, Json value) {
    return new Effect(id, props.with(key, value));
  }

  /** Returns an entity's properties with this effect among them. */
  public JsonObject addTo(JsonObject entityProps) {
    JsonObject result = entityProps;
    for (int i = 0; i < props.size(); i++) {
      result = result.with(prefix(id) + props.keyAt(i), props.valueAt(i));
    }
    return result;
  }

  /** Returns the effects among an entity's properties, in the order in which they work. */
  public static List<Effect> in(JsonObject entityProps) {
    List<Effect> effects = new ArrayList<>();
    for (String id : PropertyFamily.ids(entityProps, PREFIX)) {
      JsonObject fields = PropertyFamily.under(entityProps, PREFIX + id + "/");
      if (fields.has(TYPE.key())) {
        effects.add(new Effect(Id.of(id), fields));
      }
    }
    effects.sort(SORT);
    return List.copyOf(effects);
  }
}
