package io.nve.testkit;

import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Color;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.SpeedMap;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.render.RenderPlan;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/** Builds timelines of the contract's sample, with picture and sound; times are in frames. */
final class ContractTimeline {
  private static final Id SEQUENCE = Id.of("s");
  private static final Id VIDEO = Id.of("v");
  private static final Id AUDIO = Id.of("a");
  private static final Id ASSET = Id.of("sample");
  private static final Id LOST = Id.of("lost");

  private final FrameRate rate;
  private final List<Entity> entities = new ArrayList<>();
  private Sequence sequence;
  private int clips;

  ContractTimeline(MediaBackendContract.Sample sample) {
    rate = sample.rate();
    sequence = Sequence.of(SEQUENCE, rate, sample.width(), sample.height());
    TimeRange whole = new TimeRange(0, rate.ticksAt(sample.frames()));
    entities.add(Asset.of(ASSET, MediaReference.of(sample.file().toString(), whole)));
    String lost = sample.file().resolveSibling("lost.mp4").toString();
    entities.add(Asset.of(LOST, MediaReference.of(lost)));
    entities.add(Track.of(VIDEO, SEQUENCE, TrackKind.VIDEO, "a"));
    entities.add(Track.of(AUDIO, SEQUENCE, TrackKind.AUDIO, "b"));
  }

  ContractTimeline background(Color color) {
    sequence = sequence.withProps(sequence.with(Sequence.BACKGROUND, color).props());
    return this;
  }

  ContractTimeline clip(long at, long from, long frames, Effect... effects) {
    return add(ASSET, at, from, frames, SpeedMap.NORMAL, effects);
  }

  /** Adds a clip that holds each frame for a long time, so that few frames go a long way. */
  ContractTimeline slowClip(long at, long from, long frames) {
    return add(ASSET, at, from, frames, SpeedMap.of(1, 100));
  }

  ContractTimeline lostClip(long frames) {
    return add(LOST, 0, 0, frames, SpeedMap.NORMAL);
  }

  private ContractTimeline add(
      Id asset, long at, long from, long frames, SpeedMap speed, Effect... effects) {
    long in = rate.ticksAt(from);
    long out = rate.ticksAt(from + frames);
    clips++;
    Clip picture = Clip.media(video(clips), asset, VIDEO, rate.ticksAt(at), in, out);
    for (Effect effect : effects) {
      picture = picture.withProps(effect.addTo(picture.props()));
    }
    Id id = Id.of("a" + clips);
    Clip sound = Clip.media(id, asset, AUDIO, rate.ticksAt(at), in, out);
    entities.add(picture.with(Clip.SPEED, speed));
    entities.add(sound.with(Clip.SPEED, speed));
    return this;
  }

  private static Id video(int number) {
    return Id.of("v" + number);
  }

  /** Adds a transition between the last two clips' pictures, half on either side of the cut. */
  ContractTimeline transition(String type, long frames) {
    long half = rate.ticksAt(frames) / 2;
    entities.add(
        Transition.of(Id.of("x" + clips), type, video(clips - 1), video(clips), half, half));
    return this;
  }

  RenderPlan plan() {
    List<Entity> all = new ArrayList<>(entities);
    all.add(sequence);
    return RenderPlan.of(Project.of(all), SEQUENCE);
  }
}
