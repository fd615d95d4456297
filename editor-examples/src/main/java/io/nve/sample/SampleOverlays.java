package io.nve.sample;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Easing;
import io.nve.model.Effect;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Registry;
import io.nve.model.TextAlignment;
import io.nve.model.Title;
import io.nve.model.Transform;
import io.nve.time.Ticks;

/** What lies over the sample's films: a picture in picture, an adjustment, titles. */
final class SampleOverlays {
  private static final double PICTURE = 0.36;
  private static final double FRAME = 0.372;

  private SampleOverlays() {}

  static Project addTo(Project project) {
    return project
        .create(mainTitle())
        .create(subtitle())
        .create(inset(frame(), FRAME, FRAME * 1.018))
        .create(
            inset(SampleTimeline.clip("inset", "sea.mp4", "V3", 5.4, 0.4, 3.4), PICTURE, PICTURE))
        .create(lowerThird())
        .create(look())
        .create(endTitle())
        .create(endLine());
  }

  private static Clip mainTitle() {
    Clip title =
        title("title", "V4", "Native Video Editor", 0.4, 3.6)
            .with(Title.SIZE, 0.135)
            .with(Title.WEIGHT, 800L)
            .with(Title.OUTLINE_WIDTH, 0.035)
            .with(Title.OUTLINE_COLOR, Color.of("#3a1f4d"))
            .with(Title.SHADOW_X, 0.04)
            .with(Title.SHADOW_Y, 0.06)
            .with(Title.SHADOW_BLUR, 0.12)
            .with(Title.SHADOW_COLOR, Color.of("#100820b0"));
    Motion motion =
        fades(title, 3.6)
            .at(Transform.POSITION_Y, 0, 0.36, Easing.CUBIC_OUT)
            .at(Transform.POSITION_Y, 0.8, 0.30);
    return title.withProps(motion.props());
  }

  private static Clip subtitle() {
    Clip title =
        title("subtitle", "V5", "a timeline, a Java API, a real file", 1.0, 3.0)
            .with(Title.SIZE, 0.052)
            .with(Title.COLOR, Color.of("#ffe9c9"))
            .with(Title.SHADOW_Y, 0.05)
            .with(Title.SHADOW_BLUR, 0.15)
            .with(Title.SHADOW_COLOR, Color.of("#100820c0"))
            .with(Transform.POSITION_Y, 0.42);
    return title.withProps(fades(title, 3.0).props());
  }

  private static Clip frame() {
    return generator("frame", "V2", 5.4, 3.4).with(Clip.COLOR, Color.of("#f7f3ea"));
  }

  /** A clip that flies in from the right, stays a while at a slant, and flies out again. */
  private static Clip inset(Clip clip, double scaleX, double scaleY) {
    long in = clip.in();
    double first = Ticks.toSeconds(in);
    Motion motion =
        new Motion(clip.with(Transform.SCALE_X, scaleX).with(Transform.SCALE_Y, scaleY).props())
            .at(Transform.POSITION_X, first, 1.3, Easing.BACK_OUT)
            .at(Transform.POSITION_X, first + 0.9, 0.74)
            .at(Transform.POSITION_X, first + 2.8, 0.72, Easing.CUBIC_IN)
            .at(Transform.POSITION_X, first + 3.4, 1.3)
            .at(Transform.POSITION_Y, first, 0.30)
            .at(Transform.ROTATION, first, 24, Easing.CUBIC_OUT)
            .at(Transform.ROTATION, first + 0.9, 4)
            .at(Transform.ROTATION, first + 2.8, 2);
    return clip.withProps(motion.props());
  }

  private static Clip lowerThird() {
    Clip title =
        title("lower-third", "V4", "Picture in picture\nkeyframes with easings", 5.8, 2.9)
            .with(Title.SIZE, 0.055)
            .with(Title.WEIGHT, 600L)
            .with(Title.ALIGN, TextAlignment.LEFT)
            .with(Title.BOX_COLOR, Color.of("#d23a6ae0"))
            .with(Title.BOX_PADDING, 0.5)
            .with(Transform.POSITION_Y, 0.80)
            .with(Transform.ANCHOR_X, 0.0);
    Motion motion =
        new Motion(title.props())
            .at(Transform.POSITION_X, 0, -0.55, Easing.CUBIC_OUT)
            .at(Transform.POSITION_X, 0.6, 0.06)
            .at(Transform.POSITION_X, 2.4, 0.06, Easing.CUBIC_IN)
            .at(Transform.POSITION_X, 2.9, -0.55);
    return title.withProps(motion.props());
  }

  /** Colour comes into the last film, and in the end it gets out of focus. */
  private static Clip look() {
    Clip look = clip("look", ClipKind.ADJUSTMENT, "Look", 9.4, 4.6);
    Effect colour = Effect.of(Id.of("colour"), Registry.COLOR_ADJUST.id(), "a");
    Motion saturation =
        new Motion(colour.props())
            .at(Registry.ColorAdjust.SATURATION, 0, 0, Easing.SINE_IN_OUT)
            .at(Registry.ColorAdjust.SATURATION, 1.8, 1.15);
    Effect blur = Effect.of(Id.of("blur"), Registry.BLUR.id(), "b");
    Motion sigma =
        new Motion(blur.props())
            .at(Registry.Blur.SIGMA, 2.0, 0, Easing.SINE_IN_OUT)
            .at(Registry.Blur.SIGMA, 3.0, 0.016);
    Clip coloured = look.withProps(new Effect(colour.id(), saturation.props()).addTo(look.props()));
    return coloured.withProps(new Effect(blur.id(), sigma.props()).addTo(coloured.props()));
  }

  private static Clip endTitle() {
    Clip title =
        title("end", "V4", "./nve render", 11.6, 2.4)
            .with(Title.SIZE, 0.12)
            .with(Title.WEIGHT, 700L)
            .with(Title.BOX_COLOR, Color.of("#0b2f4cd8"))
            .with(Title.BOX_PADDING, 0.35)
            .with(Transform.POSITION_Y, 0.42);
    return title.withProps(fades(title, 2.4).props());
  }

  private static Clip endLine() {
    Clip title =
        title("end-line", "V5", "your timeline here", 12, 2)
            .with(Title.SIZE, 0.055)
            .with(Title.ITALIC, true)
            .with(Title.SHADOW_BLUR, 0.2)
            .with(Title.SHADOW_COLOR, Color.of("#04182ad0"))
            .with(Transform.POSITION_Y, 0.60);
    return title.withProps(fades(title, 2).props());
  }

  private static Motion fades(Clip clip, double seconds) {
    return new Motion(clip.props())
        .at(Transform.OPACITY, 0, 0)
        .at(Transform.OPACITY, 0.6, 1)
        .at(Transform.OPACITY, seconds - 0.5, 1)
        .at(Transform.OPACITY, seconds, 0);
  }

  private static Clip title(String id, String track, String text, double start, double seconds) {
    return clip(id, ClipKind.TITLE, track, start, seconds).with(Title.TEXT, text);
  }

  private static Clip generator(String id, String track, double start, double seconds) {
    return clip(id, ClipKind.GENERATOR, track, start, seconds);
  }

  private static Clip clip(String id, ClipKind kind, String track, double start, double seconds) {
    return Clip.of(
        Id.of(id), kind, Id.of(track), Ticks.ofSeconds(start), 0, Ticks.ofSeconds(seconds));
  }
}
