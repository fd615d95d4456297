package io.nve.testkit;

import io.nve.model.Color;
import io.nve.render.DrawnAdjustment;
import io.nve.render.DrawnCrossing;
import io.nve.render.DrawnLayer;
import io.nve.render.DrawnPicture;
import io.nve.render.EffectValues;
import io.nve.render.FramePicture;
import io.nve.render.LayerSource;
import io.nve.render.PictureSize;
import io.nve.render.TitleSpec;
import io.nve.spi.Image;
import io.nve.spi.RenderNote;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Draws frames of plans by the letter of {@code docs/render-plan.md}, slowly. */
final class FakeCompositor {
  private final FakeSources sources;
  private final Set<RenderNote> notes;

  FakeCompositor(FakeSources sources, Set<RenderNote> notes) {
    this.sources = sources;
    this.notes = notes;
  }

  Image draw(FramePicture frame) {
    FakeCanvas canvas = FakeCanvas.of(frame.canvas());
    frame.layers().forEach(layer -> draw(canvas, layer));
    return canvas.toImage();
  }

  private void draw(FakeCanvas canvas, DrawnLayer layer) {
    switch (layer) {
      case DrawnPicture picture -> draw(canvas, picture);
      case DrawnAdjustment adjustment -> leaveOut(adjustment.effects());
      case DrawnCrossing crossing -> {
        if (!crossing.known()) {
          notes.add(
              new RenderNote(
                  RenderNote.Kind.TRANSITION_REPLACED,
                  crossing.type(),
                  "The transition " + crossing.type() + " is shown as a dissolve"));
        }
        FakeCanvas from = canvas.copy();
        FakeCanvas to = canvas.copy();
        crossing.from().forEach(side -> draw(from, side));
        crossing.to().forEach(side -> draw(to, side));
        canvas.mix(from, to, crossing.progress());
      }
    }
  }

  private void draw(FakeCanvas canvas, DrawnPicture picture) {
    leaveOut(picture.effects());
    Image image = image(picture);
    picture
        .geometry(PictureSize.of(image.width(), image.height()))
        .ifPresent(geometry -> canvas.draw(image, geometry, picture.opacity(), picture.blend()));
  }

  private void leaveOut(List<EffectValues> effects) {
    for (EffectValues effect : effects) {
      notes.add(
          new RenderNote(
              RenderNote.Kind.EFFECT_LEFT_OUT,
              effect.type(),
              "The effect " + effect.type() + " is left out"));
    }
  }

  private Image image(DrawnPicture picture) {
    return switch (picture.source()) {
      case LayerSource.Media media -> sources.picture(media, picture.time());
      case LayerSource.Fill fill ->
          solid(picture.canvas().width(), picture.canvas().height(), fill.color());
      case LayerSource.TitlePicture title -> block(title.title());
      case LayerSource.Nested nested -> draw(nested.plan().frameAt(picture.time()));
    };
  }

  /** Stands in for a title: a block about as large as the text, in its colour. */
  private static Image block(TitleSpec title) {
    String[] lines = title.text().split("\n", -1);
    int longest = Arrays.stream(lines).mapToInt(String::length).max().orElse(1);
    int width = (int) Math.max(1, Math.floor(0.5 * title.size() * longest));
    int height = (int) Math.max(1, Math.floor(title.lineHeight() * lines.length));
    return solid(width, height, title.color());
  }

  static Image solid(int width, int height, Color color) {
    byte[] rgba = new byte[4 * width * height];
    for (int i = 0; i < rgba.length; i += 4) {
      rgba[i] = (byte) color.red();
      rgba[i + 1] = (byte) color.green();
      rgba[i + 2] = (byte) color.blue();
      rgba[i + 3] = (byte) color.alpha();
    }
    return Image.of(width, height, rgba);
  }
}
