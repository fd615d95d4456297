package io.nve.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Project;
import io.nve.testkit.RandomSequences;
import io.nve.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random sequences: what a plan shows is what the model says, frame by frame. */
class PlanPropertyTest {
  private static final int ROUNDS = 400;

  @Test
  void everyFrameShowsWhatTheModelSays() {
    Seeds.check(
        ROUNDS,
        random -> {
          Project project = RandomSequences.next(random);
          RenderPlan plan = RenderPlan.of(project, RandomSequences.MAIN);
          NaivePicture naive = new NaivePicture(project, RandomSequences.MAIN);
          assertThat(plan.frames()).isEqualTo(naive.frames());
          for (long frame = 0; frame < plan.frames(); frame++) {
            assertThat(lines(plan.frame(frame).layers()))
                .as("frame " + frame)
                .isEqualTo(naive.frame(frame));
          }
        });
  }

  @Test
  void segmentsCoverEveryFrameOnce() {
    Seeds.check(
        ROUNDS,
        random -> {
          RenderPlan plan = RenderPlan.of(RandomSequences.next(random), RandomSequences.MAIN);
          long next = 0;
          for (Segment segment : plan.segments()) {
            assertThat(segment.firstFrame()).isEqualTo(next);
            assertThat(segment.frames()).isPositive();
            assertThat(segment.range().start()).isEqualTo(plan.rate().ticksAt(next));
            assertThat(segment.hash())
                .isEqualTo(plan.pictureHash(segment.firstFrame(), segment.frames()));
            next = segment.endFrame();
            assertThat(segment.range().end()).isEqualTo(plan.rate().ticksAt(next));
          }
          assertThat(next).isEqualTo(plan.frames());
        });
  }

  /** Guards the two above: a generator that makes nothing would let them pass. */
  @Test
  void theRandomSequencesHoldCrossingsAndSounds() {
    long crossings = 0;
    long frames = 0;
    long sounds = 0;
    for (long seed = 0; seed < 100; seed++) {
      Project project = RandomSequences.next(new Random(seed));
      RenderPlan plan = RenderPlan.of(project, RandomSequences.MAIN);
      sounds += plan.sounds().size();
      for (long frame = 0; frame < plan.frames(); frame++) {
        frames++;
        crossings +=
            plan.frame(frame).layers().stream().filter(DrawnCrossing.class::isInstance).count();
      }
    }
    assertThat(frames).isGreaterThan(1000);
    assertThat(crossings).isGreaterThan(200);
    assertThat(sounds).isGreaterThan(50);
  }

  private static List<String> lines(List<DrawnLayer> layers) {
    List<String> lines = new ArrayList<>();
    for (DrawnLayer layer : layers) {
      lines.add(
          switch (layer) {
            case DrawnPicture picture -> line(picture);
            case DrawnAdjustment adjustment ->
                "adjust "
                    + adjustment.owner()
                    + " "
                    + adjustment.opacity()
                    + " "
                    + types(adjustment.effects());
            case DrawnCrossing crossing ->
                "cross "
                    + crossing.progress()
                    + " "
                    + lines(crossing.from())
                    + " "
                    + lines(crossing.to());
          });
    }
    return lines;
  }

  private static String line(DrawnPicture picture) {
    String source =
        switch (picture.source()) {
          case LayerSource.Media ignored -> "media " + picture.time();
          case LayerSource.TitlePicture title -> title.title().text();
          case LayerSource.Fill fill -> fill.color().toString();
          case LayerSource.Nested ignored -> "nested " + picture.time();
        };
    return picture.clip()
        + " "
        + source
        + " x"
        + picture.pose().positionX()
        + " "
        + picture.opacity()
        + " "
        + types(picture.effects());
  }

  private static List<String> types(List<EffectValues> effects) {
    return effects.stream().map(EffectValues::type).toList();
  }
}
