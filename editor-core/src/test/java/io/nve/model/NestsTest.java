package io.nve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.testkit.Seeds;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NestsTest {
  private final List<Entity> entities = new ArrayList<>();

  /** Adds a sequence with a clip for each of those that it nests, called {@code outer>inner}. */
  private NestsTest sequence(String id, String... nested) {
    entities.add(Sequence.of(Id.of(id), FrameRate.FPS_25, 64, 36));
    Id track = Id.of(id + ".v");
    entities.add(Track.of(track, Id.of(id), TrackKind.VIDEO, "a"));
    long at = 0;
    for (String target : nested) {
      Id clip = Id.of(id + "." + target);
      entities.add(
          Clip.of(clip, ClipKind.NESTED, track, at, 0, 10).with(Clip.SEQUENCE, Id.of(target)));
      at += 10;
    }
    return this;
  }

  private void kill(String id) {
    entities.replaceAll(entity -> entity.id().equals(Id.of(id)) ? entity.withAlive(false) : entity);
  }

  private Project project() {
    return Project.of(entities);
  }

  private String shown(String id) {
    return Nests.of(project()).shownIn(Id.of(id)).toString();
  }

  private List<String> loops() {
    return Nests.of(project()).loops().stream().map(loop -> loop.clip().id().value()).toList();
  }

  @Test
  void sequencesShowWhatTheyNest() {
    sequence("a", "c", "b").sequence("b", "c").sequence("c");

    assertThat(shown("a")).isEqualTo("[b, c]");
    assertThat(shown("b")).isEqualTo("[c]");
    assertThat(shown("c")).isEqualTo("[]");
    assertThat(loops()).isEmpty();
  }

  /** Ana nests b in a while Ben nests a in b. */
  @Test
  void ofTwoThatNestEachOtherTheLesserShowsTheGreater() {
    sequence("a", "b").sequence("b", "a");

    assertThat(shown("a")).isEqualTo("[b]");
    assertThat(shown("b")).isEqualTo("[]");
    assertThat(loops()).containsExactly("b.a");
  }

  @Test
  void aSequenceDoesNotShowItself() {
    sequence("a", "a", "b").sequence("b");

    assertThat(shown("a")).isEqualTo("[b]");
    assertThat(loops()).containsExactly("a.a");
  }

  @Test
  void whatLeadsIntoACircleAndOutOfItIsShown() {
    sequence("z", "b").sequence("b", "c").sequence("c", "b", "a").sequence("a");

    assertThat(shown("z")).isEqualTo("[b]");
    assertThat(shown("b")).isEqualTo("[c]");
    assertThat(shown("c")).isEqualTo("[a]");
    assertThat(loops()).containsExactly("c.b");
  }

  @Test
  void deletedThingsNestNothing() {
    sequence("a", "b").sequence("b", "a");
    kill("a.b");
    assertThat(shown("b")).isEqualTo("[a]");
    assertThat(loops()).isEmpty();
  }

  @Test
  void clipsOfADeletedTrackNestNothing() {
    sequence("a", "b").sequence("b", "a");
    kill("a.v");
    assertThat(shown("a")).isEqualTo("[]");
    assertThat(shown("b")).isEqualTo("[a]");
  }

  @Test
  void deletedSequencesNestNothingAndAreNotNested() {
    sequence("a", "b").sequence("b", "a");
    kill("a");
    assertThat(shown("a")).isEqualTo("[]");
    assertThat(shown("b")).isEqualTo("[]");
    assertThat(loops()).isEmpty();
  }

  @Test
  void emptyClipsNestNothing() {
    sequence("a", "b").sequence("b", "a");
    entities.replaceAll(
        entity -> entity.id().equals(Id.of("a.b")) ? ((Clip) entity).withCut(5, 5) : entity);
    assertThat(shown("b")).isEqualTo("[a]");
  }

  @Test
  void aLongChainIsWalkedWithoutRecursion() {
    for (int i = 0; i < 20_000; i++) {
      sequence("n" + i, "n" + (i + 1) % 20_000);
    }

    assertThat(loops()).hasSizeBetween(1, 10_000).contains("n19999.n0");
  }

  /** Nobody shows himself, and only clips that could are left out. */
  @Test
  void justWhatGoesInCirclesIsLeftOut() {
    Seeds.check(
        500,
        random -> {
          NestsTest world = new NestsTest();
          world.addRandom(random);
          Project project = world.project();
          Nests nests = Nests.of(project);
          for (Sequence sequence : project.sequences()) {
            assertThat(reached(nests, sequence.id())).doesNotContain(sequence.id());
          }
          for (Conflict.Loop loop : nests.loops()) {
            Id outer = project.track(loop.clip().track()).orElseThrow().sequence();
            assertThat(nests.shownIn(outer)).doesNotContain(loop.nested());
            assertThat(nestedAtAnyDepth(project, loop.nested())).contains(outer);
          }
        });
  }

  private void addRandom(Random random) {
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      TreeSet<String> nested = new TreeSet<>();
      for (int k = random.nextInt(3); k > 0; k--) {
        nested.add("n" + random.nextInt(count));
      }
      sequence("n" + i, nested.toArray(new String[0]));
    }
  }

  private static Set<Id> reached(Nests nests, Id from) {
    Set<Id> found = new TreeSet<>();
    List<Id> open = new ArrayList<>(nests.shownIn(from));
    while (!open.isEmpty()) {
      Id next = open.remove(open.size() - 1);
      if (found.add(next)) {
        open.addAll(nests.shownIn(next));
      }
    }
    return found;
  }

  /** Returns a sequence and all that it nests, whether shown or not. */
  private static Set<Id> nestedAtAnyDepth(Project project, Id from) {
    Set<Id> found = new TreeSet<>();
    List<Id> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      Id next = open.remove(open.size() - 1);
      if (found.add(next)) {
        for (Track track : project.tracks(next)) {
          project.clips(track.id()).forEach(clip -> open.add(clip.get(Clip.SEQUENCE)));
        }
      }
    }
    return found;
  }

  @Test
  void conflictsListBothKinds() {
    sequence("a", "b").sequence("b", "a");
    entities.add(Clip.of(Id.of("over"), ClipKind.GENERATOR, Id.of("b.v"), 3, 0, 4));
    Project project = project();

    assertThat(Conflict.in(project))
        .containsExactly(
            new Conflict.Covered(
                project.clip(Id.of("b.a")).orElseThrow(),
                project.clip(Id.of("over")).orElseThrow(),
                new io.nve.time.TimeRange(3, 4),
                false),
            new Conflict.Loop(project.clip(Id.of("b.a")).orElseThrow(), Id.of("a")));
    assertThat(Conflict.in(project, Id.of("b"))).isEqualTo(Conflict.in(project));
    assertThat(Conflict.in(project, Id.of("a"))).isEmpty();
  }
}
