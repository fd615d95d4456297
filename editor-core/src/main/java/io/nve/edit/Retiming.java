package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.Sequence;
import io.nve.model.SourceReach;
import io.nve.model.SpeedMap;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.Map;

/** Changes how fast a clip plays, and those in sync with it. */
final class Retiming {
  private final Plan plan;
  private final Clip target;
  private final Sequence sequence;

  Retiming(Plan plan, Clip target) {
    this.plan = plan;
    this.target = target;
    this.sequence = plan.sequenceOf(target);
  }

  /** A piece of local time. */
  private record Cut(long in, long out) {
    long duration() {
      return out - in;
    }
  }

  void retime(SpeedMap.Constant speed, SpeedMode mode, boolean ripple) {
    List<Clip> clips = Bonds.partners(plan, target);
    long growth = cut(target, speed, mode, ripple).duration() - target.duration();
    Map<Id, Long> points = Ripple.points(clips, Edge.TAIL);
    if (ripple) {
      plan.requireLiving(clips);
    }
    if (ripple && growth > 0) {
      Ripple.move(plan, sequence.id(), points, target.end(), growth);
    }
    clips.forEach(clip -> apply(plan.fresh(clip), speed, cut(clip, speed, mode, ripple)));
    if (ripple && growth < 0) {
      points.replaceAll((track, end) -> end + growth);
      Ripple.move(plan, sequence.id(), points, target.end() + growth, growth);
    }
  }

  void reverse() {
    for (Clip clip : Bonds.partners(plan, target)) {
      SpeedMap.Constant speed = constant(clip);
      SpeedMap.Constant back = new SpeedMap.Constant(-speed.numerator(), speed.denominator());
      long in = bounds(clip, back).least();
      apply(clip, back, new Cut(in, in + clip.duration()));
    }
  }

  /** Returns the freeze of what a clip plays at a moment. */
  static SpeedMap.Freeze freeze(Clip clip, long time) {
    requireSource(clip);
    if (!clip.range().contains(time)) {
      throw Plan.refusal(ErrorCode.NOT_AN_ITEM, "The clip does not play then");
    }
    return new SpeedMap.Freeze(clip.sourceAt(time));
  }

  private Cut cut(Clip clip, SpeedMap.Constant speed, SpeedMode mode, boolean ripple) {
    constant(clip);
    Cut cut = mode == SpeedMode.KEEP_SOURCE ? keepSource(clip, speed) : keepDuration(clip, speed);
    if (ripple || plan.options().onLimit() == OnLimit.REFUSE) {
      return cut;
    }
    long room =
        Neighbours.behind(plan.project(), clip)
            .map(next -> next.start() - clip.start())
            .orElse(Long.MAX_VALUE);
    return new Cut(cut.in, cut.in + Math.min(cut.duration(), room));
  }

  private Cut keepSource(Clip clip, SpeedMap.Constant speed) {
    SourceReach reach = SourceReach.of(clip);
    LocalBounds bounds = bounds(clip, speed);
    long most = Math.max(1, bounds.most() - bounds.least());
    long duration = Math.min(most, Speeds.duration(speed, reach.last() - reach.first()));
    return new Cut(bounds.least(), bounds.least() + whole(clip, duration));
  }

  private Cut keepDuration(Clip clip, SpeedMap.Constant speed) {
    long source = clip.speed().sourceAt(clip.in());
    long in = speed.numerator() > 0 ? Speeds.firstLocal(speed, source) : speed.localAt(source);
    Limits limits = new Limits();
    Clip retimed = clip.with(Clip.SPEED, speed);
    limits.atMost(LocalBounds.of(plan.project(), retimed).most() - in, ErrorCode.NOT_ENOUGH_MEDIA);
    long duration = limits.allow(clip.duration(), plan.options().onLimit());
    if (duration == 0) {
      throw Plan.refusal(ErrorCode.NOT_ENOUGH_MEDIA, "There is no media in that direction");
    }
    return new Cut(in, in + duration);
  }

  /** Returns a duration in whole frames, for a clip that stands on frames. */
  private long whole(Clip clip, long duration) {
    FrameRate rate = sequence.rate();
    if (!rate.isFrameStart(clip.start()) || !rate.isFrameStart(clip.end())) {
      return duration;
    }
    long frames = rate.frameAt(clip.start() + duration) - rate.frameAt(clip.start());
    return frames < 1 ? duration : rate.ticksAt(rate.frameAt(clip.start()) + frames) - clip.start();
  }

  /** Returns the local time at which a speed plays what a clip plays. */
  private static LocalBounds bounds(Clip clip, SpeedMap.Constant speed) {
    SourceReach reach = SourceReach.of(clip);
    return LocalBounds.of(speed, TimeRange.between(reach.first(), reach.last()));
  }

  private void apply(Clip clip, SpeedMap.Constant speed, Cut cut) {
    plan.set(clip.id(), Clip.SPEED, speed);
    plan.recut(clip, cut.in, cut.out);
  }

  private static SpeedMap.Constant constant(Clip clip) {
    requireSource(clip);
    if (clip.speed() instanceof SpeedMap.Constant constant) {
      return constant;
    }
    throw Plan.refusal(ErrorCode.WRONG_KIND, "The clip " + clip.id() + " has no constant speed");
  }

  private static void requireSource(Clip clip) {
    if (clip.content() != ClipKind.MEDIA && clip.content() != ClipKind.NESTED) {
      throw Plan.refusal(ErrorCode.WRONG_KIND, "The clip " + clip.id() + " plays no source");
    }
  }
}
