package io.nve.ffmpeg.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.render.ContentHash;
import io.nve.render.RenderPlan;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StretchesTest {
  private static final FrameRate RATE = FrameRate.FPS_25;
  private static final Id SEQUENCE = Id.of("s");
  private static final Id PICTURES = Id.of("v");
  private static final Id TITLES = Id.of("t");

  private final List<Entity> entities =
      new ArrayList<>(
          List.of(
              Sequence.of(SEQUENCE, RATE, 64, 36),
              Track.of(PICTURES, SEQUENCE, TrackKind.VIDEO, "a"),
              Track.of(TITLES, SEQUENCE, TrackKind.VIDEO, "b"),
              Asset.of(Id.of("m"), MediaReference.of("m.mp4"))));

  private StretchesTest clip(long at, long from, long frames) {
    long in = RATE.ticksAt(from);
    entities.add(
        Clip.media(
            Id.of("c" + entities.size()),
            Id.of("m"),
            PICTURES,
            RATE.ticksAt(at),
            in,
            in + RATE.ticksAt(frames)));
    return this;
  }

  private StretchesTest title(long at, long frames) {
    Clip title =
        Clip.of(Id.of("title"), ClipKind.TITLE, TITLES, RATE.ticksAt(at), 0, RATE.ticksAt(frames));
    entities.add(title.with(Title.TEXT, "Hello"));
    return this;
  }

  private RenderPlan plan() {
    return RenderPlan.of(Project.of(entities), SEQUENCE);
  }

  private static List<Stretch> cut(RenderPlan plan) {
    return Stretches.of(plan, 0, plan.frames(), 50);
  }

  private static Set<ContentHash> hashes(RenderPlan plan) {
    Set<ContentHash> hashes = new HashSet<>();
    cut(plan).forEach(stretch -> hashes.add(plan.pictureHash(stretch.first(), stretch.count())));
    return hashes;
  }

  @Test
  void aClipIsCutByItsOwnTime() {
    RenderPlan plan = clip(0, 20, 200).plan();

    assertThat(cut(plan))
        .containsExactly(
            new Stretch(0, 30),
            new Stretch(30, 50),
            new Stretch(80, 50),
            new Stretch(130, 50),
            new Stretch(180, 20));
  }

  @Test
  void clipsBeginAStretch() {
    RenderPlan plan = clip(0, 0, 70).clip(70, 100, 50).plan();

    assertThat(cut(plan))
        .containsExactly(new Stretch(0, 50), new Stretch(50, 20), new Stretch(70, 50));
  }

  @Test
  void whatIsVeryShortGoesWithWhatIsBehindIt() {
    RenderPlan plan = clip(0, 0, 5).clip(5, 100, 3).clip(8, 0, 50).clip(58, 200, 50).plan();

    assertThat(cut(plan)).containsExactly(new Stretch(0, 58), new Stretch(58, 50));
  }

  @Test
  void gapsAreCutToo() {
    RenderPlan plan = clip(120, 0, 50).plan();

    assertThat(cut(plan))
        .containsExactly(
            new Stretch(0, 50), new Stretch(50, 50), new Stretch(100, 20), new Stretch(120, 50));
  }

  @Test
  void aTitleThatIsMovedChangesOnlyWhatItLiesOn() {
    RenderPlan before = clip(0, 0, 1000).title(110, 30).plan();
    entities.removeLast();
    RenderPlan after = title(710, 30).plan();

    Set<ContentHash> fresh = hashes(after);
    fresh.removeAll(hashes(before));

    assertThat(cut(after)).isEqualTo(cut(before));
    assertThat(fresh).as("the stretch that it left and the one that it came to").hasSize(2);
  }

  @Test
  void whatARippleMovesIsCutAsItWas() {
    RenderPlan before = clip(0, 0, 200).clip(200, 300, 800).plan();
    entities.removeLast();
    RenderPlan after = clip(200, 2000, 33).clip(233, 300, 800).plan();

    Set<ContentHash> fresh = hashes(after);
    fresh.removeAll(hashes(before));

    assertThat(fresh).as("only the clip that was put in").hasSize(1);
  }

  @Test
  void stretchesCoverAnyRangeOfAnyTimelineOnce() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      entities.subList(4, entities.size()).clear();
      long at = random.nextInt(100);
      for (int i = 0; i < 20; i++) {
        int frames = 1 + random.nextInt(random.nextBoolean() ? 5 : 300);
        clip(at, random.nextInt(500), frames);
        at += frames + (random.nextInt(3) == 0 ? random.nextInt(80) : 0);
      }
      title(random.nextInt(500), 1 + random.nextInt(200));
      RenderPlan plan = plan();
      long first = random.nextInt(100);
      List<Stretch> all = Stretches.of(plan, first, plan.frames() - 1, 50);

      long next = first;
      for (Stretch stretch : all) {
        assertThat(stretch.first()).isEqualTo(next);
        assertThat(stretch.count()).isLessThanOrEqualTo(50 + 12);
        next = stretch.end();
      }
      assertThat(next).isEqualTo(plan.frames() - 1);
    }
  }
}
