package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.composite.BlendFunction;
import io.nve.model.BlendMode;
import io.nve.model.Color;
import io.nve.model.Id;
import io.nve.model.Registry;
import io.nve.render.Canvas;
import io.nve.render.DrawnAdjustment;
import io.nve.render.DrawnCrossing;
import io.nve.render.DrawnLayer;
import io.nve.render.DrawnPicture;
import io.nve.render.EffectValues;
import io.nve.render.FramePicture;
import io.nve.spi.RenderNote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Composes the frames of one plan.
 *
 * <p>Layers are looked at from the top down, and no further than the first that covers the canvas:
 * what is hidden is not decoded. Sources are opened when they are first seen, kept while they are,
 * and closed soon after.
 */
final class PictureEngine implements AutoCloseable {
  /** A layer that was not seen for so many frames has probably ended. */
  private static final long FORGET = 8;

  private final Canvas canvas;
  private final Feeds feeds;
  private final int width;
  private final int height;
  private final Compositor compositor;
  private final EffectChain adjustments = new EffectChain();
  private final PictureScaler scaler = new PictureScaler();
  private final Map<Id, LayerBench> benches = new TreeMap<>();

  /** An engine for a canvas; odd sides are made even by a row or column of background. */
  PictureEngine(Canvas canvas, Feeds feeds) {
    this.canvas = canvas;
    this.feeds = feeds;
    this.width = StillPictures.even(canvas.width());
    this.height = StillPictures.even(canvas.height());
    this.compositor = new Compositor(width, height);
  }

  /** Composes a frame in 4:2:0; the caller closes it. */
  Frame compose(FramePicture picture) {
    forget(picture.frame());
    return compositor.compose(ground(), steps(picture.layers(), picture.frame()));
  }

  /** The background as 0xRRGGBB; what of it is transparent is black. */
  private int ground() {
    Color color = canvas.background();
    int red = color.red() * color.alpha() / 255;
    int green = color.green() * color.alpha() / 255;
    int blue = color.blue() * color.alpha() / 255;
    return red << 16 | green << 8 | blue;
  }

  /** The steps that show, from the bottom up. */
  private List<Step> steps(List<DrawnLayer> layers, long frame) {
    List<Step> steps = new ArrayList<>();
    for (int i = layers.size() - 1; i >= 0; i--) {
      Optional<Step> step = step(layers.get(i), frame);
      step.ifPresent(steps::add);
      if (step.isPresent() && step.get().covers()) {
        break;
      }
    }
    Collections.reverse(steps);
    return steps;
  }

  private Optional<Step> step(DrawnLayer layer, long frame) {
    return switch (layer) {
      case DrawnPicture picture -> Optional.of(paint(picture, frame));
      case DrawnCrossing crossing -> Optional.of(dissolve(crossing, frame));
      case DrawnAdjustment adjustment -> adjust(adjustment);
    };
  }

  private Step dissolve(DrawnCrossing crossing, long frame) {
    if (!crossing.type().equals(Registry.DISSOLVE.id())) {
      feeds
          .notes()
          .add(
              RenderNote.Kind.TRANSITION_REPLACED,
              crossing.type(),
              "The transition " + crossing.type() + " is shown as a dissolve");
    }
    return new Step.Dissolve(
        steps(crossing.from(), frame), steps(crossing.to(), frame), crossing.progress());
  }

  private void leaveOut(List<EffectValues> effects) {
    for (EffectValues effect : effects) {
      if (EffectChain.draws(effect)) {
        continue;
      }
      feeds
          .notes()
          .add(
              RenderNote.Kind.EFFECT_LEFT_OUT,
              effect.type(),
              "The effect " + effect.type() + " is left out");
    }
  }

  private Optional<Step> adjust(DrawnAdjustment adjustment) {
    leaveOut(adjustment.effects());
    if (adjustment.effects().stream().noneMatch(EffectChain::draws)) {
      return Optional.empty();
    }
    return Optional.of(
        new Step.Adjust(frame -> adjusted(frame, adjustment.effects()), adjustment.opacity()));
  }

  private Frame adjusted(Frame frame, List<EffectValues> effects) {
    try (Frame rgb = adjustments.apply(frame, effects, canvas.height())) {
      return scaler.canvas(rgb, Area.of(width, height), width, height);
    }
  }

  private Step paint(DrawnPicture picture, long frame) {
    leaveOut(picture.effects());
    Drawn drawn = bench(picture).draw(picture, frame);
    return new Step.Paint(drawn, picture.opacity(), mode(picture.blend()));
  }

  private LayerBench bench(DrawnPicture picture) {
    LayerBench bench = benches.get(picture.clip());
    if (bench == null || !bench.plays(picture.source())) {
      if (bench != null) {
        bench.close();
      }
      bench = new LayerBench(picture.source(), canvas, feeds, width, height);
      benches.put(picture.clip(), bench);
    }
    return bench;
  }

  private void forget(long frame) {
    Iterator<LayerBench> all = benches.values().iterator();
    while (all.hasNext()) {
      LayerBench bench = all.next();
      if (Math.abs(frame - bench.lastFrame()) > FORGET) {
        bench.close();
        all.remove();
      }
    }
  }

  private static BlendFunction mode(BlendMode mode) {
    return switch (mode) {
      case NORMAL -> BlendFunction.NORMAL;
      case MULTIPLY -> BlendFunction.MULTIPLY;
      case SCREEN -> BlendFunction.SCREEN;
      case OVERLAY -> BlendFunction.OVERLAY;
      case DARKEN -> BlendFunction.DARKEN;
      case LIGHTEN -> BlendFunction.LIGHTEN;
      case ADD -> BlendFunction.ADD;
      case DIFFERENCE -> BlendFunction.DIFFERENCE;
    };
  }

  @Override
  public void close() {
    benches.values().forEach(LayerBench::close);
    benches.clear();
    adjustments.close();
    scaler.close();
  }
}
