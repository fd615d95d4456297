package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.EditContext;
import io.nve.edit.IdSource;
import io.nve.edit.Material;
import io.nve.model.Color;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.render.RenderPlan;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaBackends;
import io.nve.spi.OutputPreset;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.io.IOException;
import java.nio.file.Path;

/** A timeline is built by edits and rendered to a file. */
public final class E01_BuildAndRender {
  private E01_BuildAndRender() {}

  /** Runs the example in a folder. */
  public static void main(String[] args) throws IOException {
    Path film = Studio.folder(args).resolve("first.mp4");
    long second = Ticks.PER_SECOND;
    Id main = Id.of("main");
    Id back = Id.of("back");
    Id front = Id.of("front");
    Project project =
        Project.empty()
            .create(Sequence.of(main, FrameRate.FPS_25, 640, 360))
            .create(Track.of(back, main, TrackKind.VIDEO, "a"))
            .create(Track.of(front, main, TrackKind.VIDEO, "b"));

    // A project never changes: an edit is planned against one and gives the next one.
    EditContext context = EditContext.of(IdSource.counting("me"));
    Material blue = Material.color(Color.of("#1d4e89"), second);
    Material red = Material.color(Color.of("#a4243b"), second);
    Material hello = Material.title("Hello", 2 * second).with(Title.SIZE, 0.3);
    project = new AppendClips(back, blue).plan(project, context).applyTo(project);
    project = new AppendClips(back, red).plan(project, context).applyTo(project);
    project = new AppendClips(front, hello).plan(project, context).applyTo(project);

    RenderPlan plan = RenderPlan.of(project, main);
    System.out.println("The plan has " + plan.frames() + " frames");
    try (MediaBackend backend = MediaBackends.find()) {
      RenderResult result =
          backend.render(
              RenderRequest.of(plan, film.toString(), OutputPreset.MP4.format()), JobControl.NONE);
      System.out.println(result.frames() + " frames, by " + result.encoders() + ", in " + film);
    }
  }
}
