package io.nve.ffmpeg.internal.composite;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture to be laid on a canvas: 4:4:4 with straight alpha, at a whole-pixel place.
 *
 * <p>Full-resolution chroma lets it lie at odd places and have edges finer than a chroma sample;
 * the canvas averages when it takes it in. Without an alpha plane it is opaque.
 */
public final class Sprite {
  private final int x;
  private final int y;
  private final Plane luma;
  private final Plane cb;
  private final Plane cr;
  private final @Nullable Plane alpha;

  private Sprite(int x, int y, Plane luma, Plane cb, Plane cr, @Nullable Plane alpha) {
    this.x = x;
    this.y = y;
    this.luma = same(luma, luma);
    this.cb = same(luma, cb);
    this.cr = same(luma, cr);
    this.alpha = alpha == null ? null : same(luma, alpha);
  }

  /** An opaque sprite at the origin. */
  public static Sprite opaque(Plane luma, Plane cb, Plane cr) {
    return new Sprite(0, 0, luma, cb, cr, null);
  }

  /** A sprite with straight (not premultiplied) alpha at the origin. */
  public static Sprite translucent(Plane luma, Plane cb, Plane cr, Plane alpha) {
    return new Sprite(0, 0, luma, cb, cr, alpha);
  }

  /** The same pixels with their upper left corner elsewhere on the canvas. */
  public Sprite at(int left, int top) {
    return new Sprite(left, top, luma, cb, cr, alpha);
  }

  /** The part of it that lies between some edges of the canvas, without copying. */
  public Sprite clip(int left, int top, int right, int bottom) {
    int fromX = Math.max(0, left - x);
    int fromY = Math.max(0, top - y);
    int toX = Math.max(fromX, Math.min(width(), right - x));
    int toY = Math.max(fromY, Math.min(height(), bottom - y));
    if (fromX == 0 && fromY == 0 && toX == width() && toY == height()) {
      return this;
    }
    return new Sprite(
        x + fromX,
        y + fromY,
        luma.part(fromX, fromY, toX - fromX, toY - fromY),
        cb.part(fromX, fromY, toX - fromX, toY - fromY),
        cr.part(fromX, fromY, toX - fromX, toY - fromY),
        alpha == null ? null : alpha.part(fromX, fromY, toX - fromX, toY - fromY));
  }

  /** The same picture mirrored or turned by quarters, at the same place. */
  public Sprite turned(RightAngle angle) {
    return new Sprite(
        x,
        y,
        angle.apply(luma),
        angle.apply(cb),
        angle.apply(cr),
        alpha == null ? null : angle.apply(alpha));
  }

  /** Canvas column of the left edge; may be negative. */
  public int x() {
    return x;
  }

  /** Canvas row of the upper edge; may be negative. */
  public int y() {
    return y;
  }

  /** Width in pixels. */
  public int width() {
    return luma.width();
  }

  /** Height in pixels. */
  public int height() {
    return luma.height();
  }

  /** Luma samples. */
  public Plane luma() {
    return luma;
  }

  /** Blue-difference samples, one per pixel. */
  public Plane cb() {
    return cb;
  }

  /** Red-difference samples, one per pixel. */
  public Plane cr() {
    return cr;
  }

  /** Alpha samples; empty when every pixel is opaque. */
  public Optional<Plane> alpha() {
    return Optional.ofNullable(alpha);
  }

  private static Plane same(Plane first, Plane other) {
    if (other.width() != first.width() || other.height() != first.height()) {
      throw new IllegalArgumentException("planes of a sprite differ in size");
    }
    return other;
  }
}
