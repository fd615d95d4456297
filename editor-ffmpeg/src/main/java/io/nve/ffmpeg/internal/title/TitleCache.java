package io.nve.ffmpeg.internal.title;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the titles drawn last, so that each is drawn once; for several threads. */
public final class TitleCache {
  private static final int MOST = 32;

  private final TitleRasteriser rasteriser;
  private final Map<TitleDrawing, TitleBitmap> drawn =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TitleDrawing, TitleBitmap> eldest) {
          return size() > MOST;
        }
      };

  /** An empty cache over a rasteriser. */
  public TitleCache(TitleRasteriser rasteriser) {
    this.rasteriser = rasteriser;
  }

  /** The picture of a title, drawn now or kept from before. */
  public synchronized TitleBitmap get(TitleDrawing title) {
    TitleBitmap known = drawn.get(title);
    if (known != null) {
      return known;
    }
    TitleBitmap fresh = rasteriser.draw(title);
    drawn.put(title, fresh);
    return fresh;
  }
}
