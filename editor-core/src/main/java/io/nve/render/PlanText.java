package io.nve.render;

import io.nve.json.Json;
import io.nve.json.JsonWriter;
import io.nve.model.BlendMode;
import io.nve.model.Curve;
import io.nve.model.Fit;
import io.nve.model.Keyframe;
import io.nve.model.SpeedMap;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * A plan as lines of text, for tests to compare and for people to read. What has its usual value is
 * left out; times are in ticks.
 *
 * <pre>
 * plan main 1920x1080 #000000 25 fps, 48000 Hz x 2, 1411200000 ticks
 * source a original a.mp4 [0, 7056000000)
 * frames 0 to 25
 *   picture c1 media a:0 at 14112000
 * frames 25 to 50
 * sound c2 [0, 1411200000) media a:0 at 0
 * </pre>
 */
public final class PlanText {
  private final StringBuilder text = new StringBuilder();
  private final RenderPlan plan;

  private PlanText(RenderPlan plan) {
    this.plan = plan;
  }

  /** Returns the text of a plan; every line ends with a line feed. */
  public static String of(RenderPlan plan) {
    PlanText text = new PlanText(plan);
    text.write();
    return text.text.toString();
  }

  private void write() {
    Canvas canvas = plan.canvas();
    line("plan " + plan.sequence() + " " + canvas.width() + "x" + canvas.height());
    add(" " + canvas.background() + " " + plan.rate() + " fps, ");
    add(plan.audio().sampleRate() + " Hz x " + plan.audio().channels());
    add(", " + plan.duration() + " ticks");
    plan.sources().values().forEach(this::write);
    for (Segment segment : plan.segments()) {
      line("frames " + segment.firstFrame() + " to " + segment.endFrame());
      segment.layers().forEach(layer -> write(segment, layer, "  "));
    }
    plan.sounds().forEach(this::write);
    text.append('\n');
  }

  private void line(String start) {
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append(start);
  }

  private void add(String more) {
    text.append(more);
  }

  private void addUnless(boolean usual, String more) {
    if (!usual) {
      add(" " + more);
    }
  }

  private void write(PlanSource source) {
    line("source " + source.asset() + " " + source.reference());
    add(source.url().isEmpty() ? " missing" : " " + source.url());
    boolean known = source.duration() != PlanSource.UNKNOWN;
    add(" [" + source.start() + ", ");
    add(known ? source.start() + source.duration() + ")" : "?)");
  }

  private void write(Segment segment, Layer layer, String depth) {
    switch (layer) {
      case PictureLayer picture -> {
        line(depth + "picture " + picture.clip() + " ");
        long middle = plan.rate().middleOf(segment.firstFrame());
        write(picture.source(), picture.time().sourceAt(middle));
        write(picture.time().speed());
        write(picture.placement());
        curve("opacity", picture.opacity(), 1);
        addUnless(picture.blend() == BlendMode.NORMAL, picture.blend().id());
        write(picture.effects());
      }
      case AdjustmentLayer adjustment -> {
        line(depth + "adjustment " + adjustment.owner());
        curve("opacity", adjustment.opacity(), 1);
        write(adjustment.effects());
      }
      case CrossingLayer crossing -> {
        line(depth + crossing.type() + " " + crossing.transition() + " " + range(crossing.range()));
        writeSide(segment, "from", crossing.from(), depth);
        writeSide(segment, "to", crossing.to(), depth);
      }
    }
  }

  private void writeSide(Segment segment, String name, List<Layer> side, String depth) {
    line(depth + "  " + name);
    side.forEach(layer -> write(segment, layer, depth + "    "));
  }

  private void write(LayerSource source, long time) {
    switch (source) {
      case LayerSource.Media media -> add("media " + media.asset() + ":" + media.stream());
      case LayerSource.TitlePicture title ->
          add("title " + title.title().hash() + " \"" + oneLine(title.title().text()) + '"');
      case LayerSource.Fill fill -> add("fill " + fill.color());
      case LayerSource.Nested nested -> add("nested " + nested.plan().sequence());
    }
    boolean timed = source instanceof LayerSource.Media || source instanceof LayerSource.Nested;
    addUnless(!timed, "at " + time);
  }

  private static String oneLine(String text) {
    return text.replace("\n", "\\n");
  }

  private void write(SpeedMap speed) {
    switch (speed) {
      case SpeedMap.Constant constant ->
          addUnless(
              constant.equals(SpeedMap.NORMAL),
              "speed " + constant.numerator() + "/" + constant.denominator());
      case SpeedMap.Freeze ignored -> add(" frozen");
      case SpeedMap.Ramp ramp -> add(" ramp of " + ramp.knots().size());
    }
  }

  private void write(Placement placement) {
    addUnless(placement.fit() == Fit.FIT, placement.fit().id());
    pair("position", placement.position(), 0.5);
    pair("scale", placement.scale(), 1);
    curve("rotation", placement.rotation(), 0);
    pair("anchor", placement.anchor(), 0.5);
    curve("crop.left", placement.cropLeftTop().x(), 0);
    curve("crop.top", placement.cropLeftTop().y(), 0);
    curve("crop.right", placement.cropRightBottom().x(), 0);
    curve("crop.bottom", placement.cropRightBottom().y(), 0);
    addUnless(!placement.flipHorizontal(), "flip.horizontal");
    addUnless(!placement.flipVertical(), "flip.vertical");
  }

  private void pair(String name, Placement.Pair pair, double usual) {
    curve(name + ".x", pair.x(), usual);
    curve(name + ".y", pair.y(), usual);
  }

  private void curve(String name, Curve curve, double usual) {
    if (!curve.isConstant()) {
      add(" " + name + "=");
      String separator = "[";
      for (Keyframe keyframe : curve.keyframes()) {
        add(separator + keyframe.time() + ":" + number(keyframe.value()));
        separator = " ";
      }
      add("]");
    } else if (curve.at(0) != usual) {
      add(" " + name + "=" + number(curve.at(0)));
    }
  }

  private static String number(double value) {
    return JsonWriter.canonical(Json.of(value));
  }

  private void write(List<PlanEffect> effects) {
    for (PlanEffect effect : effects) {
      add(" " + effect.type() + "(");
      effect.numbers().forEach((key, curve) -> curve(key, curve, Double.NaN));
      effect.settings().forEach((key, value) -> add(" " + key + "=" + JsonWriter.canonical(value)));
      add(" )");
    }
  }

  private void write(SoundLayer sound) {
    line("sound " + sound.clip() + " " + range(sound.range()));
    switch (sound.source()) {
      case SoundSource.Media media -> add(" media " + media.asset() + ":" + media.stream());
      case SoundSource.Nested nested -> add(" nested " + nested.plan().sequence());
    }
    add(" at " + sound.time().sourceAt(sound.range().start()));
    write(sound.time().speed());
    curve("gain", sound.gain(), 0);
    curve("pan", sound.pan(), 0);
    curve("track.gain", sound.trackGain(), 0);
    curve("track.pan", sound.trackPan(), 0);
    for (Fade fade : sound.fades()) {
      add((fade.rising() ? " rise " : " fall ") + range(fade.range()) + " " + fade.shape().id());
    }
  }

  private static String range(TimeRange range) {
    return "[" + range.start() + ", " + range.end() + ")";
  }
}
