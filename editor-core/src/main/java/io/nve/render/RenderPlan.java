package io.nve.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a sequence shows and plays: pure data, made once from a project, that a backend renders
 * without knowing what a clip is. {@code docs/render-plan.md} has pictures.
 *
 * <pre>{@code
 * RenderPlan plan = RenderPlan.of(project, sequence.id());
 * FramePicture frame = plan.frameAt(Ticks.ofSeconds(3));
 * }</pre>
 *
 * @param sequence the sequence that it was made from
 * @param rate frames per second
 * @param canvas what pictures are put together on
 * @param audio the form of the mix
 * @param duration how long the sequence is, in ticks; the last frame may end a little before or
 *     after it, the sound does not
 * @param segments the pictures: runs of frames without a hole, from frame 0
 * @param sounds the sounds that are mixed, by start
 * @param sources all media that it uses, nested sequences' media included, by asset
 */
public record RenderPlan(
    Id sequence,
    FrameRate rate,
    Canvas canvas,
    AudioFormat audio,
    long duration,
    List<Segment> segments,
    List<SoundLayer> sounds,
    Map<Id, PlanSource> sources) {
  /** Copies the lists and sorts the sources. */
  public RenderPlan {
    segments = List.copyOf(segments);
    sounds = List.copyOf(sounds);
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
  }

  /**
   * Returns the plan of a sequence.
   *
   * @throws EditorException {@code UNKNOWN_ENTITY} if there is no such sequence
   */
  public static RenderPlan of(Project project, Id sequence) {
    return of(project, sequence, PlanOptions.DEFAULT);
  }

  /**
   * Returns the plan of a sequence with options.
   *
   * @throws EditorException {@code UNKNOWN_ENTITY} if there is no such sequence
   */
  public static RenderPlan of(Project project, Id sequence, PlanOptions options) {
    return new Planner(project, options).plan(sequence);
  }

  /** Returns how many frames there are. */
  public long frames() {
    return segments.isEmpty() ? 0 : segments.get(segments.size() - 1).endFrame();
  }

  /** Returns this plan with its pictures. */
  RenderPlan withSegments(List<Segment> segments) {
    return new RenderPlan(sequence, rate, canvas, audio, duration, segments, sounds, sources);
  }

  /** Returns all of it, from 0 to the end of its pictures or its sound, whichever is later. */
  public TimeRange range() {
    return new TimeRange(0, Math.max(duration, pictureRange().end()));
  }

  /**
   * Returns the number of the first frame whose middle lies at or after a time: where an edge at
   * that time is seen. It may lie outside the plan.
   */
  public long firstFrameFrom(long time) {
    return FrameGrid.firstFrom(rate, time);
  }

  /** Returns the frames' range in ticks, from 0. */
  public TimeRange pictureRange() {
    return new TimeRange(0, rate.ticksAt(frames()));
  }

  /** Returns whether there is neither a frame nor a moment of sound. */
  public boolean isEmpty() {
    return frames() == 0 && duration == 0;
  }

  /**
   * Returns the segment that a frame lies in.
   *
   * @throws EditorException {@code INVALID_RANGE} if there is no such frame
   */
  public Segment segmentOf(long frame) {
    if (frame < 0 || frame >= frames()) {
      throw new EditorException(ErrorCode.INVALID_RANGE, "The plan has no frame " + frame);
    }
    int low = 0;
    int high = segments.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (segments.get(middle).firstFrame() <= frame) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return segments.get(low);
  }

  /**
   * Returns what a frame shows.
   *
   * @throws EditorException {@code INVALID_RANGE} if there is no such frame
   */
  public FramePicture frame(long number) {
    return new FrameEvaluation(this, number).picture(segmentOf(number));
  }

  /**
   * Returns what is seen at a time. Before the first frame that is the first, behind the last frame
   * the last; of a plan without frames it is the bare canvas.
   */
  public FramePicture frameAt(long time) {
    if (segments.isEmpty()) {
      return new FramePicture(0, new TimeRange(0, rate.frameDuration()), canvas, List.of());
    }
    return frame(Math.max(0, Math.min(frames() - 1, rate.frameAt(time))));
  }

  /**
   * Returns the hash of all that shows in some frames. It does not change when they move along the
   * timeline, as long as they show the same.
   *
   * @throws EditorException {@code INVALID_RANGE} if the frames are not all there
   */
  public ContentHash pictureHash(long firstFrame, long frames) {
    return PictureHash.of(this, firstFrame, frames);
  }

  /**
   * Returns the hash of all that is to be heard in a range. It does not change when the sounds move
   * along the timeline together with the range.
   */
  public ContentHash soundHash(TimeRange range) {
    return SoundHash.of(this, range);
  }
}
