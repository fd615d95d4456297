package io.nve.render;

import io.nve.model.Fit;
import java.util.Optional;

/**
 * How a picture of a certain size lies on a canvas, computed once, here, for every backend.
 *
 * <p>The crop is rounded to whole pixels of the source. A picture that is not turned is put onto a
 * {@linkplain #rectangle() rectangle} of whole pixels of the canvas, and the matrix leads exactly
 * there: a backend that draws rectangles and one that draws by the matrix give the same picture.
 */
public final class Geometry {
  private final PixelRect crop;
  private final Affine matrix;
  private final Optional<PixelRect> rectangle;
  private final boolean flipHorizontal;
  private final boolean flipVertical;
  private final double pixelsPerCanvasHeight;

  private Geometry(
      PixelRect crop,
      Affine matrix,
      Optional<PixelRect> rectangle,
      Pose pose,
      double pixelsPerCanvasHeight) {
    this.crop = crop;
    this.matrix = matrix;
    this.rectangle = rectangle;
    this.flipHorizontal = pose.flipHorizontal();
    this.flipVertical = pose.flipVertical();
    this.pixelsPerCanvasHeight = pixelsPerCanvasHeight;
  }

  /** Returns the geometry, or nothing when no pixel is left. */
  static Optional<Geometry> of(Pose pose, Canvas canvas, PictureSize size) {
    PixelRect crop = cropped(pose, size);
    if (crop.width() <= 0 || crop.height() <= 0 || pose.scaleX() <= 0 || pose.scaleY() <= 0) {
      return Optional.empty();
    }
    Fitted fitted = Fitted.of(pose.fit(), canvas, size, crop);
    Placed placed = new Placed(pose, canvas, fitted);
    double pixels = crop.height() / fitted.height() * canvas.height();
    if (!placed.isUpright()) {
      Affine matrix = fromCrop(pose, crop, fitted.width(), fitted.height()).then(placed.turned());
      return Optional.of(new Geometry(crop, matrix, Optional.empty(), pose, pixels));
    }
    PixelRect target = placed.rounded();
    if (target.width() <= 0 || target.height() <= 0) {
      return Optional.empty();
    }
    Affine matrix =
        fromCrop(pose, crop, target.width(), target.height())
            .then(Affine.translation(target.x(), target.y()));
    return Optional.of(new Geometry(crop, matrix, Optional.of(target), pose, pixels));
  }

  private static PixelRect cropped(Pose pose, PictureSize size) {
    int left = whole(pose.cropLeft() * size.width());
    int top = whole(pose.cropTop() * size.height());
    int right = whole(size.width() - pose.cropRight() * size.width());
    int bottom = whole(size.height() - pose.cropBottom() * size.height());
    return new PixelRect(left, top, right - left, bottom - top);
  }

  /** Maps the crop onto {@code [0, width) × [0, height)}, flipped if need be. */
  private static Affine fromCrop(Pose pose, PixelRect crop, double width, double height) {
    double x = width / crop.width();
    double y = height / crop.height();
    double tx = -crop.x() * x;
    double ty = -crop.y() * y;
    return new Affine(
        pose.flipHorizontal() ? -x : x,
        0,
        pose.flipHorizontal() ? width - tx : tx,
        0,
        pose.flipVertical() ? -y : y,
        pose.flipVertical() ? height - ty : ty);
  }

  /** Rounds to the nearest whole number, halves up, within what an int holds in JavaScript too. */
  private static int whole(double value) {
    return (int) Math.floor(Math.max(-1e9, Math.min(1e9, value)) + 0.5);
  }

  /** The size that a cropped picture has before scale and rotation, in pixels of the canvas. */
  private record Fitted(double width, double height) {
    static Fitted of(Fit fit, Canvas canvas, PictureSize size, PixelRect crop) {
      double width = crop.width() * (double) size.aspectNumerator() / size.aspectDenominator();
      double height = crop.height();
      boolean wide = width * canvas.height() >= height * canvas.width();
      return switch (fit) {
        case NONE -> new Fitted(width, height);
        case STRETCH -> new Fitted(canvas.width(), canvas.height());
        case FIT -> wide ? asWideAs(canvas, width, height) : asHighAs(canvas, width, height);
        case FILL -> wide ? asHighAs(canvas, width, height) : asWideAs(canvas, width, height);
      };
    }

    private static Fitted asWideAs(Canvas canvas, double width, double height) {
      return new Fitted(canvas.width(), height * canvas.width() / width);
    }

    private static Fitted asHighAs(Canvas canvas, double width, double height) {
      return new Fitted(width * canvas.height() / height, canvas.height());
    }
  }

  /** A fitted picture that is scaled, turned and put at its position. */
  private record Placed(Pose pose, Canvas canvas, Fitted fitted) {
    boolean isUpright() {
      double turns = pose.rotation() / 360;
      return turns == Math.floor(turns);
    }

    private double x() {
      return pose.positionX() * canvas.width();
    }

    private double y() {
      return pose.positionY() * canvas.height();
    }

    Affine turned() {
      return Affine.translation(-pose.anchorX() * fitted.width(), -pose.anchorY() * fitted.height())
          .then(Affine.scaling(pose.scaleX(), pose.scaleY()))
          .then(Affine.rotation(pose.rotation()))
          .then(Affine.translation(x(), y()));
    }

    PixelRect rounded() {
      double width = fitted.width() * pose.scaleX();
      double height = fitted.height() * pose.scaleY();
      int left = whole(x() - pose.anchorX() * width);
      int top = whole(y() - pose.anchorY() * height);
      int right = whole(x() + (1 - pose.anchorX()) * width);
      int bottom = whole(y() + (1 - pose.anchorY()) * height);
      return new PixelRect(left, top, right - left, bottom - top);
    }
  }

  /** Returns the part of the source that is used, in its pixels. */
  public PixelRect crop() {
    return crop;
  }

  /** Returns the map from the source's pixels (uncropped) to the canvas' pixels, flips included. */
  public Affine matrix() {
    return matrix;
  }

  /**
   * Returns where on the canvas the crop lies, if the picture is not turned. It may reach beyond
   * the canvas or lie beside it. Flips are not part of it.
   */
  public Optional<PixelRect> rectangle() {
    return rectangle;
  }

  /** Returns whether left and right are exchanged; the matrix does so already. */
  public boolean flipHorizontal() {
    return flipHorizontal;
  }

  /** Returns whether top and bottom are exchanged; the matrix does so already. */
  public boolean flipVertical() {
    return flipVertical;
  }

  /**
   * Returns how many rows of the source a length of one canvas height means to the clip's effects:
   * the canvas' height undone by the fit, but not by the clip's scale, which enlarges a blur too.
   */
  public double pixelsPerCanvasHeight() {
    return pixelsPerCanvasHeight;
  }

  @Override
  public String toString() {
    return crop + " -> " + (rectangle.isPresent() ? rectangle.get() : matrix);
  }
}
