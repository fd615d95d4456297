package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.composite.BlendFunction;
import io.nve.ffmpeg.internal.composite.Canvas;
import io.nve.ffmpeg.internal.composite.Crossfade;
import io.nve.ffmpeg.internal.composite.Painter;
import java.util.List;

/**
 * Composes frames from steps.
 *
 * <p>Composing begins with the uppermost step that covers the canvas. When that is the last one,
 * the frame is that picture itself, not a copy: a plain cut costs nothing here.
 */
final class Compositor {
  private final int width;
  private final int height;
  private final Painter painter = new Painter();
  private final Crossfade crossfade = new Crossfade();

  Compositor(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /**
   * Composes a frame; the caller closes it.
   *
   * @param background 0xRRGGBB, where no step leaves anything
   */
  Frame compose(int background, List<Step> steps) {
    int first = steps.size() - 1;
    while (first >= 0 && !steps.get(first).covers()) {
      first--;
    }
    Frame frame = first < 0 ? plain(background) : covering(steps.get(first));
    try {
      paint(frame, steps.subList(first + 1, steps.size()));
      return frame;
    } catch (RuntimeException e) {
      frame.close();
      throw e;
    }
  }

  private Frame plain(int background) {
    Frame frame = NativeCanvas.allocate(width, height);
    NativeCanvas.view(frame)
        .fill(background >> 16 & 0xff, background >> 8 & 0xff, background & 0xff);
    return frame;
  }

  private Frame covering(Step step) {
    return switch (step) {
      case Step.Paint paint when paint.picture() instanceof Drawn.Patch patch ->
          patch.frame().share();
      case Step.Dissolve dissolve -> dissolved(dissolve);
      case Step.Paint other -> throw new IllegalArgumentException("does not cover: " + other);
      case Step.Adjust other -> throw new IllegalArgumentException("does not cover: " + other);
    };
  }

  /** Both sides cover, so nothing below counts. */
  private Frame dissolved(Step.Dissolve dissolve) {
    Frame frame = compose(0, dissolve.from());
    try (Frame coming = compose(0, dissolve.to())) {
      NativeCanvas.makeWritable(frame);
      crossfade.mix(NativeCanvas.view(frame), NativeCanvas.view(coming), 0, 0, dissolve.share());
      return frame;
    } catch (RuntimeException e) {
      frame.close();
      throw e;
    }
  }

  private void paint(Frame frame, List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    NativeCanvas.makeWritable(frame);
    for (Step step : steps) {
      switch (step) {
        case Step.Paint paint -> paint(NativeCanvas.view(frame), paint);
        case Step.Dissolve dissolve -> dissolve(frame, dissolve);
        case Step.Adjust adjust -> adjust(frame, adjust);
      }
    }
  }

  /** Composes a picture alone, on black. */
  Frame compose(Drawn picture) {
    return compose(0, List.of(new Step.Paint(picture, 1, BlendFunction.NORMAL)));
  }

  /** Lays a picture on a frame, fully opaque. */
  void paint(Frame frame, Drawn picture) {
    paint(frame, List.of(new Step.Paint(picture, 1, BlendFunction.NORMAL)));
  }

  private void paint(Canvas canvas, Step.Paint paint) {
    switch (paint.picture()) {
      case Drawn.Nothing nothing -> {}
      case Drawn.Patch patch when paint.mode() == BlendFunction.NORMAL ->
          crossfade.mix(
              canvas, NativeCanvas.view(patch.frame()), patch.x(), patch.y(), paint.opacity());
      case Drawn.Patch patch ->
          painter.paint(
              canvas,
              NativeCanvas.view(patch.frame()).sprite().at(patch.x(), patch.y()),
              paint.opacity(),
              paint.mode());
      case Drawn.Laid laid -> painter.paint(canvas, laid.sprite(), paint.opacity(), paint.mode());
    }
  }

  private void adjust(Frame frame, Step.Adjust adjust) {
    try (Frame changed = adjust.change().apply(frame)) {
      NativeCanvas.makeWritable(frame);
      crossfade.mix(NativeCanvas.view(frame), NativeCanvas.view(changed), 0, 0, adjust.opacity());
    }
  }

  private void dissolve(Frame frame, Step.Dissolve dissolve) {
    try (Frame coming = frame.share()) {
      paint(frame, dissolve.from());
      paint(coming, dissolve.to());
      NativeCanvas.makeWritable(frame);
      crossfade.mix(NativeCanvas.view(frame), NativeCanvas.view(coming), 0, 0, dissolve.share());
    }
  }
}
