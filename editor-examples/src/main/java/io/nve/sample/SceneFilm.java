package io.nve.sample;

import io.nve.files.PngFile;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Fit;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.render.RenderPlan;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.OutputPreset;
import io.nve.spi.RenderRequest;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import java.io.IOException;
import java.nio.file.Path;

/** Makes media out of a scene: paints the layers, and lets the backend film them. */
final class SceneFilm {
  private static final Id SEQUENCE = Id.of("scene");

  private final Scene scene;
  private final double seconds;
  private final Path folder;
  private Project project = Project.empty();

  /**
   * Prepares a film.
   *
   * @param folder where painted layers are kept for a while
   */
  SceneFilm(Scene scene, double seconds, Path folder) {
    this.scene = scene;
    this.seconds = seconds;
    this.folder = folder;
  }

  /** Writes the film to a file. */
  void shoot(Path film, MediaBackend backend, JobControl control) throws IOException {
    project = project.create(Sequence.of(SEQUENCE, FrameRate.FPS_25, Scene.WIDTH, Scene.HEIGHT));
    for (int i = 0; i < scene.layers().size(); i++) {
      addLayer(i);
    }
    addSound();
    RenderPlan plan = RenderPlan.of(project, SEQUENCE);
    backend.render(RenderRequest.of(plan, film.toString(), OutputPreset.MP4.format()), control);
  }

  private void addLayer(int number) throws IOException {
    SceneLayer layer = scene.layers().get(number);
    Path file = folder.resolve(scene.name() + "-" + layer.name() + ".png");
    PngFile.writeQuickly(layer.painting().image(layer.width(), layer.height()), file);
    Clip clip = clip(layer.name(), file, TrackKind.VIDEO, number).with(Transform.FIT, Fit.NONE);
    SceneLayer.Place from = layer.from();
    SceneLayer.Place to = layer.to();
    Motion motion =
        new Motion(clip.props())
            .at(Transform.POSITION_X, 0, from.x())
            .at(Transform.POSITION_X, seconds, to.x())
            .at(Transform.POSITION_Y, 0, from.y())
            .at(Transform.POSITION_Y, seconds, to.y())
            .at(Transform.ROTATION, 0, from.turn())
            .at(Transform.ROTATION, seconds, to.turn());
    project = project.create(clip.withProps(motion.props()));
  }

  private void addSound() throws IOException {
    Path file = folder.resolve(scene.name() + ".wav");
    Synth.write(file, scene.sound(), seconds);
    project = project.create(clip("sound", file, TrackKind.AUDIO, scene.layers().size()));
  }

  /** Adds an asset and a track of its own for it, and returns the clip that plays it there. */
  private Clip clip(String name, Path file, TrackKind kind, int number) {
    Id asset = Id.of(name + ".asset");
    Id track = Id.of(name + ".track");
    project =
        project
            .create(Asset.of(asset, MediaReference.of(file.toString())))
            .create(Track.of(track, SEQUENCE, kind, "a" + (char) ('a' + number)));
    return Clip.media(Id.of(name), asset, track, 0, 0, Ticks.ofSeconds(seconds));
  }
}
