package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.ColourMatrix;
import io.nve.ffmpeg.internal.av.FilterGraph;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Scaler;
import io.nve.ffmpeg.internal.graph.GraphSpec;
import io.nve.model.Registry;
import io.nve.render.EffectValues;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.jspecify.annotations.Nullable;

/**
 * Works effects on pictures, in planar R'G'B' of 8 bits, keeping the last result while neither the
 * picture nor the effects change.
 */
final class EffectChain implements AutoCloseable {
  /** Less than this many pixels of blur cannot be seen. */
  private static final double LEAST_BLUR = 0.1;

  private Scaler.@Nullable Target target;
  private @Nullable Scaler toRgb;
  private @Nullable GraphSpec blurSpec;
  private @Nullable FilterGraph blur;
  private @Nullable Key lastKey;
  private @Nullable Picture last;
  private long made;

  private record Key(long picture, List<EffectValues> effects, double canvasHeight) {}

  /** Returns the ids of the effects that can be worked. */
  static List<String> drawn() {
    return List.of(Registry.BLUR.id(), Registry.COLOR_ADJUST.id());
  }

  /** Returns whether an effect can be worked. */
  static boolean draws(EffectValues effect) {
    return drawn().contains(effect.type());
  }

  /**
   * Works effects on a layer's picture.
   *
   * @param canvasHeight how many rows of the picture a length of one canvas height means
   * @return valid until the next call; this chain closes its frame
   */
  Picture apply(Picture picture, List<EffectValues> effects, double canvasHeight) {
    Key key = new Key(picture.identity(), effects, canvasHeight);
    Picture ready = last;
    if (ready == null || !key.equals(lastKey)) {
      forget();
      Frame frame = apply(picture.frame(), effects, canvasHeight);
      // Beyond what feeds count, so that the placer never takes it for the picture as it was.
      long identity = Long.MIN_VALUE + made++;
      ready = new Picture(frame, identity, picture.size(), picture.upright(), picture.bleed());
      last = ready;
      lastKey = key;
    }
    return ready;
  }

  /** Works effects on a frame; the caller closes the result. */
  Frame apply(Frame picture, List<EffectValues> effects, double canvasHeight) {
    Frame frame = rgb(picture);
    try {
      for (EffectValues effect : effects) {
        if (effect.type().equals(Registry.BLUR.id())) {
          frame = blurred(frame, effect.number(Registry.Blur.SIGMA) * canvasHeight);
        } else if (effect.type().equals(Registry.COLOR_ADJUST.id())) {
          ColorAdjustment.of(effect).apply(frame);
        }
      }
      return frame;
    } catch (RuntimeException e) {
      frame.close();
      throw e;
    }
  }

  private Frame rgb(Frame picture) {
    int format = Placer.hasAlpha(picture) ? avutil.AV_PIX_FMT_GBRAP : avutil.AV_PIX_FMT_GBRP;
    Scaler.Target wanted =
        new Scaler.Target(
            picture.width(),
            picture.height(),
            format,
            ColourMatrix.BT709,
            true,
            swscale.SWS_BICUBIC);
    Scaler ready = toRgb;
    if (ready == null || !wanted.equals(target)) {
      if (ready != null) {
        ready.close();
      }
      ready = new Scaler(wanted);
      toRgb = ready;
      target = wanted;
    }
    Frame frame = ready.convert(picture);
    frame.raw().color_range(avutil.AVCOL_RANGE_JPEG);
    frame.raw().colorspace(avutil.AVCOL_SPC_RGB);
    return frame;
  }

  /** Returns a blurred frame and closes the one given, or returns that one. */
  private Frame blurred(Frame frame, double sigma) {
    if (sigma < LEAST_BLUR) {
      return frame;
    }
    GraphSpec spec = BlurGraph.of(frame.width(), frame.height(), Placer.hasAlpha(frame), sigma);
    FilterGraph graph = blur;
    if (graph == null || !spec.equals(blurSpec)) {
      if (graph != null) {
        graph.close();
      }
      graph = new FilterGraph(spec);
      blur = graph;
      blurSpec = spec;
    }
    Frame result = new Frame();
    try (frame) {
      graph.push(BlurGraph.IN, frame);
      if (!graph.pull(BlurGraph.OUT, result)) {
        throw new IllegalStateException("a blur gave no picture");
      }
      return result;
    } catch (RuntimeException e) {
      result.close();
      throw e;
    }
  }

  private void forget() {
    Picture old = last;
    if (old != null) {
      old.frame().close();
      last = null;
      lastKey = null;
    }
  }

  @Override
  public void close() {
    forget();
    Scaler scaler = toRgb;
    if (scaler != null) {
      scaler.close();
      toRgb = null;
    }
    FilterGraph graph = blur;
    if (graph != null) {
      graph.close();
      blur = null;
    }
  }
}
