package io.nve.isolated.internal.wire;

import io.nve.json.JsonObject;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.render.PictureSize;
import io.nve.render.PlanSource;
import io.nve.render.RenderPlan;
import io.nve.spi.AudioStreamInfo;
import io.nve.spi.Capabilities;
import io.nve.spi.CompositionRequest;
import io.nve.spi.FrameRequest;
import io.nve.spi.Image;
import io.nve.spi.Limits;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import io.nve.spi.MissingMedia;
import io.nve.spi.OtherStreamInfo;
import io.nve.spi.OutputPreset;
import io.nve.spi.Progress;
import io.nve.spi.Quality;
import io.nve.spi.RenderNote;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.spi.VideoStreamInfo;
import io.nve.testkit.RandomSequences;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** One of each message, with everything in it that messages can have. */
final class Messages {
  private Messages() {}

  static List<Order> orders(Random random) {
    RenderPlan plan = plan(random);
    Map<Id, MediaLocation> places = new TreeMap<>();
    for (PlanSource source : plan.sources().values()) {
      places.put(source.asset(), MediaLocation.of("/media/\ud800 " + source.asset()));
    }
    RenderRequest render =
        RenderRequest.of(plan, "out.mp4", OutputPreset.MP4.format())
            .withSources(new Located(places));
    List<Order> orders = new ArrayList<>();
    orders.add(new Order.Hello(1, random.nextLong(), "io.nve.Backend"));
    orders.add(new Order.Probe(MediaLocation.of("take é.mov"), Limits.DEFAULT));
    orders.add(
        new Order.Frame(FrameRequest.of(MediaLocation.of("a"), random.nextLong()), Limits.DEFAULT));
    orders.add(new Order.Render(render, Limits.DEFAULT.withPixels(7)));
    orders.add(
        new Order.Render(
            render
                .withMissing(MissingMedia.SLATE)
                .withFormat(
                    OutputPreset.WEBM
                        .format()
                        .withVideo(
                            OutputPreset.WEBM
                                .format()
                                .video()
                                .withQuality(Quality.bitrate(1_000_000))
                                .withSetting("preset", "fast"))),
            Limits.DEFAULT));
    orders.add(
        new Order.Compose(
            CompositionRequest.of(plan, 3).withSources(new Located(places)), Limits.DEFAULT));
    orders.add(new Order.Cancel());
    return orders;
  }

  static RenderPlan plan(Random random) {
    Project project = RandomSequences.next(random);
    return RenderPlan.of(project, RandomSequences.MAIN);
  }

  static List<Answer> answers(Random random) {
    byte[] pixels = new byte[4 * 5 * 3];
    random.nextBytes(pixels);
    RenderNote note = new RenderNote(RenderNote.Kind.FONT_REPLACED, "Arial", "There is none.");
    return List.of(
        new Answer.Ready(
            "ffmpeg", new Capabilities(List.of("mp4"), List.of(), List.of(), List.of(), List.of())),
        new Answer.Advanced(new Progress(Progress.Phase.RENDERING, random.nextDouble(), 1, 2)),
        new Answer.Probed(info(random)),
        new Answer.Drawn(Image.of(5, 3, pixels)),
        new Answer.Rendered(
            new RenderResult("out", List.of("x264"), 5, 6, 7, random.nextLong(), List.of(note))),
        new Answer.Failed("CORRUPT_MEDIA", "The media is damaged", "/tracks/0"));
  }

  private static MediaInfo info(Random random) {
    return new MediaInfo(
        "mp4",
        0,
        random.nextLong(),
        9,
        Map.of("title", "\u0000\ud83d\ude00", "artist", ""),
        List.of(
            new VideoStreamInfo(
                0,
                "h264",
                3,
                1920,
                1088,
                new PictureSize(1920, 1080, 4, 3),
                90,
                FrameRate.FPS_29_97,
                true,
                VideoStreamInfo.UNKNOWN_FRAMES,
                new VideoStreamInfo.PixelInfo("yuv420p", 8, false),
                new VideoStreamInfo.ColourInfo("bt709", "bt709", "bt709", "tv"),
                "01:00:00;00"),
            new AudioStreamInfo(1, "aac", 4, 48_000, 2, "stereo", "fltp", "eng"),
            new OtherStreamInfo(2, "data", "", 0)));
  }

  static PlanSource sourceWith(JsonObject probe) {
    return new PlanSource(Id.of("a"), "", "original", "a.mp4", "", false, 0, 1, probe);
  }
}
