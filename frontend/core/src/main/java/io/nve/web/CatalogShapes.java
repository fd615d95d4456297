package io.nve.web;

import io.nve.typings.Ts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** The plain objects that the catalogs consist of. */
final class CatalogShapes {
  private CatalogShapes() {}

  /** A kind of edit. */
  interface EditInfo extends JSObject {
    /** Its name. */
    @JSProperty
    @Ts("Edit['edit']")
    JSObject getName();

    /** What a history list says. */
    @JSProperty
    String getLabel();

    /** What it does, in one sentence. */
    @JSProperty
    String getAbout();

    /** What it takes. */
    @JSProperty
    @Ts("readonly EditParameterInfo[]")
    JSObject getParameters();

    /** What it is refused with, besides ids and times that are wrong. */
    @JSProperty
    @Ts("readonly ErrorCode[]")
    JSObject getRefusals();
  }

  /** A parameter of an edit. */
  interface EditParameterInfo extends JSObject {
    /** Its name. */
    @JSProperty
    String getName();

    /** The name of its type for people. */
    @JSProperty
    String getType();

    /** What it means. */
    @JSProperty
    String getAbout();

    /** What holds where it is left out; without one it may not be. */
    @JSProperty
    @Nullable
    @Ts("Json")
    JSObject getDefaultValue();
  }

  /** A kind of effect. */
  interface EffectInfo extends JSObject {
    /** Its name in documents. */
    @JSProperty
    @Ts("EffectType")
    JSObject getType();

    /** Its name for people. */
    @JSProperty
    String getLabel();

    /** Whether it works on sound rather than on pictures. */
    @JSProperty
    boolean isOnSound();

    /** What can be set. */
    @JSProperty
    @Ts("readonly ParameterInfo[]")
    JSObject getParameters();
  }

  /** A kind of transition. */
  interface TransitionInfo extends JSObject {
    /** Its name in documents. */
    @JSProperty
    @Ts("TransitionType")
    JSObject getType();

    /** Its name for people. */
    @JSProperty
    String getLabel();

    /** What can be set. */
    @JSProperty
    @Ts("readonly ParameterInfo[]")
    JSObject getParameters();
  }

  /** Something that can be set. */
  interface ParameterInfo extends JSObject {
    /** Its key among the properties. */
    @JSProperty
    String getKey();

    /** Its name for people. */
    @JSProperty
    String getLabel();

    /** The name of its type. */
    @JSProperty
    String getType();

    /** What can be chosen from, or nothing. */
    @JSProperty
    @Ts("readonly string[]")
    JSObject getChoices();

    /** What holds where it is not set. */
    @JSProperty
    @Ts("Json")
    JSObject getDefaultValue();

    /** What a number counts. */
    @JSProperty
    String getUnit();

    /** Whether it can have keyframes. */
    @JSProperty
    boolean isKeyframable();

    /** The least number allowed. */
    @JSProperty
    @Nullable
    @Ts("number")
    JSObject getMin();

    /** The greatest number allowed. */
    @JSProperty
    @Nullable
    @Ts("number")
    JSObject getMax();
  }
}
