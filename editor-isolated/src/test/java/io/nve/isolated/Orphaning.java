package io.nve.isolated;

import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.render.RenderPlan;
import io.nve.spi.JobControl;
import io.nve.spi.MediaLocation;
import io.nve.spi.OutputPreset;
import io.nve.spi.RenderRequest;
import io.nve.time.FrameRate;
import java.nio.file.Path;

/** A parent that is to be killed while its worker hangs over half an output. */
final class Orphaning {
  private Orphaning() {}

  /** Prints the worker's process and folder, and a word when the output is half made. */
  public static void main(String[] arguments) {
    IsolatedBackend backend = new IsolatedBackend(Workers.running(FaultyBackend.class));
    say(backend.probe(MediaLocation.of("pid"), JobControl.NONE).container());
    say(backend.probe(MediaLocation.of("folder"), JobControl.NONE).container());
    Id sequence = Id.of("s");
    Project project = Project.empty().create(Sequence.of(sequence, FrameRate.FPS_25, 16, 16));
    String target = Path.of(arguments[0]).resolve("half").toString();
    backend.render(
        RenderRequest.of(RenderPlan.of(project, sequence), target, OutputPreset.MP4.format()),
        JobControl.NONE.withListener(progress -> say("half")));
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
