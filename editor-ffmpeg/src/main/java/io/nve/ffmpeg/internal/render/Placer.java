package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.composite.AffineSampler;
import io.nve.ffmpeg.internal.composite.Canvas;
import io.nve.ffmpeg.internal.composite.InverseMap;
import io.nve.ffmpeg.internal.composite.RightAngle;
import io.nve.ffmpeg.internal.composite.Sprite;
import io.nve.render.Affine;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Brings pictures to their size, turn and place on the canvas.
 *
 * <p>Maps that keep sides level are rounded to whole pixels and left to the native scaler; others
 * go through {@link AffineSampler} after the scaler has brought the picture near its size. The last
 * result is kept, so that a still, a freeze or a source of a low frame rate is worked on once.
 */
final class Placer implements AutoCloseable {
  /** Beyond so many times the canvas, only the visible part of an enlarged picture is made. */
  private static final double MUCH = 2;

  private final int canvasWidth;
  private final int canvasHeight;
  private final PictureScaler scaler = new PictureScaler();
  private @Nullable SpriteKey spriteKey;
  private @Nullable Sprite sprite;
  private @Nullable Key lastKey;
  private Drawn last = new Drawn.Nothing();

  Placer(int canvasWidth, int canvasHeight) {
    this.canvasWidth = canvasWidth;
    this.canvasHeight = canvasHeight;
  }

  private record Key(long picture, Area crop, Affine map) {}

  private record SpriteKey(long picture, Area cut, int width, int height) {}

  /**
   * Places a picture.
   *
   * @param picture the picture as stored
   * @param identity equal for equal pictures of this placer
   * @param crop the part of it that is seen, in its pixels
   * @param map from its pixels to the canvas's
   * @return valid until the next call; this placer closes it
   */
  Drawn place(Frame picture, long identity, Area crop, Affine map) {
    Key key = new Key(identity, crop, map);
    if (key.equals(lastKey)) {
      return last;
    }
    last.close();
    last = new Drawn.Nothing();
    lastKey = null;
    last = draw(picture, identity, crop.intersect(Area.of(picture.width(), picture.height())), map);
    lastKey = key;
    return last;
  }

  private Drawn draw(Frame picture, long identity, Area crop, Affine map) {
    if (crop.isEmpty()) {
      return new Drawn.Nothing();
    }
    Optional<RightAngle> angle = RightAngle.of(map);
    return angle.isPresent()
        ? level(picture, identity, crop, map, angle.orElseThrow())
        : slanted(picture, identity, crop, map);
  }

  private Drawn level(Frame picture, long identity, Area crop, Affine map, RightAngle angle) {
    Area screen = Area.of(canvasWidth, canvasHeight);
    Area place = atLeastAPixel(crop.through(map).rounded());
    if (place.intersect(screen).isEmpty()) {
      return new Drawn.Nothing();
    }
    if (place.width() * place.height() > MUCH * canvasWidth * canvasHeight) {
      Area visible = place.intersect(screen.grown(4));
      crop = visible.through(InverseMap.of(map)).intersect(crop);
    }
    Area cut = crop.outward(picture.width(), picture.height());
    Area whole = atLeastAPixel(cut.through(map).rounded());
    int width = (int) (angle.swapsSides() ? whole.height() : whole.width());
    int height = (int) (angle.swapsSides() ? whole.width() : whole.height());
    int x = (int) whole.left();
    int y = (int) whole.top();
    if (hasAlpha(picture)) {
      Sprite translucent = translucent(picture, identity, cut, width, height);
      return clipped(turned(translucent, angle).at(x, y), place, null);
    }
    if (whole.equals(place) && even(place)) {
      boolean covers = place.equals(screen);
      if (covers && angle.equals(RightAngle.NONE) && wholePicture(picture, cut)) {
        return new Drawn.Patch(asCanvas(picture, cut), 0, 0, true);
      }
      return new Drawn.Patch(
          turned(scaler.canvas(picture, cut, width, height), angle), x, y, covers);
    }
    Frame scaled = scaler.full(picture, cut, width, height);
    return clipped(turned(NativeCanvas.sprite(scaled), angle).at(x, y), place, scaled);
  }

  private Frame asCanvas(Frame picture, Area cut) {
    return PictureScaler.isCanvas(picture, canvasWidth, canvasHeight)
        ? picture.share()
        : scaler.canvas(picture, cut, canvasWidth, canvasHeight);
  }

  private Drawn slanted(Frame picture, long identity, Area crop, Affine map) {
    double scaleX = size(Math.hypot(map.a(), map.c()));
    double scaleY = size(Math.hypot(map.b(), map.d()));
    Area cut = crop.outward(picture.width(), picture.height());
    int width = (int) Math.max(1, Math.floor(cut.width() * scaleX + 0.5));
    int height = (int) Math.max(1, Math.floor(cut.height() * scaleY + 0.5));
    // From the scaled picture's pixels back to the stored one's, and on to the canvas.
    Affine whole =
        Affine.scaling(cut.width() / width, cut.height() / height)
            .then(Affine.translation(cut.left(), cut.top()))
            .then(map);
    if (hasAlpha(picture)) {
      Sprite translucent = translucent(picture, identity, cut, width, height);
      return sampled(cropped(translucent, crop, cut), whole);
    }
    try (Frame scaled = scaler.full(picture, cut, width, height)) {
      return sampled(cropped(NativeCanvas.sprite(scaled), crop, cut), whole);
    }
  }

  /** The picture at a size: kept, since what glides or turns does not change in itself. */
  private Sprite translucent(Frame picture, long identity, Area cut, int width, int height) {
    SpriteKey key = new SpriteKey(identity, cut, width, height);
    Sprite kept = sprite;
    if (kept == null || !key.equals(spriteKey)) {
      kept = scaler.translucent(picture, cut, width, height).sprite();
      sprite = kept;
      spriteKey = key;
    }
    return kept;
  }

  /** The scaler cuts at even pixels; what it left of the crop goes here. */
  private static Sprite cropped(Sprite sprite, Area crop, Area cut) {
    Affine scaled =
        Affine.translation(-cut.left(), -cut.top())
            .then(Affine.scaling(sprite.width() / cut.width(), sprite.height() / cut.height()));
    Area seen = atLeastAPixel(crop.through(scaled).rounded());
    return sprite.clip(
        (int) seen.left(), (int) seen.top(), (int) seen.right(), (int) seen.bottom());
  }

  /** Large pictures are enlarged by the sampler itself, which makes the visible part only. */
  private static double size(double scale) {
    return Math.min(scale, 1);
  }

  private Drawn sampled(Sprite sprite, Affine map) {
    Affine placed = Affine.translation(sprite.x(), sprite.y()).then(map);
    return AffineSampler.transform(sprite, placed, canvasWidth, canvasHeight)
        .<Drawn>map(seen -> new Drawn.Laid(seen, null))
        .orElse(new Drawn.Nothing());
  }

  private static Drawn clipped(Sprite sprite, Area place, @Nullable Frame memory) {
    Sprite seen =
        sprite.clip(
            (int) place.left(), (int) place.top(), (int) place.right(), (int) place.bottom());
    return new Drawn.Laid(seen, memory);
  }

  private static Sprite turned(Sprite sprite, RightAngle angle) {
    return angle.equals(RightAngle.NONE) ? sprite : sprite.turned(angle);
  }

  private static Frame turned(Frame scaled, RightAngle angle) {
    if (angle.equals(RightAngle.NONE)) {
      return scaled;
    }
    try (scaled) {
      Canvas in = NativeCanvas.view(scaled);
      int width = angle.swapsSides() ? in.height() : in.width();
      int height = angle.swapsSides() ? in.width() : in.height();
      Frame out = NativeCanvas.allocate(width, height);
      NativeCanvas.view(out).copy(in.turned(angle));
      return out;
    }
  }

  private static Area atLeastAPixel(Area area) {
    return new Area(
        area.left(),
        area.top(),
        Math.max(area.right(), area.left() + 1),
        Math.max(area.bottom(), area.top() + 1));
  }

  private static boolean wholePicture(Frame picture, Area cut) {
    return cut.equals(Area.of(picture.width(), picture.height()));
  }

  private static boolean even(Area area) {
    return area.left() % 2 == 0
        && area.top() % 2 == 0
        && area.right() % 2 == 0
        && area.bottom() % 2 == 0;
  }

  static boolean hasAlpha(Frame picture) {
    AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(picture.format());
    return (format.flags() & avutil.AV_PIX_FMT_FLAG_ALPHA) != 0
        || picture.format() == avutil.AV_PIX_FMT_PAL8;
  }

  @Override
  public void close() {
    last.close();
    last = new Drawn.Nothing();
    lastKey = null;
    sprite = null;
    spriteKey = null;
    scaler.close();
  }
}
