package io.nve.examples;

import io.nve.files.PngFile;
import io.nve.files.TimelineFile;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.render.RenderPlan;
import io.nve.sample.SampleProject;
import io.nve.spi.CompositionRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaBackends;
import io.nve.spi.SourceResolver;
import io.nve.time.FrameRate;
import io.nve.time.Timecode;
import java.io.IOException;
import java.nio.file.Path;

/** A contact sheet is a timeline too: of stills and timecodes, one frame long. */
public final class E17_ContactSheet {
  private static final int COLUMNS = 4;
  private static final int ROWS = 3;
  private static final int WIDTH = 1072;
  private static final int HEIGHT = 520;
  private static final double STILL = 0.273;
  private static final Id SHEET = Id.of("sheet");

  private E17_ContactSheet() {}

  /** Runs the example in a folder, with the sample's timeline or the one named second. */
  public static void main(String[] args) throws IOException {
    Path folder = Studio.folder(args);
    try (MediaBackend backend = MediaBackends.find()) {
      Path file = args.length > 1 ? Path.of(args[1]) : sample(folder, backend);
      Project film = TimelineFile.read(file).project();
      RenderPlan plan = RenderPlan.of(film, film.sequences().get(0).id());
      SourceResolver sources = SourceResolver.relativeTo(file.toAbsolutePath().getParent() + "");
      Project sheet =
          Project.empty()
              .create(Sequence.of(SHEET, FrameRate.FPS_25, WIDTH, HEIGHT))
              .setProperty(SHEET, "background", Sequence.BACKGROUND.write(Color.of("#15161c")));
      for (int cell = 0; cell < COLUMNS * ROWS; cell++) {
        long frame = (2 * cell + 1) * plan.frames() / (2 * COLUMNS * ROWS);
        CompositionRequest request = CompositionRequest.of(plan, frame).withSources(sources);
        Path still = folder.resolve("still-" + cell + ".png");
        PngFile.write(backend.compose(request, JobControl.NONE), still);
        sheet = withCell(sheet, cell, still, Timecode.of(frame, plan.rate(), false).toString());
      }
      RenderPlan picture = RenderPlan.of(sheet, SHEET);
      Image image = backend.compose(CompositionRequest.of(picture, 0), JobControl.NONE);
      PngFile.write(coarser(image), folder.resolve("contact-sheet.png"));
      System.out.println(COLUMNS * ROWS + " frames in " + folder.resolve("contact-sheet.png"));
    }
  }

  /** One level more or less is not seen, and the file gets a fifth smaller. */
  private static Image coarser(Image image) {
    byte[] rgba = image.rgba();
    for (int i = 0; i < rgba.length; i++) {
      rgba[i] |= 1;
    }
    return Image.of(image.width(), image.height(), rgba);
  }

  private static Path sample(Path folder, MediaBackend backend) throws IOException {
    SampleProject sample = new SampleProject(folder, SampleProject.NAME);
    sample.make(backend, JobControl.NONE, System.out::println);
    return sample.timeline();
  }

  private static Project withCell(Project sheet, int cell, Path still, String timecode) {
    int row = cell / COLUMNS;
    double x = (cell % COLUMNS + 0.5) / COLUMNS;
    double y = (row + 0.5) / ROWS;
    Id asset = Id.of("still" + cell);
    Id picture = Id.of("picture" + cell);
    Id label = Id.of("label" + cell);
    long frame = FrameRate.FPS_25.frameDuration();
    String order = cell < 10 ? "0" + cell : "" + cell;
    return sheet
        .create(Asset.of(asset, MediaReference.of(still.toString())))
        .create(Track.of(picture, SHEET, TrackKind.VIDEO, "a" + order))
        .create(Track.of(label, SHEET, TrackKind.VIDEO, "b" + order))
        .create(
            Clip.media(Id.of("c" + cell), asset, picture, 0, 0, frame)
                .with(Transform.SCALE_X, STILL)
                .with(Transform.SCALE_Y, STILL)
                .with(Transform.POSITION_X, x)
                .with(Transform.POSITION_Y, y - 0.018))
        .create(
            Clip.of(Id.of("t" + cell), ClipKind.TITLE, label, 0, 0, frame)
                .with(Title.TEXT, timecode)
                .with(Title.SIZE, 0.028)
                .with(Title.COLOR, Color.of("#b9bccb"))
                .with(Transform.POSITION_X, x)
                .with(Transform.POSITION_Y, y + 0.141));
  }
}
