package io.nve.sample;

import io.nve.files.TimelineFile;
import io.nve.model.Project;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The sample on disk: media that is painted, played and rendered here, and a timeline of it in both
 * formats. The same every time, and nothing is downloaded.
 */
public final class SampleProject {
  /** What it is called unless it is given another name. */
  public static final String NAME = "sample";

  private static final double MUSIC_SECONDS = 14;

  private final Path folder;
  private final String name;

  /**
   * Names a sample.
   *
   * @param folder where it will stand
   * @param name what its files are called, without endings
   */
  public SampleProject(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Returns whether the files of a sample are there already. */
  public boolean exists() {
    return Files.isDirectory(media()) && Files.exists(project());
  }

  /** Returns the folder of its media. */
  public Path media() {
    return folder.resolve(name + "-media");
  }

  /** Returns its timeline in our own format. */
  public Path project() {
    return folder.resolve(name + ".json");
  }

  /** Returns its timeline as OpenTimelineIO. */
  public Path timeline() {
    return folder.resolve(name + ".otio");
  }

  /**
   * Makes it; files that are there are replaced.
   *
   * @param steps is told of each step before it begins
   */
  public void make(MediaBackend backend, JobControl control, Consumer<String> steps)
      throws IOException {
    Files.createDirectories(media());
    Path layers = Files.createTempDirectory("nve-sample");
    try {
      for (Map.Entry<Scene, Double> film : SampleTimeline.films().entrySet()) {
        Path file = media().resolve(film.getKey().name() + ".mp4");
        steps.accept("Filming " + folder.relativize(file));
        new SceneFilm(film.getKey(), film.getValue(), layers).shoot(file, backend, control);
      }
    } finally {
      delete(layers);
    }
    Path music = media().resolve("music.wav");
    steps.accept("Playing " + folder.relativize(music));
    Synth.write(music, Sounds.MUSIC, MUSIC_SECONDS);
    Project timeline = SampleTimeline.of(probe(backend, control), media().getFileName().toString());
    TimelineFile.write(timeline, project());
    TimelineFile.write(timeline, timeline());
  }

  private Map<String, MediaInfo> probe(MediaBackend backend, JobControl control)
      throws IOException {
    Map<String, MediaInfo> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(media())) {
      for (Path file : files.sorted().toList()) {
        MediaInfo info = backend.probe(MediaLocation.of(file.toString()), control);
        found.put(file.getFileName().toString(), info);
      }
    }
    return found;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
