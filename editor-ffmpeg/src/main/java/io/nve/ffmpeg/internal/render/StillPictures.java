package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.title.FontCatalog;
import io.nve.ffmpeg.internal.title.TitleBitmap;
import io.nve.ffmpeg.internal.title.TitleCache;
import io.nve.ffmpeg.internal.title.TitleDrawing;
import io.nve.ffmpeg.internal.title.TitleDrawings;
import io.nve.model.Color;
import io.nve.render.Affine;
import io.nve.render.Canvas;
import io.nve.render.PictureSize;
import io.nve.render.TitleSpec;
import io.nve.spi.RenderNote;
import java.util.Set;

/** Makes the pictures that come from no file. */
final class StillPictures {
  private static final Set<String> ANY_FONT =
      Set.of("", "sans-serif", "serif", "monospace", "system-ui");

  private final FontCatalog fonts;
  private final TitleCache titles;
  private final Notes notes;

  StillPictures(FontCatalog fonts, TitleCache titles, Notes notes) {
    this.fonts = fonts;
    this.titles = titles;
    this.notes = notes;
  }

  /** A title's picture. */
  Picture title(TitleSpec title) {
    if (!ANY_FONT.contains(title.font()) && !fonts.has(title.font())) {
      notes.add(
          RenderNote.Kind.FONT_REPLACED,
          title.font(),
          "The font " + title.font() + " is not there; Inter stands in for it");
    }
    return picture(titles.get(TitleDrawings.of(title)));
  }

  private static Picture picture(TitleBitmap bitmap) {
    Pixels pixels =
        new Pixels(bitmap.image().width(), bitmap.image().height(), bitmap.image().pixels());
    return new Picture(
        pixels.toFrame(),
        0,
        PictureSize.of(bitmap.width(), bitmap.height()),
        Affine.translation(-bitmap.bleed(), -bitmap.bleed()),
        bitmap.bleed());
  }

  /** A canvas in one colour. */
  static Picture fill(Color color, Canvas canvas) {
    if (color.alpha() == 255) {
      return Picture.plain(solid(color, even(canvas.width()), even(canvas.height())), 0)
          .withSize(canvas.size());
    }
    byte[] rgba = new byte[4 * canvas.width() * canvas.height()];
    for (int i = 0; i < rgba.length; i += 4) {
      rgba[i] = (byte) color.red();
      rgba[i + 1] = (byte) color.green();
      rgba[i + 2] = (byte) color.blue();
      rgba[i + 3] = (byte) color.alpha();
    }
    return Picture.plain(new Pixels(canvas.width(), canvas.height(), rgba).toFrame(), 0);
  }

  /** What is shown in place of media that is missing. */
  Picture slate(String name, Canvas canvas) {
    Frame frame = solid(new Color(72, 20, 24, 255), even(canvas.width()), even(canvas.height()));
    try (Placer placer = new Placer(frame.width(), frame.height())) {
      double size = Math.max(8, canvas.height() / 16.0);
      Picture text = picture(titles.get(slateText(name, size)));
      try (Frame letters = text.frame()) {
        double x = (canvas.width() - text.size().width()) / 2.0;
        double y = (canvas.height() - text.size().height()) / 2.0;
        Drawn drawn =
            placer.place(
                letters,
                0,
                Area.of(letters.width(), letters.height()),
                text.upright().then(Affine.translation(Math.floor(x), Math.floor(y))));
        new Compositor(frame.width(), frame.height()).paint(frame, drawn);
      }
    }
    return Picture.plain(frame, 0).withSize(canvas.size());
  }

  private static TitleDrawing slateText(String name, double size) {
    String shown = name.length() > 60 ? name.substring(0, 60) : name;
    return new TitleDrawing(
        "Media missing\n" + shown,
        "Inter",
        600,
        false,
        size,
        size * 1.4,
        0.5,
        0xf0d8d8ff,
        0,
        0,
        TitleDrawing.Shadow.NONE,
        TitleDrawing.Box.NONE);
  }

  private static Frame solid(Color color, int width, int height) {
    Frame frame = NativeCanvas.allocate(width, height);
    NativeCanvas.view(frame).fill(color.red(), color.green(), color.blue());
    return frame;
  }

  static int even(int length) {
    return length + (length & 1);
  }
}
