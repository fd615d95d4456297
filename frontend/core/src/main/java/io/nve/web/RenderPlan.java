package io.nve.web;

import io.nve.render.PlanDifference;
import io.nve.render.PlanSource;
import io.nve.render.SoundLayer;
import io.nve.typings.Ts;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/**
 * All that a sequence shows and plays, worked out once: what a compositor draws and a mixer mixes
 * without knowing what a clip is. An export renders the very same plan.
 *
 * {@snippet lang="ts" :
 * const plan = project.renderPlan(sequence);
 * for (const layer of plan.frameAt(time).layers) {
 *   if (layer.kind === 'picture') compose(layer);
 * }
 * }
 */
public final class RenderPlan {
  private final io.nve.render.RenderPlan plan;

  RenderPlan(io.nve.render.RenderPlan plan) {
    this.plan = plan;
  }

  /** Frames per second, as {@code 25} or {@code 30000/1001}. */
  @JSExport
  @JSProperty
  public @Ts("Rate") String getRate() {
    return plan.rate().toString();
  }

  /** What pictures are put together on. */
  @JSExport
  @JSProperty
  public @Ts("Canvas") JSObject getCanvas() {
    return Frames.canvas(plan.canvas());
  }

  /** How many samples of sound a second has. */
  @JSExport
  @JSProperty
  public int getSampleRate() {
    return plan.audio().sampleRate();
  }

  /** How many channels the sound has. */
  @JSExport
  @JSProperty
  public int getChannels() {
    return plan.audio().channels();
  }

  /** How long the sequence is. */
  @JSExport
  @JSProperty
  public @Ts("Ticks") double getDuration() {
    return plan.duration();
  }

  /** How many frames there are. */
  @JSExport
  @JSProperty
  public double getFrames() {
    return plan.frames();
  }

  /** Returns what is seen at a time: before the first frame the first, behind the last the last. */
  @JSExport
  public @Ts("Frame") JSObject frameAt(@Ts("Ticks") double time) {
    return Frames.of(plan.frameAt(Thrown.by(() -> Border.ticks(time))));
  }

  /**
   * Returns what a frame shows.
   *
   * @throws io.nve.error.EditorException {@code INVALID_RANGE} if there is no such frame
   */
  @JSExport
  public @Ts("Frame") JSObject frame(double number) {
    return Frames.of(Thrown.by(() -> plan.frame(Border.count(number))));
  }

  /** The media that it uses, nested sequences' included, by asset. */
  @JSExport
  @JSProperty
  public @Ts("Source") JSObject[] getSources() {
    List<JSObject> found = new ArrayList<>();
    for (PlanSource source : plan.sources().values()) {
      found.add(
          new Plain()
              .put("asset", source.asset().value())
              .put("name", source.name())
              .put("reference", source.reference())
              .put("url", source.url())
              .put("contentHash", source.contentHash())
              .put("offline", source.offline())
              .put("start", source.start())
              .put("duration", Frames.orUndefined(source.duration(), PlanSource.UNKNOWN))
              .put("probe", Border.js(source.probe()))
              .done());
    }
    return found.toArray(new JSObject[0]);
  }

  /** The sounds that are mixed, by start. */
  @JSExport
  @JSProperty
  public Sound[] getSounds() {
    List<Sound> found = new ArrayList<>();
    for (SoundLayer sound : plan.sounds()) {
      found.add(new Sound(sound));
    }
    return found.toArray(new Sound[0]);
  }

  /**
   * Returns the hash of all that some frames show: 32 hexadecimal digits, the same wherever they
   * lie on the timeline.
   *
   * @throws io.nve.error.EditorException {@code INVALID_RANGE} if the frames are not all there
   */
  @JSExport
  public String pictureHash(double firstFrame, double frames) {
    return Thrown.by(
        () -> plan.pictureHash(Border.count(firstFrame), Border.count(frames)).toString());
  }

  /** Returns the hash of all that is to be heard in [from, to), wherever that lies. */
  @JSExport
  public String soundHash(@Ts("Ticks") double from, @Ts("Ticks") double to) {
    return Thrown.by(() -> plan.soundHash(Border.range(from, to)).toString());
  }

  /** Returns where another plan shows or plays something else than this one at the same times. */
  @JSExport
  public @Ts("PlanChange") JSObject changesTo(RenderPlan later) {
    PlanDifference difference = PlanDifference.between(plan, later.plan);
    return new Plain()
        .put("pictures", Border.ranges(difference.pictures()))
        .put("sounds", Border.ranges(difference.sounds()))
        .done();
  }
}
