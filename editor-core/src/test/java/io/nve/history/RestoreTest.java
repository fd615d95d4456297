package io.nve.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.edit.Edge;
import io.nve.edit.Edit;
import io.nve.edit.EditContext;
import io.nve.edit.IdSource;
import io.nve.edit.InsertTime;
import io.nve.edit.RandomEdits;
import io.nve.edit.RippleTrim;
import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.model.Title;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimOut;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import io.nve.testkit.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RestoreTest {
  private static final String VERSION =
      """
      V2: T[5-15]"Once upon a time"
      V1: A[0-10] B[10-20]@100 C[30-40]
      A1: a[0-10]
      link k: A a
      group g: A B
      dissolve x: A|B 3+3\
      """;
  private static final Project PROJECT = Notation.FRAMES.read(VERSION);

  private static Batch restore(Project present, Project version) {
    return Restore.plan(present, version, "Restore", IdSource.counting("new"));
  }

  private static Project made(Project project, Operation... operations) {
    Project result = project;
    for (Operation operation : operations) {
      result = operation.applyTo(result);
    }
    return result;
  }

  @Test
  void onlyWhatDiffersIsTouched() {
    Id b = Id.of("B");
    Clip added = Clip.of(Id.of("n"), PROJECT.clip(b).orElseThrow().content(), Id.of("V1"), 0, 0, 9);
    Project present =
        made(
            PROJECT,
            Place.along(b, 7),
            new Set(b, "name", Json.of("x")),
            new Alive(Id.of("C"), false),
            new Create(added));
    assertThat(restore(present, PROJECT).operations())
        .containsExactlyInAnyOrder(
            Place.along(b, PROJECT.clip(b).orElseThrow().anchor()),
            new Set(b, "name", Json.NULL),
            new Alive(Id.of("C"), true),
            new Alive(added.id(), false));
    assertThat(restore(PROJECT, PROJECT).operations()).isEmpty();
  }

  @Test
  void whatOthersDoMeanwhileToTheRestSurvives() {
    Project present = made(PROJECT, Place.along(Id.of("B"), 7));
    Operation trim = new TrimOut(Id.of("A"), 5);
    Project merged = made(present, restore(present, PROJECT), trim);
    assertThat(merged).isEqualTo(trim.applyTo(PROJECT));
    assertThat(made(present, trim, restore(present, PROJECT))).isEqualTo(merged);
  }

  @Test
  void aTextGoesBackByTheLettersThatChanged() {
    Id title = Id.of("T");
    Operation typed = new Text(title, Title.TEXT.key(), TextDelta.replace(5, 4, "on"));
    Project present = typed.applyTo(PROJECT);
    assertThat(restore(present, PROJECT).operations())
        .containsExactly(new Text(title, Title.TEXT.key(), TextDelta.replace(5, 0, "up")));
  }

  @Test
  void aRippleIsTakenBackAsOne() {
    Project version = RandomProjects.large(2, 2_000);
    Project present =
        new InsertTime(Id.of("s"), 0, 1_000_000)
            .plan(version, EditContext.of(IdSource.counting("x")))
            .applyTo(version);
    Batch batch = restore(present, version);
    assertThat(batch.operations()).hasSize(2).hasOnlyElementsOfType(Shift.class);
    assertThat(batch.applyTo(present)).isEqualTo(version);
  }

  @Test
  void whatStandsBehindARippleThatIsTakenBackStays() {
    Project version = RandomProjects.large(1, 60);
    Project present = version;
    for (int c = 10; c < 30; c++) {
      Clip clip = version.clip(Id.of("t0c" + c)).orElseThrow();
      present = Place.along(clip.id(), clip.anchor() + 77).applyTo(present);
    }
    Batch batch = restore(present, version);
    assertThat(batch.applyTo(present)).isEqualTo(version);
    assertThat(batch.operations()).hasSize(2).hasOnlyElementsOfType(Shift.class);
  }

  @Test
  void twoRipplesAreTwoSteps() {
    Project version = RandomProjects.large(1, 60);
    EditContext context = EditContext.of(IdSource.counting("x"));
    Project present = version;
    for (int c : List.of(20, 40)) {
      Edit trim = new RippleTrim(Id.of("t0c" + c), Edge.TAIL, -100);
      present = trim.plan(present, context).applyTo(present);
    }
    Batch batch = restore(present, version);
    assertThat(batch.applyTo(present)).isEqualTo(version);
    assertThat(batch.operations()).hasSize(4);
  }

  @Test
  void whatWasForgottenComesBackUnderNewIds() {
    List<Id> all = new ArrayList<>();
    for (Entity entity : PROJECT.entities()) {
      if (!entity.id().equals(Id.PROJECT) && !entity.id().equals(Notation.SEQUENCE)) {
        all.add(entity.id());
      }
    }
    Project present = PROJECT;
    for (Id id : all) {
      present = new Alive(id, false).applyTo(present);
    }
    present = new Purge(all).applyTo(present);
    assertThat(present.size()).isEqualTo(2);
    Project restored = restore(present, PROJECT).applyTo(present);
    // In the order of kinds and old ids: film, A1, V1, V2, A, B, C, T, a, x, k, g.
    assertThat(Notation.FRAMES.write(restored))
        .isEqualTo(
            """
            new.4 (video): new.8[5-15]"Once upon a time"
            new.3 (video): new.5[0-10]=new.1 new.6[10-20]@100=new.1 new.7[30-40]=new.1
            new.2 (audio): new.9[0-10]=new.1
            link new.11: new.5 new.9
            group new.12: new.5 new.6
            dissolve new.10: new.5|new.6 3+3\
            """);
  }

  @Test
  void aForgottenSequenceTakesItsTracksAlong() {
    Project version = Notation.FRAMES.read("V1: N[0-10]>inner\nsequence inner:\nV9: C[0-10]");
    Id inner = Id.of("inner");
    Project present = new Purge(List.of(inner)).applyTo(new Alive(inner, false).applyTo(version));
    Project restored = restore(present, version).applyTo(present);
    Id again = restored.clip(Id.of("N")).orElseThrow().get(Clip.SEQUENCE);
    assertThat(again).isNotEqualTo(inner);
    assertThat(restored.tracks(again)).hasSize(1);
    assertThat(restored.clips(restored.tracks(again).get(0).id()))
        .extracting(Clip::id)
        .containsExactly(Id.of("C"));
  }

  @Test
  void afterRandomEditsEverythingSeenIsAsItWas() {
    Seeds.check(100, random -> check(random, RandomEdits.project(random), false));
  }

  @Test
  void afterRandomOperationsEverythingSeenIsAsItWas() {
    Seeds.check(200, random -> check(random, RandomProjects.next(random), true));
  }

  private static void check(Random random, Project version, boolean raw) {
    Project present = version;
    RandomEdits edits = new RandomEdits(random);
    for (int i = 0; i < 10; i++) {
      present = step(random, edits, present, raw, i);
    }
    Batch batch = restore(present, version);
    Project restored = batch.applyTo(present);
    assertThat(Visible.of(restored)).isEqualTo(Visible.of(version));
    assertThat(Invariants.faults(restored)).isEmpty();
    Project undone = batch.inverse(present).applyTo(restored);
    assertThat(Visible.of(undone)).isEqualTo(Visible.of(present));
    assertThat(restore(restored, version).operations()).isEmpty();
  }

  private static Project step(
      Random random, RandomEdits edits, Project project, boolean raw, int number) {
    if (raw) {
      return RandomOperations.next(random, project).applyTo(project);
    }
    try {
      Edit edit = edits.next(project);
      EditContext context = EditContext.of(IdSource.counting("s" + number)).with(edits.options());
      return edit.plan(project, context).applyTo(project);
    } catch (EditorException refusal) {
      return project;
    }
  }

  @Test
  void afterCompactionAsMuchIsSeenAsBefore() {
    Seeds.check(
        100,
        random -> {
          Project version = RandomProjects.next(random);
          Project present = version;
          List<Id> dead = new ArrayList<>();
          for (Entity entity : version.entities()) {
            if (!entity.id().equals(Id.PROJECT) && random.nextInt(3) == 0) {
              present = new Alive(entity.id(), false).applyTo(present);
              dead.add(entity.id());
            }
          }
          present = new Purge(dead).applyTo(present);
          Project restored = restore(present, version).applyTo(present);
          assertThat(Visible.of(restored)).hasSameSizeAs(Visible.of(version));
          assertThat(Invariants.faults(restored)).isEmpty();
          for (Entity entity : Visible.of(restored)) {
            assertThat(version.find(entity.id()).isPresent())
                .as("%s is new or as it was", entity.id())
                .isEqualTo(!entity.id().value().startsWith("new."));
          }
        });
  }
}
