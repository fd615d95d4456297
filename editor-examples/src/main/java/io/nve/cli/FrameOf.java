package io.nve.cli;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.render.RenderPlan;
import io.nve.spi.CompositionRequest;
import io.nve.spi.FrameRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import io.nve.spi.SourceResolver;
import io.nve.spi.VideoStreamInfo;
import io.nve.time.FrameRate;
import io.nve.time.Timecode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One frame that was asked for.
 *
 * @param project what it is a frame of; a media file is a project of one clip
 * @param sequence the sequence in it
 * @param media the media file, if it is one
 * @param time where the frame is, in ticks from the beginning
 * @param times how times are shown
 * @param sources where media is
 */
record FrameOf(
    Project project,
    Sequence sequence,
    @Nullable MediaLocation media,
    long time,
    TimeText times,
    SourceResolver sources) {

  /** Returns a frame of a timeline. */
  static FrameOf timeline(Timeline timeline, String time) {
    long ticks = timeline.times().ticks(time);
    checkInside(ticks, timeline.project().duration(timeline.sequence().id()), time);
    return new FrameOf(
        timeline.project(), timeline.sequence(), null, ticks, timeline.times(), timeline.sources());
  }

  /** Returns a frame of a media file. */
  static FrameOf media(Path file, String time, MediaBackend backend, JobControl control) {
    MediaLocation location = MediaLocation.of(file.toString());
    MediaInfo info = backend.probe(location, control);
    VideoStreamInfo video =
        info.video()
            .orElseThrow(() ->
                new EditorException(
                    ErrorCode.NO_SUCH_STREAM, file + " has no pictures, so it has no frame"));
    boolean still = info.duration() == 0;
    FrameRate rate = still ? FrameRate.FPS_25 : video.rate();
    String label = video.startTimecode();
    TimeText times = new TimeText(rate, label.isEmpty() ? 0 : Timecode.parse(label, rate).ticks());
    long ticks = times.ticks(time);
    long duration = still ? rate.frameDuration() : video.duration();
    checkInside(still ? 0 : ticks, duration, time);
    Sequence sequence =
        Sequence.of(Id.of("file"), rate, video.size().width(), video.size().height());
    Asset asset = Asset.of(Id.of("media"), MediaReference.of(file.toString()));
    Project project = showing(Project.empty().create(asset), sequence, clipOf(asset, duration));
    return new FrameOf(project, sequence, location, ticks, times, SourceResolver.asWritten());
  }

  private static void checkInside(long ticks, long duration, String time) {
    if (ticks >= duration) {
      throw new EditorException(
          ErrorCode.INVALID_RANGE, "There is no frame at " + time + ": it lies behind the end");
    }
  }

  private static Clip clipOf(Asset asset, long duration) {
    return Clip.media(Id.of("whole"), asset.id(), trackOf("file"), 0, 0, duration);
  }

  private static Id trackOf(String sequence) {
    return Id.of(sequence + ".picture");
  }

  private static Project showing(Project project, Sequence sequence, Clip clip) {
    Track track = Track.of(trackOf(sequence.id().value()), sequence.id(), TrackKind.VIDEO, "a");
    return project.create(sequence).create(track).create(clip);
  }

  /** Returns the picture, fitted into a size if there is one. */
  Image image(MediaBackend backend, JobControl control, @Nullable PictureSizeText size) {
    if (size == null) {
      return media == null
          ? compose(project, sequence, backend, control)
          : backend.frame(FrameRequest.of(media, middle()), control);
    }
    long width = sequence.get(Sequence.WIDTH);
    long height = sequence.get(Sequence.HEIGHT);
    PictureSizeText whole = size.complete(width, height);
    // A sequence of that size with this one in it: fitting is what clips do anyway.
    Sequence frame =
        Sequence.of(Id.of("nve.frame"), sequence.rate(), whole.width(), whole.height());
    long end = project.duration(sequence.id());
    Clip nested =
        Clip.of(Id.of("nve.fit"), ClipKind.NESTED, trackOf("nve.frame"), 0, 0, end)
            .with(Clip.SEQUENCE, sequence.id());
    return compose(showing(project, frame, nested), frame, backend, control);
  }

  private Image compose(Project shown, Sequence root, MediaBackend backend, JobControl control) {
    RenderPlan plan = RenderPlan.of(shown, root.id());
    return backend.compose(CompositionRequest.of(plan, frame()).withSources(sources), control);
  }

  private long frame() {
    return times.rate().frameAt(time);
  }

  /** Asks a decoder for the middle of a frame if a frame was meant, not a moment. */
  private long middle() {
    return times.rate().isFrameStart(time) ? times.rate().middleOf(frame()) : time;
  }

  /** Returns which frame this is, for people. */
  String describe() {
    return "frame " + frame() + " at " + times.timecode(time);
  }
}
