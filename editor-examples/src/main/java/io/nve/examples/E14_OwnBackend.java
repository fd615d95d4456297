package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Material;
import io.nve.edit.OverwriteClips;
import io.nve.render.RenderPlan;
import io.nve.spi.AudioOutput;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.OutputFormat;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.spi.VideoOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A backend is one interface; this one, {@link TextBackend}, writes lines of text. */
public final class E14_OwnBackend {
  private E14_OwnBackend() {}

  /** Runs the example in a folder. */
  public static void main(String[] args) throws IOException {
    Path file = Studio.folder(args).resolve("film.txt");
    Studio studio = new Studio();
    long second = Studio.SECOND;
    studio.edit(new AppendClips(Studio.V1, Material.asset(Studio.A, 0, second)));
    studio.edit(new OverwriteClips(Studio.V2, Material.title("Hi", second), second / 2));
    RenderPlan plan = RenderPlan.of(studio.project, Studio.SEQUENCE);

    // Backends on the class path are found by MediaBackends.find(): name yours in
    // META-INF/services/io.nve.spi.MediaBackend. To test it, extend MediaBackendContract.
    try (MediaBackend backend = new TextBackend()) {
      OutputFormat lines = new OutputFormat("txt", VideoOutput.of("lines"), AudioOutput.NONE);
      RenderResult result =
          backend.render(RenderRequest.of(plan, file.toString(), lines), JobControl.NONE);
      System.out.println(backend.name() + " wrote " + result.frames() + " frames");
    }
    List<String> written = Files.readAllLines(file);
    System.out.println("The first says " + written.get(0));
    System.out.println("In the middle, " + written.get(18));
    System.out.println("The last says " + written.get(written.size() - 1));
  }
}
