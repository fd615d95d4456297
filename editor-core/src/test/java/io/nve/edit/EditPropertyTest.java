package io.nve.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.nve.error.EditorException;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Link;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.Transition;
import io.nve.op.Batch;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random edits of random projects: what holds of all of them. */
class EditPropertyTest {
  private static final int STEPS = 40;

  @Test
  void editsKeepTheRulesOrAreRefused() {
    Map<String, Integer> made = new TreeMap<>();
    Seeds.check(120, random -> session(random, RandomEdits.project(random), made));
    assumeThat(System.getProperty("nve.seed")).as("all seeds are tried").isNull();
    assertThat(made.keySet())
        .as("kinds of edits that were made at least once")
        .containsAll(EditCatalog.types().stream().map(EditType::name).toList());
  }

  @Test
  void editsKeepTheRulesInProjectsOfAllKinds() {
    Map<String, Integer> made = new TreeMap<>();
    Seeds.check(40, random -> session(random, RandomProjects.next(random), made));
    assumeThat(System.getProperty("nve.seed")).as("all seeds are tried").isNull();
    assertThat(made.size()).isGreaterThan(30);
  }

  private static void session(Random random, Project start, Map<String, Integer> made) {
    Project project = start;
    RandomEdits edits = new RandomEdits(random);
    for (int step = 0; step < STEPS; step++) {
      Edit edit = edits.next(project);
      EditOptions options = edits.options();
      Batch batch = plan(edit, project, options, step);
      if (batch != null) {
        Project after = EditAssert.assertSound(project, batch, edit);
        assertLockedTracksStay(project, after, edit);
        assertLinksStayInSync(project, after, edit, options);
        assertTransitionsFit(project, after, edit);
        assertScript(project, edit);
        made.merge(edit.type().name(), 1, Integer::sum);
        project = after;
      }
    }
  }

  /** Plans an edit twice: planning has no memory. Returns null if it is refused. */
  private static Batch plan(Edit edit, Project project, EditOptions options, int step) {
    try {
      Batch batch = edit.plan(project, context(options, step));
      assertThat(edit.plan(project, context(options, step))).isEqualTo(batch);
      return batch;
    } catch (EditorException refusal) {
      assertThat(EditAssert.allowed(edit))
          .as("%s refused: %s", edit, refusal.getMessage())
          .contains(refusal.code());
      return null;
    }
  }

  private static EditContext context(EditOptions options, int step) {
    return EditContext.of(IdSource.counting("step" + step)).with(options);
  }

  private static void assertScript(Project project, Edit edit) {
    Sequence sequence = project.sequences().get(0);
    assertThat(EditCatalog.decode(edit.toJson(), sequence.rate())).isEqualTo(edit);
  }

  private static void assertLockedTracksStay(Project before, Project after, Edit edit) {
    for (Sequence sequence : before.sequences()) {
      for (Track track : before.tracks(sequence.id())) {
        if (track.locked()) {
          assertThat(after.clips(track.id()))
              .as("locked track after %s", edit)
              .isEqualTo(before.clips(track.id()));
        }
      }
    }
  }

  /** Clips that were linked and in sync before, and still are linked, are still in sync. */
  private static void assertLinksStayInSync(
      Project before, Project after, Edit edit, EditOptions options) {
    boolean bound =
        options.links() == Follow.FOLLOW
            && options.ripple() == RippleScope.SYNC_LOCKED
            && options.spanning() == Spanning.SPLIT;
    if (!bound || RandomEdits.movesClipsAlone(edit) || !allTracksMove(before)) {
      return;
    }
    for (Entity entity : before.entities()) {
      if (entity instanceof Link link
          && link.alive()
          && inSync(before, link.id())
          && playTogether(before, link.id())) {
        assertThat(inSync(after, link.id())).as("link %s after %s", link.id(), edit).isTrue();
      }
    }
  }

  /** No transition that was on a cut is left without one. */
  private static void assertTransitionsFit(Project before, Project after, Edit edit) {
    for (Entity entity : after.entities()) {
      if (entity instanceof Transition transition
          && transition.alive()
          && before.transition(transition.id()).isPresent()
          && TransitionFit.of(before, transition).isPresent()) {
        assertThat(TransitionFit.of(after, transition))
            .as("transition %s after %s", transition.id(), edit)
            .isPresent();
      }
    }
  }

  private static boolean allTracksMove(Project project) {
    return project.sequences().stream()
        .flatMap(sequence -> project.tracks(sequence.id()).stream())
        .allMatch(track -> track.get(Track.SYNC_LOCK) && !track.locked());
  }

  /** Clips that never play at once can be parted by a ripple between them. */
  private static boolean playTogether(Project project, Id link) {
    long start = Long.MIN_VALUE;
    long end = Long.MAX_VALUE;
    for (Clip clip : playing(project, link)) {
      start = Math.max(start, clip.start());
      end = Math.min(end, clip.end());
    }
    return start < end;
  }

  private static boolean inSync(Project project, Id link) {
    return playing(project, link).stream().map(Clip::anchor).distinct().count() <= 1;
  }

  /** Returns the clips of a link that are on tracks which were not removed. */
  private static List<Clip> playing(Project project, Id link) {
    List<Clip> clips = new ArrayList<>(project.clipsOf(link));
    clips.removeIf(clip -> project.track(clip.track()).filter(Track::alive).isEmpty());
    return clips;
  }
}
