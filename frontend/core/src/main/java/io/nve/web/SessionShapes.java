package io.nve.web;

import io.nve.typings.Ts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** The plain objects that sessions tell of. */
final class SessionShapes {
  private SessionShapes() {}

  /** A place in a sequence. */
  interface Playhead extends JSObject {
    /** The sequence. */
    @JSProperty
    @Ts("Id")
    JSObject getSequence();

    /** The time in it. */
    @JSProperty
    @Ts("Ticks")
    JSObject getTime();
  }

  /** Clips under somebody's hand. */
  interface Drag extends JSObject {
    /** The clips. */
    @JSProperty
    @Ts("readonly Id[]")
    JSObject getClips();

    /** The track that the first of them is over. */
    @JSProperty
    @Ts("Id")
    JSObject getTrack();

    /** How far they were moved in time. */
    @JSProperty
    @Ts("Ticks")
    JSObject getDistance();
  }

  /** Where somebody is and what he is about to do. */
  interface Whereabouts extends JSObject {
    /** What people call him. */
    @JSProperty
    String getName();

    /** Where he is looking. */
    @JSProperty
    @Nullable
    @Ts("Playhead")
    JSObject getPlayhead();

    /** What he has selected. */
    @JSProperty
    @Nullable
    @Ts("readonly Id[]")
    JSObject getSelection();

    /** What he is dragging. */
    @JSProperty
    @Nullable
    @Ts("Drag")
    JSObject getDrag();
  }

  /** Somebody who is there. */
  interface Presence extends JSObject {
    /** Whose presence it is. */
    @JSProperty
    String getClient();

    /** Where he is. */
    @JSProperty
    @Nullable
    @Ts("Whereabouts")
    JSObject getState();
  }

  /** What a session tells of, told apart by `kind`. */
  @Ts("Opened | Saved | Refused | Settled | Turned | Closed")
  interface Notice extends JSObject {}

  /** The server has let this client in, or in again. */
  interface Opened extends JSObject {
    /** What happened. */
    @JSProperty
    @Ts("'opened'")
    JSObject getKind();

    /** What it may do. */
    @JSProperty
    @Ts("'edit' | 'read'")
    JSObject getAccess();

    /** Why it is not editing. */
    @JSProperty
    @Nullable
    @Ts("ErrorCode")
    JSObject getCode();

    /** The same for people. */
    @JSProperty
    String getMessage();
  }

  /** A batch of one's own is in the log, for good. */
  interface Saved extends JSObject {
    /** What happened. */
    @JSProperty
    @Ts("'saved'")
    JSObject getKind();

    /** The gesture that it belongs to. */
    @JSProperty
    String getGesture();

    /** The version with it made. */
    @JSProperty
    double getVersion();
  }

  /** A batch of one's own was refused; it is taken back, and nothing else is. */
  interface Refused extends JSObject {
    /** What happened. */
    @JSProperty
    @Ts("'refused'")
    JSObject getKind();

    /** The gesture that it belongs to. */
    @JSProperty
    String getGesture();

    /** What it is called. */
    @JSProperty
    String getLabel();

    /** Why. */
    @JSProperty
    @Ts("ErrorCode")
    JSObject getCode();

    /** Why, for people. */
    @JSProperty
    String getMessage();

    /** Where in the batch, as a JSON Pointer. */
    @JSProperty
    String getPath();
  }

  /**
   * A batch of one's own was decided while this client was away for so long that the log of it is
   * gone; the project shows whether it was made.
   */
  interface Settled extends JSObject {
    /** What happened. */
    @JSProperty
    @Ts("'settled'")
    JSObject getKind();

    /** The gesture that it belongs to. */
    @JSProperty
    String getGesture();

    /** What it is called. */
    @JSProperty
    String getLabel();
  }

  /** A cut that an undo left, since somebody changed what lies beside it. */
  interface KeptCut extends JSObject {
    /** The clip that was cut. */
    @JSProperty
    @Ts("Id")
    JSObject getLeft();

    /** The part behind the cut. */
    @JSProperty
    @Ts("Id")
    JSObject getRight();
  }

  /** A step was undone or made again. */
  interface Turned extends JSObject {
    /** What happened. */
    @JSProperty
    @Ts("'turned'")
    JSObject getKind();

    /** What the step is called. */
    @JSProperty
    String getLabel();

    /** The labels of steps that were passed over, since nothing was left of them. */
    @JSProperty
    @Ts("readonly string[]")
    JSObject getSkipped();

    /** The cuts that stay although the step made them. */
    @JSProperty
    @Ts("readonly KeptCut[]")
    JSObject getKeptCuts();
  }

  /** The server does not want this client; what was not handed in is still here. */
  interface Closed extends JSObject {
    /** What happened. */
    @JSProperty
    @Ts("'closed'")
    JSObject getKind();

    /** Why. */
    @JSProperty
    @Ts("ErrorCode")
    JSObject getCode();

    /** Why, for people. */
    @JSProperty
    String getMessage();

    /** Where in the message in question, as a JSON Pointer. */
    @JSProperty
    String getPath();
  }
}
