package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Material;
import io.nve.error.EditorException;
import io.nve.model.Color;
import io.nve.render.RenderPlan;
import io.nve.spi.CancelSwitch;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaBackends;
import io.nve.spi.OutputPreset;
import io.nve.spi.ProgressListener;
import io.nve.spi.RenderRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Work tells how far it is, ends when told to, and leaves nothing half done. */
public final class E15_ProgressAndCancel {
  private E15_ProgressAndCancel() {}

  /** Runs the example in a folder. */
  public static void main(String[] args) throws IOException {
    Path film = Studio.folder(args).resolve("cancelled.mp4");
    Studio studio = new Studio();
    Material hour = Material.color(Color.of("#444466"), 3600 * Studio.SECOND);
    studio.edit(new AppendClips(Studio.V1, hour));
    RenderPlan plan = RenderPlan.of(studio.project, Studio.SEQUENCE);

    // The switch may be thrown by any thread; here, by the one that hears of progress.
    CancelSwitch cancel = new CancelSwitch();
    ProgressListener listener =
        progress -> {
          if (progress.framesDone() >= 50 && !cancel.isRequested()) {
            System.out.println("50 of " + progress.framesTotal() + " frames are enough");
            cancel.cancel();
          }
        };
    try (MediaBackend backend = MediaBackends.find()) {
      backend.render(
          RenderRequest.of(plan, film.toString(), OutputPreset.MP4.format()),
          JobControl.NONE.withListener(listener).withCancellation(cancel));
    } catch (EditorException e) {
      System.out.println("Ended: " + e.getMessage() + " [" + e.code() + "]");
    }
    System.out.println("Is there a file? " + Files.exists(film));
  }
}
