package io.nve.ot;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.edit.Edge;
import io.nve.edit.Edit;
import io.nve.edit.EditContext;
import io.nve.edit.ExtractRange;
import io.nve.edit.IdSource;
import io.nve.edit.InsertClips;
import io.nve.edit.LiftRange;
import io.nve.edit.Material;
import io.nve.edit.MoveClips;
import io.nve.edit.OverwriteClips;
import io.nve.edit.Part;
import io.nve.edit.PlaceMode;
import io.nve.edit.RemoveClips;
import io.nve.edit.ReverseClip;
import io.nve.edit.RippleDelete;
import io.nve.edit.RippleTrim;
import io.nve.edit.RollCut;
import io.nve.edit.SlideClip;
import io.nve.edit.SlipClip;
import io.nve.edit.SplitAll;
import io.nve.edit.TrimClip;
import io.nve.error.EditorException;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Operation;
import io.nve.testkit.Seeds;
import io.nve.testkit.notation.Notation;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Sound and picture stay in sync, whatever two people do at once to linked takes: the sound track
 * is the mirror of the picture track before, and after any merge of edits that follow links.
 */
class LinkedSyncTest {
  private static final int SESSIONS = 1_000;
  private static final int MOST_EDITS = 4;
  private static final Id PICTURE = Id.of("V1");
  private static final Id SOUND = Id.of("A1");
  private static final long LENGTH = 60;

  private static final Project TAKES =
      Notation.TICKS.read(
          """
          V1: A[0-10]@100 B[10-22]@200 C[22-30]@300 D[35-50]@400
          A1: a[0-10]@100 b[10-22]@200 c[22-30]@300 d[35-50]@400
          link ka: A a
          link kb: B b
          link kc: C c
          link kd: D d
          """);

  @Test
  void soundMirrorsPictureAfterAnyMerge() {
    Seeds.check(
        SESSIONS,
        random -> {
          List<Operation> ana = session(random, "ana");
          List<Operation> ben = session(random, "ben");
          Project merged =
              Square.close(TAKES, ana, ben, random.nextBoolean() ? Order.EARLIER : Order.LATER);

          assertThat(on(merged, SOUND))
              .as("%s\n%s\n%s", ana, ben, Notation.TICKS.write(merged))
              .isEqualTo(on(merged, PICTURE));
        });
  }

  /**
   * Returns what is on a track, whatever it is called; pieces of which nothing is left do not
   * count.
   */
  private static List<String> on(Project project, Id track) {
    List<String> found = new ArrayList<>();
    for (Clip clip : project.clips(track)) {
      if (!clip.isEmpty()) {
        found.add(clip.range() + " from " + clip.in() + " at " + clip.speed());
      }
    }
    Collections.sort(found);
    return found;
  }

  private static List<Operation> session(Random random, String author) {
    EditContext context = EditContext.of(IdSource.counting(author));
    List<Operation> operations = new ArrayList<>();
    Project view = TAKES;
    for (int i = random.nextInt(MOST_EDITS); i >= 0; i--) {
      try {
        Operation operation = edit(random, view).plan(view, context);
        view = operation.applyTo(view);
        operations.add(operation);
      } catch (EditorException refused) {
        // People try what cannot be done, too.
        assertThat(refused.code()).isNotNull();
      }
    }
    return operations;
  }

  private static Edit edit(Random random, Project view) {
    List<Clip> clips = view.clips(random.nextBoolean() ? PICTURE : SOUND);
    Id clip = clips.isEmpty() ? Id.of("nobody") : clips.get(random.nextInt(clips.size())).id();
    Edge edge = random.nextBoolean() ? Edge.HEAD : Edge.TAIL;
    long distance = random.nextInt(13) - 6L;
    long time = random.nextInt((int) LENGTH);
    TimeRange range = new TimeRange(time, 1 + random.nextInt(12));
    List<Id> tracks = List.of(PICTURE, SOUND);
    return switch (random.nextInt(15)) {
      case 0, 1 -> new TrimClip(clip, edge, distance);
      case 2, 3 -> new RippleTrim(clip, edge, distance);
      case 4 -> new RollCut(clip, edge, distance);
      case 5 -> new SlipClip(clip, distance);
      case 6 -> new SlideClip(clip, distance);
      case 7 -> new SplitAll(Notation.SEQUENCE, time);
      case 8 -> new MoveClips(List.of(clip), 3 * distance, 0, PlaceMode.OVERWRITE);
      case 9 -> new RippleDelete(List.of(clip));
      case 10 -> new RemoveClips(List.of(clip));
      case 11 -> new ExtractRange(tracks, range);
      case 12 -> new LiftRange(tracks, range);
      case 13 ->
          random.nextBoolean()
              ? new InsertClips(take(range), time)
              : new OverwriteClips(take(range), time);
      default -> new ReverseClip(clip);
    };
  }

  private static List<Part> take(TimeRange range) {
    Material material = Material.asset(Notation.FILM, 500, 500 + range.duration());
    return List.of(new Part(PICTURE, material), new Part(SOUND, material));
  }
}
