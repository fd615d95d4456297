package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.Scaler;
import org.jspecify.annotations.Nullable;

/** Keeps the scaler for the size that was asked for last, which is nearly always the next one. */
final class RgbaScaler implements AutoCloseable {
  private @Nullable Scaler scaler;
  private int width;
  private int height;

  /** Returns the scaler to RGBA of a size, still owned by this. */
  Scaler of(int wantedWidth, int wantedHeight) {
    Scaler ready = scaler;
    if (ready == null || width != wantedWidth || height != wantedHeight) {
      close();
      ready = new Scaler(Scaler.Target.rgba(wantedWidth, wantedHeight));
      scaler = ready;
      width = wantedWidth;
      height = wantedHeight;
    }
    return ready;
  }

  @Override
  public void close() {
    Scaler open = scaler;
    if (open != null) {
      scaler = null;
      open.close();
    }
  }
}
