package io.nve.web;

import io.nve.typings.Ts;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** The plain objects that queries of projects give. */
final class ProjectShapes {
  private ProjectShapes() {}

  /** A stretch of time; its end is no longer part of it. */
  interface Span extends JSObject {
    /** When it begins. */
    @JSProperty
    @Ts("Ticks")
    JSObject getStart();

    /** When it is over. */
    @JSProperty
    @Ts("Ticks")
    JSObject getEnd();
  }

  /** A stretch of a track in which a clip is seen. */
  interface Piece extends Span {
    /** The clip. */
    @JSProperty
    @Ts("Clip")
    JSObject getClip();
  }

  /** Two clips of one track lie over each other, which only merged edits bring about. */
  interface Covered extends Span {
    /** What this is. */
    @JSProperty
    @Ts("'covered'")
    JSObject getKind();

    /** The clip that is not seen in this stretch. */
    @JSProperty
    @Ts("Id")
    JSObject getLower();

    /** The clip that lies on it. */
    @JSProperty
    @Ts("Id")
    JSObject getUpper();

    /** Whether nothing of the lower one is seen at any time. */
    @JSProperty
    boolean isWhole();
  }

  /** A clip would show a sequence that shows, at any depth, the clip's own; it shows nothing. */
  interface Loop extends JSObject {
    /** What this is. */
    @JSProperty
    @Ts("'loop'")
    JSObject getKind();

    /** The clip. */
    @JSProperty
    @Ts("Id")
    JSObject getClip();

    /** The sequence that it nests. */
    @JSProperty
    @Ts("Id")
    JSObject getSequence();
  }

  /** What merged edits left for people to settle. */
  @Ts("Covered | Loop")
  interface Conflict extends JSObject {}

  /** A time that what is dragged can snap to. */
  interface SnapPoint extends JSObject {
    /** Where. */
    @JSProperty
    @Ts("Ticks")
    JSObject getTime();

    /** What is there. */
    @JSProperty
    @Ts("'start' | 'end' | 'marker'")
    JSObject getKind();

    /** The entity that has it there: a clip, a track, or the sequence. */
    @JSProperty
    @Ts("Id")
    JSObject getOf();
  }
}
