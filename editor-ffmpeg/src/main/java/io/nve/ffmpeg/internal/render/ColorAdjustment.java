package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.AvError;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.model.Registry.ColorAdjust;
import io.nve.render.EffectValues;
import java.nio.ByteBuffer;

/**
 * Contrast about mid-grey, brightness, then saturation about the BT.709 luma, on planar R'G'B'.
 *
 * @param contrast multiplies the distance from mid-grey
 * @param brightness is added; 1 is the whole range
 * @param saturation multiplies the distance from the luma
 */
record ColorAdjustment(double contrast, double brightness, double saturation) {
  private static final double WHITE = 255;
  private static final float RED = 0.2126f;
  private static final float GREEN = 0.7152f;
  private static final float BLUE = 0.0722f;

  static ColorAdjustment of(EffectValues effect) {
    return new ColorAdjustment(
        effect.number(ColorAdjust.CONTRAST),
        effect.number(ColorAdjust.BRIGHTNESS),
        effect.number(ColorAdjust.SATURATION));
  }

  /** Adjusts a frame in place. */
  void apply(Frame frame) {
    float[] tone = new float[256];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) ((i - WHITE / 2) * contrast + WHITE / 2 + brightness * WHITE);
    }
    int width = frame.width();
    byte[] green = new byte[width];
    byte[] blue = new byte[width];
    byte[] red = new byte[width];
    ByteBuffer[] planes = {plane(frame, 0), plane(frame, 1), plane(frame, 2)};
    for (int y = 0; y < frame.height(); y++) {
      planes[0].get(y * frame.raw().linesize(0), green);
      planes[1].get(y * frame.raw().linesize(1), blue);
      planes[2].get(y * frame.raw().linesize(2), red);
      adjust(tone, (float) saturation, red, green, blue);
      planes[0].put(y * frame.raw().linesize(0), green);
      planes[1].put(y * frame.raw().linesize(1), blue);
      planes[2].put(y * frame.raw().linesize(2), red);
    }
  }

  private static void adjust(
      float[] tone, float saturation, byte[] red, byte[] green, byte[] blue) {
    for (int x = 0; x < red.length; x++) {
      float r = tone[red[x] & 0xff];
      float g = tone[green[x] & 0xff];
      float b = tone[blue[x] & 0xff];
      float luma = RED * r + GREEN * g + BLUE * b;
      red[x] = rounded(luma + (r - luma) * saturation);
      green[x] = rounded(luma + (g - luma) * saturation);
      blue[x] = rounded(luma + (b - luma) * saturation);
    }
  }

  private static byte rounded(float value) {
    return (byte) (int) Math.max(0, Math.min(255, value + 0.5f));
  }

  private static ByteBuffer plane(Frame frame, int index) {
    long bytes = (long) frame.raw().linesize(index) * (frame.height() - 1) + frame.width();
    return AvError.allocated(frame.raw().data(index), "view a picture")
        .capacity(bytes)
        .asByteBuffer();
  }
}
