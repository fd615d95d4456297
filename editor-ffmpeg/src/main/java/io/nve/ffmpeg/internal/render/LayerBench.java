package io.nve.ffmpeg.internal.render;

import io.nve.render.Canvas;
import io.nve.render.DrawnPicture;
import io.nve.render.Geometry;
import io.nve.render.LayerSource;
import io.nve.render.PixelRect;
import java.util.Optional;

/** What is kept open for one layer from frame to frame: its feed and its placer. */
final class LayerBench implements AutoCloseable {
  private final LayerSource source;
  private final PictureFeed feed;
  private final Placer placer;
  private final EffectChain effects = new EffectChain();
  private long lastFrame;

  LayerBench(LayerSource source, Canvas canvas, Feeds feeds, int width, int height) {
    this.source = source;
    this.feed = feeds.open(source, canvas);
    this.placer = new Placer(width, height);
  }

  /** Whether it plays this very source. */
  boolean plays(LayerSource other) {
    return source.equals(other);
  }

  /** Returns when it was last used. */
  long lastFrame() {
    return lastFrame;
  }

  /** Places the layer's picture for a frame; valid until the next call. */
  Drawn draw(DrawnPicture layer, long frame) {
    lastFrame = frame;
    Picture picture = feed.at(layer.time());
    Optional<Geometry> geometry = layer.geometry(picture.size());
    if (geometry.isEmpty()) {
      return new Drawn.Nothing();
    }
    if (layer.effects().stream().anyMatch(EffectChain::draws)) {
      double rows = geometry.orElseThrow().pixelsPerCanvasHeight();
      picture = effects.apply(picture, layer.effects(), rows);
    }
    Area crop = crop(geometry.orElseThrow().crop(), picture);
    return placer.place(
        picture.frame(),
        picture.identity(),
        crop.throughInverse(picture.upright()),
        picture.upright().then(geometry.orElseThrow().matrix()));
  }

  /** What reaches beyond the picture is seen unless the crop cuts at that side. */
  private static Area crop(PixelRect crop, Picture picture) {
    int bleed = picture.bleed();
    return new Area(
        crop.x() <= 0 ? -bleed : crop.x(),
        crop.y() <= 0 ? -bleed : crop.y(),
        crop.right() >= picture.size().width() ? crop.right() + bleed : crop.right(),
        crop.bottom() >= picture.size().height() ? crop.bottom() + bleed : crop.bottom());
  }

  @Override
  public void close() {
    placer.close();
    effects.close();
    feed.close();
  }
}
