package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Material;
import io.nve.files.PngFile;
import io.nve.model.Color;
import io.nve.render.RenderPlan;
import io.nve.spi.FrameRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaBackends;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import io.nve.spi.OutputPreset;
import io.nve.spi.RenderRequest;
import io.nve.spi.VideoStreamInfo;
import java.io.IOException;
import java.nio.file.Path;

/** A probe says what is in a file; a frame is got by the time of its middle. */
public final class E10_ProbeAndFrames {
  private E10_ProbeAndFrames() {}

  /** Runs the example in a folder. */
  public static void main(String[] args) throws IOException {
    Path folder = Studio.folder(args);
    Path film = folder.resolve("two-colours.mp4");
    Studio studio = new Studio();
    long second = Studio.SECOND;
    studio.edit(new AppendClips(Studio.V1, Material.color(Color.of("#d62828"), second)));
    studio.edit(new AppendClips(Studio.V1, Material.color(Color.of("#0077b6"), second)));
    RenderPlan plan = RenderPlan.of(studio.project, Studio.SEQUENCE);

    try (MediaBackend backend = MediaBackends.find()) {
      backend.render(
          RenderRequest.of(plan, film.toString(), OutputPreset.MP4.format()), JobControl.NONE);
      MediaLocation location = MediaLocation.of(film.toString());
      MediaInfo info = backend.probe(location, JobControl.NONE);
      VideoStreamInfo video = info.video().orElseThrow();
      System.out.println(
          info.container()
              + ", "
              + Studio.seconds(info.duration())
              + ", "
              + video.codec()
              + ", "
              + video.frames()
              + " frames at "
              + video.rate());

      // Frame 24 is the last red one, frame 25 the first blue one. Edges of frames are rounded in
      // most files, so the middle is asked for.
      for (long number = 24; number <= 25; number++) {
        long time = video.rate().middleOf(number);
        Image image = backend.frame(FrameRequest.of(location, time), JobControl.NONE);
        System.out.println(
            "Frame "
                + number
                + " has pixels of about "
                + Integer.toHexString(image.pixel(100, 100) >>> 8));
        PngFile.write(image, folder.resolve("frame-" + number + ".png"));
      }
    }
  }
}
