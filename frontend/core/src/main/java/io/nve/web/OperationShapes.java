package io.nve.web;

import io.nve.typings.Ts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** The plain objects that say operations. */
final class OperationShapes {
  private OperationShapes() {}

  /** An operation as the protocol has it, told apart by `op`. */
  @Ts(
      "CreateData | AliveData | SetData | PlaceData | TrimInData | TrimOutData | SlipData | SplitData | ShiftData | AddData | TextData | BatchData | PurgeData | NoopData")
  interface OperationData extends JSObject {}

  /** Creates an entity. */
  interface CreateData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'create'")
    JSObject getOp();

    /** What is created. */
    @JSProperty
    @Ts("EntityKind")
    JSObject getKind();

    /** The entity as a document has it: its fields, and its properties beside them. */
    @JSProperty
    @Ts("JsonObject")
    JSObject getEntity();
  }

  /** Deletes an entity, or restores it. */
  interface AliveData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'alive'")
    JSObject getOp();

    /** The entity. */
    @JSProperty
    @Ts("Id")
    JSObject getId();

    /** Whether it is there. */
    @JSProperty
    boolean isAlive();
  }

  /** Sets a property, or removes it. */
  interface SetData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'set'")
    JSObject getOp();

    /** The entity. */
    @JSProperty
    @Ts("Id")
    JSObject getId();

    /** The property's key. */
    @JSProperty
    String getKey();

    /** Its value; null removes it. */
    @JSProperty
    @Ts("Json")
    JSObject getValue();
  }

  /** Moves a clip. */
  interface PlaceData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'place'")
    JSObject getOp();

    /** The clip. */
    @JSProperty
    @Ts("Id")
    JSObject getId();

    /** Where its own time 0 comes to lie. */
    @JSProperty
    @Ts("Ticks")
    JSObject getAnchor();

    /** The track that it comes to stand on. */
    @JSProperty
    @Nullable
    @Ts("Id")
    JSObject getTrack();
  }

  /** Trims the head of a clip. */
  interface TrimInData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'trimIn'")
    JSObject getOp();

    /** The clip. */
    @JSProperty
    @Ts("Id")
    JSObject getId();

    /** The moment of its own time at which it starts. */
    @JSProperty
    @Ts("Ticks")
    JSObject getIn();
  }

  /** Trims the tail of a clip. */
  interface TrimOutData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'trimOut'")
    JSObject getOp();

    /** The clip. */
    @JSProperty
    @Ts("Id")
    JSObject getId();

    /** The moment of its own time at which it ends. */
    @JSProperty
    @Ts("Ticks")
    JSObject getOut();
  }

  /** Moves what a clip plays under it. */
  interface SlipData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'slip'")
    JSObject getOp();

    /** The clip. */
    @JSProperty
    @Ts("Id")
    JSObject getId();

    /** How far. */
    @JSProperty
    @Ts("Ticks")
    JSObject getDistance();
  }

  /** Cuts a clip in two. */
  interface SplitData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'split'")
    JSObject getOp();

    /** The clip. */
    @JSProperty
    @Ts("Id")
    JSObject getId();

    /** The id of the right part. */
    @JSProperty
    @Ts("Id")
    JSObject getNewId();

    /** Where, in the clip's own time. */
    @JSProperty
    @Ts("Ticks")
    JSObject getAt();
  }

  /** Inserts time into a track, or removes it. */
  interface ShiftData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'shift'")
    JSObject getOp();

    /** The track. */
    @JSProperty
    @Ts("Id")
    JSObject getTrack();

    /** Where. */
    @JSProperty
    @Ts("Ticks")
    JSObject getAt();

    /** How far what starts there or later moves. */
    @JSProperty
    @Ts("Ticks")
    JSObject getDistance();

    /** Clips that move by another distance. */
    @JSProperty
    @Nullable
    @Ts("{ readonly [clip: Id]: Ticks }")
    JSObject getOwn();
  }

  /** Adds to a whole number, so that nudges of several people add up. */
  interface AddData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'add'")
    JSObject getOp();

    /** The entity. */
    @JSProperty
    @Ts("Id")
    JSObject getId();

    /** The property's key. */
    @JSProperty
    String getKey();

    /** What is added. */
    @JSProperty
    double getAmount();
  }

  /** Changes a text. */
  interface TextData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'text'")
    JSObject getOp();

    /** The entity. */
    @JSProperty
    @Ts("Id")
    JSObject getId();

    /** The property's key. */
    @JSProperty
    String getKey();

    /** The change. */
    @JSProperty
    @Ts("TextChange")
    JSObject getDelta();
  }

  /** Several operations, done and undone together. */
  interface BatchData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'batch'")
    JSObject getOp();

    /** What a history list calls it. */
    @JSProperty
    String getLabel();

    /** The operations. */
    @JSProperty
    @Ts("readonly OperationData[]")
    JSObject getOps();

    /** What must hold for it to make sense; otherwise it is refused whole. */
    @JSProperty
    @Nullable
    @Ts("readonly JsonObject[]")
    JSObject getRequires();
  }

  /** Forgets deleted entities; only servers do it. */
  interface PurgeData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'purge'")
    JSObject getOp();

    /** The entities. */
    @JSProperty
    @Ts("readonly Id[]")
    JSObject getIds();
  }

  /** Does nothing. */
  interface NoopData extends JSObject {
    /** What it does. */
    @JSProperty
    @Ts("'noop'")
    JSObject getOp();
  }
}
