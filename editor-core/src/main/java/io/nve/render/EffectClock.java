package io.nve.render;

import io.nve.model.Choice;

/** Which time the keyframes of an effect count in. */
public enum EffectClock implements Choice {
  /** The source time of the layer that it works on: the effect is the clip's own. */
  SOURCE("source"),

  /** The plan's time: the effect came with the track. */
  PLAN("plan");

  private final String id;

  EffectClock(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
