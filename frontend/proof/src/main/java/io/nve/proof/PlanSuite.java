package io.nve.proof;

import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.render.PlanDifference;
import io.nve.render.PlanText;
import io.nve.render.RenderPlan;
import io.nve.render.Segment;
import io.nve.render.SoundLayer;
import io.nve.render.StereoGain;
import io.nve.testkit.PortableRandom;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.RandomSequences;
import java.util.Random;

/** Render plans: their texts and hashes, what single frames show, and what an edit changes. */
final class PlanSuite implements Suite {
  private static final int FRAMES = 12;

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public int seeds() {
    return 150;
  }

  @Override
  public void run(int seed, Transcript out) {
    Random random = new PortableRandom(seed);
    if (random.nextInt(3) == 0) {
      Project project = RandomProjects.next(random);
      for (Sequence sequence : project.sequences()) {
        write(RenderPlan.of(project, sequence.id()), random, out);
      }
      return;
    }
    Id main = RandomSequences.MAIN;
    Project before = RandomSequences.next(random);
    Project after = RandomSequences.edited(random, before);
    RenderPlan old = RenderPlan.of(before, main);
    RenderPlan now = RenderPlan.of(after, main);
    write(old, random, out);
    PlanDifference difference = PlanDifference.between(old, now);
    difference.pictures().forEach(range -> out.add("picture from " + range.start(), range.end()));
    difference.sounds().forEach(range -> out.add("sound from " + range.start(), range.end()));
  }

  private static void write(RenderPlan plan, Random random, Transcript out) {
    out.add(PlanText.of(plan));
    for (Segment segment : plan.segments()) {
      out.add("segment", segment.hash().toString());
    }
    if (plan.isEmpty()) {
      return;
    }
    out.add("pictures", plan.pictureHash(0, plan.frames()).toString());
    out.add("sound", plan.soundHash(plan.range()).toString());
    for (SoundLayer sound : plan.sounds()) {
      out.add("sound", sound.hash().toString());
      long time = sound.range().start() + sound.range().duration() / 3;
      StereoGain gain = sound.gainAt(time);
      out.add("left", gain.left());
      out.add("right", gain.right());
    }
    FrameWriter frames = new FrameWriter(out);
    for (int i = 0; i < FRAMES; i++) {
      long time = (long) (random.nextDouble() * plan.range().duration());
      frames.write(plan.frameAt(time));
    }
  }
}
