package io.nve.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that can be set, each thing described once: the parameters of every kind of entity,
 * the effects and the transitions. The codec checks values against it, backends read defaults from
 * it, user interfaces build their panels from it.
 */
public final class Registry {
  /** Softens a picture with a Gaussian of a standard deviation. */
  public static final EffectDescriptor BLUR =
      new EffectDescriptor("blur", "Blur", false, List.of(Blur.SIGMA));

  /** Changes a picture's lightness and colourfulness. */
  public static final EffectDescriptor COLOR_ADJUST =
      new EffectDescriptor(
          "color-adjust",
          "Colour",
          false,
          List.of(ColorAdjust.BRIGHTNESS, ColorAdjust.CONTRAST, ColorAdjust.SATURATION));

  /** One clip fades into the other; sound crosses with equal power. */
  public static final TransitionDescriptor DISSOLVE =
      new TransitionDescriptor("dissolve", "Dissolve", List.of());

  private static final List<EffectDescriptor> EFFECTS = List.of(BLUR, COLOR_ADJUST);
  private static final List<TransitionDescriptor> TRANSITIONS = List.of(DISSOLVE);
  private static final Map<String, Parameter<?>> CLIP = byKey(clipParameters());
  private static final Map<String, Parameter<?>> MARKER =
      byKey(List.of(Marker.START, Marker.DURATION, Marker.NAME, Marker.COLOR, Marker.COMMENT));

  /** The parameters of {@link #BLUR}. */
  public static final class Blur {
    /** The standard deviation. */
    public static final Parameter<Double> SIGMA =
        Parameter.number("sigma", 0.005, 0, 0.1, Unit.CANVAS_HEIGHT, "Radius");

    private Blur() {}
  }

  /** The parameters of {@link #COLOR_ADJUST}; they work on R'G'B', contrast first. */
  public static final class ColorAdjust {
    /** Added to every channel. */
    public static final Parameter<Double> BRIGHTNESS =
        Parameter.number("brightness", 0, -1, 1, Unit.RATIO, "Brightness");

    /** Multiplies every channel's distance from mid-grey. */
    public static final Parameter<Double> CONTRAST =
        Parameter.number("contrast", 1, 0, 4, Unit.RATIO, "Contrast");

    /** Multiplies every channel's distance from the BT.709 luma. */
    public static final Parameter<Double> SATURATION =
        Parameter.number("saturation", 1, 0, 4, Unit.RATIO, "Saturation");

    private ColorAdjust() {}
  }

  private Registry() {}

  /** Returns all effects. */
  public static List<EffectDescriptor> effects() {
    return EFFECTS;
  }

  /** Returns all transitions. */
  public static List<TransitionDescriptor> transitions() {
    return TRANSITIONS;
  }

  /** Returns the effect of an id. */
  public static Optional<EffectDescriptor> effect(String id) {
    return EFFECTS.stream().filter(effect -> effect.id().equals(id)).findFirst();
  }

  /** Returns the transition of an id. */
  public static Optional<TransitionDescriptor> transition(String id) {
    return TRANSITIONS.stream().filter(transition -> transition.id().equals(id)).findFirst();
  }

  /** Returns the parameters that entities of a kind have, those in families left out. */
  public static List<Parameter<?>> parameters(EntityKind kind) {
    return switch (kind) {
      case PROJECT, LINK -> List.of(Entity.NAME);
      case ASSET ->
          List.of(Entity.NAME, Asset.ACTIVE, Asset.CONTENT_HASH, Asset.OFFLINE, Asset.PROBE);
      case SEQUENCE ->
          List.of(
              Entity.NAME,
              Sequence.RATE,
              Sequence.WIDTH,
              Sequence.HEIGHT,
              Sequence.SAMPLE_RATE,
              Sequence.CHANNELS,
              Sequence.START_TIMECODE,
              Sequence.DROP_FRAME,
              Sequence.BACKGROUND,
              Sequence.ORDER);
      case TRACK ->
          List.of(
              Entity.NAME,
              Track.ORDER,
              Track.LOCKED,
              Track.MUTED,
              Track.SOLO,
              Track.HIDDEN,
              Track.SYNC_LOCK,
              Track.GAIN,
              Track.PAN);
      case CLIP -> List.copyOf(CLIP.values());
      case TRANSITION ->
          List.of(
              Entity.NAME,
              Transition.LEFT,
              Transition.RIGHT,
              Transition.TYPE,
              Transition.IN_OFFSET,
              Transition.OUT_OFFSET,
              Transition.ENABLED);
      case GROUP -> List.of(Entity.NAME, Group.PARENT);
    };
  }

  /**
   * Returns the parameter that a property key stands for on an entity of a kind: one of its own, or
   * a field of a marker. The keys of effects' parameters depend on the effect; see {@link
   * #effectParameter}.
   */
  public static Optional<Parameter<?>> parameter(EntityKind kind, String key) {
    if (key.startsWith("marker/")) {
      int slash = key.indexOf('/', 7);
      return slash < 0
          ? Optional.empty()
          : Optional.ofNullable(MARKER.get(key.substring(slash + 1)));
    }
    if (kind == EntityKind.CLIP) {
      return Optional.ofNullable(CLIP.get(key));
    }
    for (Parameter<?> parameter : parameters(kind)) {
      if (parameter.key().equals(key)) {
        return Optional.of(parameter);
      }
    }
    return Optional.empty();
  }

  /** Returns the parameter of an effect's type by its key, without the effect's prefix. */
  public static Optional<Parameter<?>> effectParameter(String type, String key) {
    for (Parameter<?> parameter : List.of(Effect.TYPE, Effect.ENABLED, Effect.ORDER)) {
      if (parameter.key().equals(key)) {
        return Optional.of(parameter);
      }
    }
    return effect(type)
        .flatMap(effect ->
            effect.parameters().stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst());
  }

  private static List<Parameter<?>> clipParameters() {
    List<Parameter<?>> all = new ArrayList<>();
    all.add(Entity.NAME);
    all.add(Clip.ENABLED);
    all.add(Clip.ASSET);
    all.add(Clip.STREAM);
    all.add(Clip.SEQUENCE);
    all.add(Clip.SPEED);
    all.add(Clip.LINK);
    all.add(Clip.GROUP);
    all.add(Clip.GENERATOR);
    all.add(Clip.COLOR);
    all.addAll(Transform.ALL);
    all.addAll(Sound.ALL);
    all.addAll(Title.ALL);
    return all;
  }

  private static Map<String, Parameter<?>> byKey(List<Parameter<?>> parameters) {
    Map<String, Parameter<?>> map = new TreeMap<>();
    parameters.forEach(parameter -> map.put(parameter.key(), parameter));
    return map;
  }
}
