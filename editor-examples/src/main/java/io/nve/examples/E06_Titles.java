package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Material;
import io.nve.files.PngFile;
import io.nve.model.Color;
import io.nve.model.Title;
import io.nve.model.Transform;
import io.nve.render.RenderPlan;
import io.nve.spi.CompositionRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaBackends;
import java.io.IOException;
import java.nio.file.Path;

/** A title is a clip whose parameters say what it says and how it looks. */
public final class E06_Titles {
  private E06_Titles() {}

  /** Runs the example in a folder. */
  public static void main(String[] args) throws IOException {
    Path picture = Studio.folder(args).resolve("title.png");
    Studio studio = new Studio();
    long second = Studio.SECOND;
    // Sizes are parts of the canvas or of the letters, so every canvas shows the same.
    Material title =
        Material.title("Outline, shadow\nand a box", 2 * second)
            .with(Title.SIZE, 0.14)
            .with(Title.WEIGHT, 700L)
            .with(Title.OUTLINE_WIDTH, 0.05)
            .with(Title.OUTLINE_COLOR, Color.of("#5b2a86"))
            .with(Title.SHADOW_X, 0.06)
            .with(Title.SHADOW_Y, 0.06)
            .with(Title.SHADOW_COLOR, Color.of("#00000080"))
            .with(Title.BOX_COLOR, Color.of("#ffffff30"))
            .with(Transform.ROTATION, -4.0);
    studio.edit(new AppendClips(Studio.V1, Material.color(Color.of("#2a9d8f"), 2 * second)));
    studio.edit(new AppendClips(Studio.V2, title));

    RenderPlan plan = RenderPlan.of(studio.project, Studio.SEQUENCE);
    try (MediaBackend backend = MediaBackends.find()) {
      Image image = backend.compose(CompositionRequest.of(plan, 10), JobControl.NONE);
      PngFile.write(image, picture);
      System.out.println(image.width() + "x" + image.height() + " pixels in " + picture);
    }
  }
}
