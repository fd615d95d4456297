package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.av.Scaler;
import io.nve.model.Color;
import io.nve.render.Canvas;
import io.nve.render.FramePicture;

/**
 * Composes the frames of a plan whose background can be seen through, with alpha.
 *
 * <p>Each frame is composed on black and on white: where the two differ, the ground shows, and by
 * how much is what they differ. That costs two compositions and spares every other one a fourth
 * plane.
 */
final class TranslucentEngine implements AutoCloseable {
  private final Canvas canvas;
  private final PictureEngine onBlack;
  private final PictureEngine onWhite;

  TranslucentEngine(Canvas canvas, Feeds feeds) {
    this.canvas = canvas;
    this.onBlack = new PictureEngine(on(Color.BLACK), feeds);
    this.onWhite = new PictureEngine(on(Color.WHITE), feeds);
  }

  private Canvas on(Color color) {
    return new Canvas(canvas.width(), canvas.height(), color);
  }

  /** Composes a frame, of the canvas' size, with straight alpha. */
  Pixels compose(FramePicture picture) {
    byte[] black = rgba(onBlack, picture);
    byte[] white = rgba(onWhite, picture);
    for (int i = 0; i < black.length; i += 4) {
      int ground = 0;
      for (int part = 0; part < 3; part++) {
        ground += (white[i + part] & 0xff) - (black[i + part] & 0xff);
      }
      lay(black, i, Math.max(0, Math.min(255, (ground + 1) / 3)));
    }
    return new Pixels(canvas.width(), canvas.height(), black);
  }

  /** Lays a pixel, premultiplied as it lies on black, over the background. */
  private void lay(byte[] rgba, int at, int ground) {
    Color color = canvas.background();
    double below = ground / 255.0 * color.alpha() / 255.0;
    double alpha = 1 - ground / 255.0 + below;
    rgba[at] = part(rgba[at], color.red(), below, alpha);
    rgba[at + 1] = part(rgba[at + 1], color.green(), below, alpha);
    rgba[at + 2] = part(rgba[at + 2], color.blue(), below, alpha);
    rgba[at + 3] = (byte) (int) Math.floor(alpha * 255 + 0.5);
  }

  private static byte part(byte above, int background, double below, double alpha) {
    if (alpha <= 0) {
      return 0;
    }
    double value = ((above & 0xff) + background * below) / alpha;
    return (byte) (int) Math.floor(Math.min(255, value) + 0.5);
  }

  private byte[] rgba(PictureEngine engine, FramePicture picture) {
    try (Frame frame = engine.compose(picture)) {
      return rgba(frame, canvas.width(), canvas.height());
    }
  }

  /** A composed frame's pixels, without the row or column that made an odd canvas even. */
  static byte[] rgba(Frame frame, int width, int height) {
    try (Scaler scaler = new Scaler(Scaler.Target.rgba(frame.width(), frame.height()));
        Frame converted = scaler.convert(frame)) {
      Pixels pixels = Pixels.of(converted);
      byte[] rgba = new byte[4 * width * height];
      for (int y = 0; y < height; y++) {
        System.arraycopy(pixels.rgba(), 4 * y * pixels.width(), rgba, 4 * y * width, 4 * width);
      }
      return rgba;
    }
  }

  @Override
  public void close() {
    onBlack.close();
    onWhite.close();
  }
}
