package io.nve.web;

import io.nve.json.Json;
import io.nve.model.EntityKind;
import io.nve.model.ParameterType;
import io.nve.model.Registry;
import io.nve.render.Pose;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.Timecode;
import io.nve.typings.Ts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;
import org.teavm.jso.JSObject;

/** What the module exports: these classes, and the functions here. */
@JSExportClasses({
  Project.class,
  Operation.class,
  Ids.class,
  Change.class,
  Draft.class,
  Editor.class,
  Session.class,
  RenderPlan.class,
  Sound.class
})
public final class Module {
  private Module() {}

  // ---- catalogs ----

  /** Returns every kind of edit, in the order in which the documentation has them. */
  @JSExport
  public static @Ts("EditInfo") JSObject[] editTypes() {
    return Catalog.editTypes();
  }

  /** Returns every kind of effect. */
  @JSExport
  public static @Ts("EffectInfo") JSObject[] effectTypes() {
    return Catalog.effectTypes();
  }

  /** Returns every kind of transition. */
  @JSExport
  public static @Ts("TransitionInfo") JSObject[] transitionTypes() {
    return Catalog.transitionTypes();
  }

  /** Returns the parameters that entities of a kind have. */
  @JSExport
  public static @Ts("ParameterInfo") JSObject[] parameters(@Ts("EntityKind") String kind) {
    for (EntityKind each : EntityKind.values()) {
      if (each.id().equals(kind)) {
        return Catalog.parameters(Registry.parameters(each));
      }
    }
    return new JSObject[0];
  }

  // ---- time ----

  /** Returns how many ticks a second has: 705,600,000. */
  @JSExport
  public static double ticksPerSecond() {
    return Ticks.PER_SECOND;
  }

  /** Returns when a frame begins. */
  @JSExport
  public static @Ts("Ticks") double ticksOf(double frame, @Ts("Rate") String rate) {
    return Thrown.by(() -> (double) rate(rate).ticksAt(Border.ticks(frame)));
  }

  /** Returns the number of the frame that is on screen at a time. */
  @JSExport
  public static double frameOf(@Ts("Ticks") double time, @Ts("Rate") String rate) {
    return Thrown.by(() -> (double) rate(rate).frameAt(Border.ticks(time)));
  }

  /**
   * Returns the SMPTE timecode of a time, such as {@code 01:02:03:04}.
   *
   * @param dropFrame whether labels are skipped to keep up with the clock; only at 29.97 and 59.94
   * @throws io.nve.error.EditorException {@code INVALID_TIMECODE} before time 0, or if the rate has
   *     no drop-frame timecode
   */
  @JSExport
  public static String timecode(
      @Ts("Ticks") double time, @Ts("Rate") String rate, boolean dropFrame) {
    return Thrown.by(() -> Timecode.at(Border.ticks(time), rate(rate), dropFrame).toString());
  }

  /**
   * Returns the time of an SMPTE timecode; one with a semicolon is a drop-frame one.
   *
   * @throws io.nve.error.EditorException {@code INVALID_TIMECODE} if it is none at this rate
   */
  @JSExport
  public static @Ts("Ticks") double parseTimecode(String text, @Ts("Rate") String rate) {
    return Thrown.by(() -> (double) Timecode.parse(Border.text(text), rate(rate)).ticks());
  }

  private static FrameRate rate(String text) {
    FrameRate rate = ParameterType.RATE.read(Json.of(Border.text(text)));
    if (rate == null) {
      throw Border.invalid("A frame rate is written like 25 or 30000/1001");
    }
    return rate;
  }

  // ---- pictures ----

  /**
   * Returns how a picture lies on the canvas, or undefined if nothing of it is seen.
   *
   * @param layer a layer of a frame, with its pose
   * @param canvas the frame's canvas
   * @param width the width of the decoded picture, upright, in pixels
   * @param height its height in pixels
   */
  @JSExport
  public static @Nullable @Ts("Geometry") JSObject geometry(
      @Ts("PictureLayer") JSObject layer, @Ts("Canvas") JSObject canvas, int width, int height) {
    return Thrown.by(() -> {
      Pose pose = Poses.read(Border.member(layer, "pose"));
      return pose.on(Poses.canvas(canvas), Poses.size(width, height))
          .map(Frames::geometry)
          .orElseGet(Border::undefined);
    });
  }
}
