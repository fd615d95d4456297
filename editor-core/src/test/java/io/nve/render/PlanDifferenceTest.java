package io.nve.render;

import static io.nve.render.Scene.ticks;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.ClipKind;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Sound;
import io.nve.model.Transform;
import io.nve.testkit.RandomSequences;
import io.nve.testkit.Seeds;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanDifferenceTest {
  private static TimeRange frames(long first, long end) {
    return TimeRange.between(ticks(first), ticks(end));
  }

  private static Scene scene() {
    return new Scene()
        .media("a", "v1", 0, 0, 10)
        .media("b", "v1", 10, 20, 10)
        .media("x", "a1", 0, 0, 10)
        .media("y", "a1", 10, 20, 10);
  }

  private static PlanDifference between(Scene before, Scene after) {
    return PlanDifference.between(before.plan(), after.plan());
  }

  @Test
  void equalPlansHaveNone() {
    assertThat(between(scene(), scene()).isEmpty()).isTrue();
  }

  @Test
  void anEditOfOneClipIsFoundInItsPlace() {
    PlanDifference picture =
        between(scene(), scene().edit("b", clip -> clip.with(Transform.OPACITY, 0.5)));
    assertThat(picture.pictures()).containsExactly(frames(10, 20));
    assertThat(picture.sounds()).isEmpty();

    PlanDifference sound = between(scene(), scene().edit("x", clip -> clip.with(Sound.GAIN, -3.0)));
    assertThat(sound.pictures()).isEmpty();
    assertThat(sound.sounds()).containsExactly(frames(0, 10));
  }

  @Test
  void somethingLaidOnTopChangesOnlyWhatItCovers() {
    PlanDifference difference = between(scene(), scene().clip("g", ClipKind.GENERATOR, "v2", 4, 9));

    assertThat(difference.pictures()).containsExactly(frames(4, 13));
  }

  @Test
  void aCutThatChangesNothingIsNone() {
    Scene cut = scene().media("a", "v1", 0, 0, 4).media("a2", "v1", 4, 4, 6);

    assertThat(between(scene(), cut).isEmpty()).isTrue();
  }

  @Test
  void aLongerPlanDiffersInWhatIsNew() {
    PlanDifference difference = between(scene(), scene().media("c", "v1", 20, 0, 5));

    assertThat(difference.pictures()).containsExactly(frames(20, 25));
    assertThat(between(scene().media("c", "v1", 20, 0, 5), scene()).pictures())
        .containsExactly(frames(20, 25));
  }

  @Test
  void anotherRateOrCanvasIsAnotherPicture() {
    Scene large = scene().add(Sequence.of(Scene.SEQUENCE, Scene.RATE, 3840, 2160));
    Scene fast = scene().add(Sequence.of(Scene.SEQUENCE, FrameRate.FPS_50, 1920, 1080));

    assertThat(between(scene(), large).pictures()).containsExactly(frames(0, 20));
    assertThat(between(scene(), fast).pictures()).containsExactly(frames(0, 20));
    assertThat(between(scene(), fast).sounds()).isEmpty();
  }

  /** What is not reported as changed shows the same, frame by frame. */
  @Test
  void whatIsNotReportedIsTheSame() {
    Seeds.check(
        150,
        random -> {
          Project before = RandomSequences.next(random);
          Project after = RandomSequences.edited(random, before);
          RenderPlan old = RenderPlan.of(before, RandomSequences.MAIN);
          RenderPlan now = RenderPlan.of(after, RandomSequences.MAIN);
          PlanDifference difference = PlanDifference.between(old, now);
          long common = Math.min(old.frames(), now.frames());
          for (long frame = 0; frame < common; frame++) {
            long time = now.rate().ticksAt(frame);
            boolean reported =
                difference.pictures().stream().anyMatch(range -> range.contains(time));
            if (!reported) {
              assertThat(Shown.of(now.frame(frame)))
                  .as("frame " + frame)
                  .isEqualTo(Shown.of(old.frame(frame)));
            }
          }
        });
  }

  /** What is not reported as changed plays the same at its edges and in between. */
  @Test
  void soundThatIsNotReportedIsTheSame() {
    Seeds.check(
        150,
        random -> {
          Project before = RandomSequences.next(random);
          Project after = RandomSequences.edited(random, before);
          RenderPlan old = RenderPlan.of(before, RandomSequences.MAIN);
          RenderPlan now = RenderPlan.of(after, RandomSequences.MAIN);
          List<TimeRange> changed = PlanDifference.between(old, now).sounds();
          for (int i = 0; i < 50; i++) {
            long time = (long) (random.nextDouble() * now.duration());
            if (changed.stream().noneMatch(range -> range.contains(time))) {
              assertThat(Shown.soundAt(now, time))
                  .as("at " + time)
                  .isEqualTo(Shown.soundAt(old, time));
            }
          }
        });
  }

  @Test
  void theRandomEditsChangeSomethingAndNotAll() {
    long changed = 0;
    long all = 0;
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      Project before = RandomSequences.next(random);
      Project after = RandomSequences.edited(random, before);
      RenderPlan old = RenderPlan.of(before, RandomSequences.MAIN);
      RenderPlan now = RenderPlan.of(after, RandomSequences.MAIN);
      for (TimeRange range : PlanDifference.between(old, now).pictures()) {
        changed += range.duration();
      }
      all += Math.max(old.duration(), now.duration());
    }
    assertThat(changed / (double) all).isBetween(0.05, 0.6);
  }
}
