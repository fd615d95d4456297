package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.render.Affine;

/** Brings composed frames to the size of the output: fitted in, with black at the borders. */
final class OutputFitter implements AutoCloseable {
  private final int width;
  private final int height;
  private final Placer placer;
  private final Compositor compositor;
  private long frames;

  OutputFitter(int width, int height) {
    this.width = width;
    this.height = height;
    this.placer = new Placer(width, height);
    this.compositor = new Compositor(width, height);
  }

  /** Returns a frame of the output's size and closes the one given, or returns that one. */
  Frame fit(Frame composed) {
    if (composed.width() == width && composed.height() == height) {
      return composed;
    }
    try (composed) {
      double scale =
          Math.min((double) width / composed.width(), (double) height / composed.height());
      // To even places and sizes, so that the picture keeps its chroma samples.
      double fittedWidth = even(composed.width() * scale);
      double fittedHeight = even(composed.height() * scale);
      Affine map =
          Affine.scaling(fittedWidth / composed.width(), fittedHeight / composed.height())
              .then(
                  Affine.translation(
                      even((width - fittedWidth) / 2), even((height - fittedHeight) / 2)));
      Drawn drawn =
          placer.place(composed, frames++, Area.of(composed.width(), composed.height()), map);
      return compositor.compose(drawn);
    }
  }

  private static double even(double length) {
    return 2 * Math.floor(length / 2 + 0.5);
  }

  @Override
  public void close() {
    placer.close();
  }
}
