package io.nve.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.edit.Edit;
import io.nve.edit.EditContext;
import io.nve.edit.ExtractRange;
import io.nve.edit.IdSource;
import io.nve.edit.InsertTime;
import io.nve.edit.RemoveClips;
import io.nve.edit.SplitClips;
import io.nve.json.Json;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Title;
import io.nve.model.Transition;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.notation.Notation;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoStackTest {
  private static final String START =
      """
      V2: T[100-120]"Once"
      V1: A[0-20]{"fade.out":"2f"} B[20-40]@100
      A1: a[0-20]
      link k: A a\
      """;
  private static final Id A = Id.of("A");
  private static final Id SOUND = Id.of("a");
  private static final Id B = Id.of("B");
  private static final Id TITLE = Id.of("T");
  private static final Id V1 = Id.of("V1");
  private static final Id V2 = Id.of("V2");

  /** The right part of A after Ana's cut, and that of its sound. */
  private static final Id RIGHT = Id.of("ana.1");

  private static final Id RIGHT_SOUND = Id.of("ana.2");

  private final IdSource ids = IdSource.counting("ana");
  private Project project = Notation.FRAMES.read(START);
  private UndoStack stack = UndoStack.EMPTY;

  private static long frames(long count) {
    return FrameRate.FPS_25.ticksAt(count);
  }

  // ---- Ana, who undoes, and Ben ----

  private void ana(Edit edit) {
    ana("", edit.plan(project, EditContext.of(ids)));
  }

  private void ana(String label, Operation... operations) {
    ana("", new Batch(label, List.of(operations)));
  }

  private void ana(String gesture, Batch batch) {
    stack = stack.record(gesture, batch, project);
    project = batch.applyTo(project);
  }

  private void ben(Operation... operations) {
    stack = stack.remote(project, List.of(), List.of(operations));
    project = new Batch("", List.of(operations)).applyTo(project);
  }

  private Turn undo() {
    return take(stack.undo(project).orElseThrow());
  }

  private Turn redo() {
    return take(stack.redo(project).orElseThrow());
  }

  private Turn take(Turn turn) {
    project = turn.batch().applyTo(project);
    stack = turn.stack();
    return turn;
  }

  private String seen() {
    return Notation.FRAMES.write(project);
  }

  private String on(Id track) {
    return seen()
        .lines()
        .filter(line -> line.startsWith(track + ":"))
        .findFirst()
        .map(line -> line.substring(track.value().length() + 2))
        .orElse("");
  }

  // ---- steps ----

  @Test
  void thereIsNothingToUndoAtFirst() {
    assertThat(stack.undo(project)).isEmpty();
    assertThat(stack.redo(project)).isEmpty();
    assertThat(stack.undoable()).isEmpty();
  }

  @Test
  void anUndoIsABatchThatSaysWhatItTakesBack() {
    ana("Rename", new Set(A, "name", Json.of("x")));
    Turn undone = undo();
    assertThat(undone.batch())
        .isEqualTo(new Batch("Undo Rename", List.of(new Set(A, "name", Json.NULL))));
    assertThat(undone.label()).isEqualTo("Rename");
    assertThat(redo().batch())
        .isEqualTo(new Batch("Redo Rename", List.of(new Set(A, "name", Json.of("x")))));
    assertThat(undo().batch().label()).isEqualTo("Undo Rename");
    assertThat(seen()).isEqualTo(START);
  }

  @Test
  void theHistoryHasLabels() {
    ana("One", new Set(A, "name", Json.of("1")));
    ana("Two", new Set(A, "name", Json.of("2")));
    ana("Three", new Set(A, "name", Json.of("3")));
    undo();
    assertThat(stack.undoable()).containsExactly("Two", "One");
    assertThat(stack.redoable()).containsExactly("Three");
    ana("Four", new Set(A, "name", Json.of("4")));
    assertThat(stack.undoable()).containsExactly("Four", "Two", "One");
    assertThat(stack.redoable()).as("new work clears what could be redone").isEmpty();
  }

  @Test
  void aGestureIsOneStep() {
    for (int i = 1; i <= 5; i++) {
      ana("drag 1", new Batch("Move", List.of(Place.along(B, frames(i)))));
    }
    ana("drag 2", new Batch("Move", List.of(Place.along(B, frames(90)))));
    assertThat(stack.undoable()).containsExactly("Move", "Move");
    undo();
    assertThat(project.clip(B).orElseThrow().anchor()).isEqualTo(frames(5));
    undo();
    assertThat(seen()).isEqualTo(START);
    redo();
    assertThat(project.clip(B).orElseThrow().anchor()).isEqualTo(frames(5));
  }

  @Test
  void aGestureThatIsTakenUpAfterAnUndoIsAnotherStep() {
    ana("drag 1", new Batch("Move", List.of(Place.along(B, frames(1)))));
    ana("", new Batch("Rename", List.of(new Set(B, "name", Json.of("x")))));
    undo();
    ana("drag 1", new Batch("Move", List.of(Place.along(B, frames(2)))));
    assertThat(stack.undoable()).containsExactly("Move", "Move");
  }

  @Test
  void onlySoManyStepsAreKept() {
    stack = UndoStack.keeping(3);
    for (int i = 0; i < 5; i++) {
      ana("Step " + i, new Set(A, "name", Json.of(i)));
    }
    assertThat(stack.undoable()).containsExactly("Step 4", "Step 3", "Step 2");
    assertThat(UndoStack.EMPTY.undoable()).isEmpty();
  }

  @Test
  void undoingAStepOfTenThousandCostsNoMoreThanItsOwn() {
    project = RandomProjects.large(1, 50);
    Id clip = Id.of("t0c0");
    for (int i = 0; i < 200; i++) {
      ana("Name", new Set(clip, "name", Json.of("n" + i)));
    }
    for (int i = 0; i < 10_000; i++) {
      ben(new Set(Id.of("t0c1"), "name", Json.of("b" + i)));
    }
    Turn turn = undo();
    assertThat(turn.batch().operations()).containsExactly(new Set(clip, "name", Json.of("n198")));
    undo();
    assertThat(project.clip(clip).orElseThrow().name()).isEqualTo("n197");
  }

  @Test
  void whatWasMadeTooLongAgoIsForgotten() {
    ana("Rename", new Set(A, "name", Json.of("x")));
    List<Operation> many = Collections.nCopies(50_000, new Set(B, "name", Json.of("y")));
    stack = stack.remote(project, List.of(), many).remote(project, List.of(), many);
    assertThat(stack.undoable()).containsExactly("Rename");
    assertThat(stack.remote(project, List.of(), many).undoable()).isEmpty();
  }

  // ---- what others did stays ----

  @Test
  void whatSomebodyWroteSinceStays() {
    ana("Both", new Set(A, "name", Json.of("ana's")), new Set(B, "name", Json.of("ana's")));
    ben(new Set(A, "name", Json.of("ben's")));
    undo();
    assertThat(project.clip(A).orElseThrow().name()).isEqualTo("ben's");
    assertThat(project.clip(B).orElseThrow().name()).isEmpty();
  }

  @Test
  void aStepOfWhichNothingIsLeftIsPassedOver() {
    ana("Enable", new Set(B, "enabled", Json.FALSE));
    ana("Rename", new Set(A, "name", Json.of("ana's")));
    ben(new Set(A, "name", Json.of("ben's")));
    assertThat(stack.pointless(project)).containsExactly("Rename");
    assertThat(stack.undoable()).containsExactly("Rename", "Enable");
    Turn turn = undo();
    assertThat(turn.label()).isEqualTo("Enable");
    assertThat(turn.skipped()).containsExactly("Rename");
    assertThat(stack.undo(project)).isEmpty();
  }

  @Test
  void whatOthersDidWhileAStepWasUndoneSurvivesTheRedo() {
    ana("Trim", new TrimIn(B, frames(102)), new TrimOut(B, frames(115)));
    undo();
    ben(new TrimOut(B, frames(110)), Place.along(B, 0));
    redo();
    assertThat(on(V1)).endsWith("B[102-110]");
  }

  @Test
  void aDeletedClipComesBackWithWhatOthersDidToIt() {
    ana(new RemoveClips(List.of(B)));
    ben(new Set(B, "name", Json.of("ben's")));
    undo();
    assertThat(project.clip(B).orElseThrow().alive()).isTrue();
    assertThat(project.clip(B).orElseThrow().name()).isEqualTo("ben's");
  }

  @Test
  void whatOthersAddToANumberIsLeftOfIt() {
    ana("Fade", new Set(B, "fade.in", Json.of(7)));
    ben(new Add(B, "fade.in", 2));
    ana("Nudge", new Add(B, "fade.out", 5));
    ben(new Add(B, "fade.out", 3));
    undo();
    undo();
    assertThat(project.props(B).get("fade.in")).isEqualTo(Json.of(2));
    assertThat(project.props(B).get("fade.out")).isEqualTo(Json.of(3));
  }

  // ---- what is not acknowledged ----

  @Test
  void undoingWhatCoveredSomebodysWorkBringsItBack() {
    Project confirmed = project;
    ana("Rename", new Set(A, "name", Json.of("ana's")));
    arrives(confirmed, new Set(A, "name", Json.of("ben's")));
    assertThat(project.clip(A).orElseThrow().name())
        .as("Ana's was ordered later")
        .isEqualTo("ana's");
    undo();
    assertThat(project.clip(A).orElseThrow().name()).isEqualTo("ben's");
    redo();
    assertThat(project.clip(A).orElseThrow().name()).isEqualTo("ana's");
  }

  /** Something of others comes while all that Ana did is pending. */
  private void arrives(Project confirmed, Operation theirs) {
    List<Operation> pending = stackedOperations(confirmed);
    Rebase rebase = Rebase.of(confirmed, pending, List.of(theirs), Order.LATER);
    stack = stack.remote(confirmed, pending, List.of(theirs));
    project = new Batch("", rebase.theirs()).applyTo(project);
  }

  /** Ana's only batch, found again as the difference that it made. */
  private List<Operation> stackedOperations(Project confirmed) {
    return List.of(Restore.plan(confirmed, project, "", IdSource.counting("unused")));
  }

  @Test
  void anEarlierStepYieldsThoughALaterOneIsPending() {
    ana("One", new Set(A, "name", Json.of("ana's")));
    Project confirmed = project;
    ana("Two", new Set(B, "name", Json.of("ana's")));
    arrives(confirmed, new Set(A, "name", Json.of("ben's")));
    undo();
    assertThat(project.clip(B).orElseThrow().name()).isEmpty();
    assertThat(stack.undo(project)).isEmpty();
    assertThat(project.clip(A).orElseThrow().name()).isEqualTo("ben's");
  }

  @Test
  void anUndoThatIsPendingIsRedoneOnWhatArrived() {
    ana("Rename", new Set(A, "name", Json.of("ana's")));
    Project confirmed = project;
    Batch pending = undo().batch();
    Operation theirs = new Set(B, "name", Json.of("ben's"));
    stack = stack.remote(confirmed, List.of(pending), List.of(theirs));
    project = theirs.applyTo(project);
    redo();
    assertThat(project.clip(A).orElseThrow().name()).isEqualTo("ana's");
    assertThat(project.clip(B).orElseThrow().name()).isEqualTo("ben's");
    undo();
    assertThat(project.clip(A).orElseThrow().name()).isEmpty();
  }

  @Test
  void aComposedBatchIsUndoneWhole() {
    Project confirmed = project;
    ana("drag", new Batch("Move", List.of(Place.along(B, frames(1)))));
    Batch more = new Batch("Move", List.of(Place.along(B, frames(2))));
    stack = stack.amend(more);
    project = more.applyTo(project);
    arrives(confirmed, new Set(B, "name", Json.of("ben's")));
    assertThat(stack.undoable()).containsExactly("Move");
    undo();
    assertThat(on(V1)).isEqualTo("A[0-20]{\"fade.out\":\"2f\"} B[20-40]@100{\"name\":\"ben's\"}");
  }

  @Test
  void aRefusedBatchLeavesTheHistory() {
    ana("One", new Set(A, "name", Json.of("one")));
    Project confirmed = project;
    Batch refused = new Batch("Two", List.of(new Set(A, "name", Json.of("two"))));
    ana("", refused);
    Batch kept = new Batch("Three", List.of(new Set(B, "name", Json.of("three"))));
    ana("", kept);
    stack = stack.refused(confirmed, refused, List.of(kept));
    project = kept.applyTo(confirmed);
    assertThat(stack.undoable()).containsExactly("Three", "One");
    undo();
    undo();
    assertThat(seen()).isEqualTo(START);
    redo();
    redo();
    assertThat(project.clip(A).orElseThrow().name()).isEqualTo("one");
    assertThat(project.clip(B).orElseThrow().name()).isEqualTo("three");
  }

  @Test
  void afterASnapshotOnlyPendingWorkCanBeUndone() {
    ana("One", new Set(A, "name", Json.of("one")));
    Batch pending = new Batch("Two", List.of(new Set(B, "name", Json.of("two"))));
    ana("", pending);
    Project snapshot = new Set(B, "name", Json.of("ben's")).applyTo(Notation.FRAMES.read(START));
    stack = stack.restarted(snapshot, List.of(pending));
    project = pending.applyTo(snapshot);
    assertThat(stack.undoable()).containsExactly("Two");
    undo();
    assertThat(project).isEqualTo(snapshot);
  }

  // ---- splits: research/ot.md left them open ----

  private void anaCuts() {
    ana(new SplitClips(List.of(A), frames(8)));
    assertThat(on(V1)).startsWith("A[0-8] ana.1[8-20]{\"fade.out\":\"2f\"}");
  }

  @Test
  void undoneSplitIsWholeAgainWithItsFadesAndLinks() {
    anaCuts();
    Turn turn = undo();
    assertThat(seen()).isEqualTo(START);
    assertThat(turn.keptCuts()).isEmpty();
    redo();
    assertThat(on(V1)).startsWith("A[0-8] ana.1[8-20]{\"fade.out\":\"2f\"}");
    undo();
    assertThat(seen()).isEqualTo(START);
  }

  @Test
  void splitThenTailTrimmedJoinsToTheNewTail() {
    anaCuts();
    ben(new TrimOut(RIGHT, frames(15)), new TrimOut(RIGHT_SOUND, frames(15)));
    undo();
    assertThat(on(V1)).startsWith("A[0-15]");
    assertThat(on(Id.of("A1"))).isEqualTo("a[0-15]");
    assertThat(seen()).contains("link k: A a");
  }

  @Test
  void splitThenHeadTrimmedKeepsTheNewHead() {
    anaCuts();
    ben(new TrimIn(A, frames(3)), new TrimIn(SOUND, frames(3)));
    undo();
    assertThat(on(V1)).startsWith("A[3-20]");
  }

  @Test
  void splitThenBothPartsMovedTogetherJoinsWhereTheyAre() {
    anaCuts();
    for (Id part : List.of(A, RIGHT, SOUND, RIGHT_SOUND)) {
      ben(Place.along(part, frames(200)));
    }
    undo();
    assertThat(on(V1)).endsWith("A[200-220]@0{\"fade.out\":\"2f\"}");
  }

  @Test
  void splitThenRightPartDeletedLeavesTheCut() {
    anaCuts();
    ben(new Alive(RIGHT, false), new Alive(RIGHT_SOUND, false));
    String before = seen();
    assertThat(stack.undo(project)).as("nothing is left to take back").isEmpty();
    assertThat(seen()).isEqualTo(before);
  }

  @Test
  void splitThenOnePartMovedLeavesTheCutAndSaysSo() {
    ana("Cut and name", cutWithName().operations().toArray(new Operation[0]));
    ben(new Place(RIGHT, V2, frames(200)));
    Turn turn = undo();
    assertThat(turn.keptCuts()).containsExactly(new KeptCut(A, RIGHT));
    assertThat(on(V1)).startsWith("A[0-8] B[20-40]");
    assertThat(project.clip(B).orElseThrow().name()).as("the rest is undone").isEmpty();
  }

  private static Batch cutWithName() {
    return new Batch("", List.of(new Split(A, RIGHT, frames(8)), new Set(B, "name", Json.of("x"))));
  }

  @Test
  void splitThenOnePartSlippedOrRenamedLeavesTheCut() {
    for (Operation change :
        List.of(new Slip(RIGHT, frames(3)), new Set(RIGHT, "name", Json.of("ben's")))) {
      project = Notation.FRAMES.read(START);
      stack = UndoStack.EMPTY;
      ana("", cutWithName());
      ben(change);
      assertThat(undo().keptCuts()).as(change.toString()).containsExactly(new KeptCut(A, RIGHT));
      assertThat(project.clip(RIGHT).orElseThrow().alive()).isTrue();
    }
  }

  @Test
  void splitThenTransitionOnTheCutLeavesTheCut() {
    ana("", cutWithName());
    ben(new Create(Transition.of(Id.of("ben.1"), "dissolve", A, RIGHT, frames(1), frames(1))));
    assertThat(undo().keptCuts()).containsExactly(new KeptCut(A, RIGHT));
    assertThat(seen()).contains("dissolve ben.1: A|ana.1 1+1");
  }

  @Test
  void linkedCutsAreClosedAllOrNone() {
    anaCuts();
    String cut = seen();
    ben(new Slip(RIGHT_SOUND, frames(2)), new Slip(RIGHT_SOUND, -frames(2)));
    ben(new Set(RIGHT_SOUND, "gain", Json.of(-3.0)));
    assertThat(stack.undo(project)).as("the picture's cut stays with the sound's").isEmpty();
    assertThat(seen()).isEqualTo(cut.replace("ana.2[8-20]", "ana.2[8-20]{\"gain\":-3.0}"));
  }

  @Test
  void splitThenLeftPartSplitAgainJoinsThePieceThatEndsAtTheCut() {
    ana("Cut", new Split(B, RIGHT, frames(110)));
    ben(new Split(B, Id.of("ben.1"), frames(104)));
    undo();
    assertThat(on(V1)).endsWith("B[20-24]@100 ben.1[24-40]@104");
    redo();
    assertThat(on(V1)).endsWith("B[20-24]@100 ben.1[24-30]@104 ana.1[30-40]@110");
  }

  @Test
  void splitThenRightPartSplitAgainJoinsItsFirstPiece() {
    ana("Cut", new Split(B, RIGHT, frames(110)));
    ben(new Split(RIGHT, Id.of("ben.1"), frames(115)));
    undo();
    assertThat(on(V1)).endsWith("B[20-35]@100 ben.1[35-40]@115");
  }

  @Test
  void splitThenWholeDeletedAndRestoredByItsDeleterIsWhole() {
    ana("Cut", new Split(B, RIGHT, frames(110)));
    UndoStack bens =
        UndoStack.EMPTY.record(
            "",
            new Batch("Delete", List.of(new Alive(B, false), new Alive(RIGHT, false))),
            project);
    ben(new Alive(B, false), new Alive(RIGHT, false));
    Project before = project;
    Turn turn = undo();
    bens = bens.remote(before, List.of(), List.of(turn.batch()));
    take(bens.undo(project).orElseThrow());
    assertThat(on(V1)).endsWith("B[20-40]@100");
  }

  @Test
  void redoneSplitCutsWhatIsThereByThen() {
    ana("Cut", new Split(B, RIGHT, frames(110)));
    undo();
    ben(new TrimOut(B, frames(115)), new Set(B, "name", Json.of("ben's")));
    redo();
    assertThat(on(V1))
        .endsWith("B[20-30]@100{\"name\":\"ben's\"} ana.1[30-35]@110{\"name\":\"ben's\"}");
  }

  @Test
  void redoneSplitWithNothingToCutIsPassedOver() {
    ana("Cut", new Split(B, RIGHT, frames(110)));
    undo();
    ben(new TrimOut(B, frames(105)));
    assertThat(stack.redo(project)).isEmpty();
  }

  // ---- shifts: research/ot.md left them open ----

  @Test
  void aClipPutIntoInsertedTimeStandsWhereThatTimeBegan() {
    ana(new InsertTime(Notation.SEQUENCE, frames(20), frames(50)));
    ben(new Place(TITLE, V1, frames(45)));
    assertThat(on(V1)).isEqualTo("A[0-20]{\"fade.out\":\"2f\"} T[45-65]\"Once\" B[70-90]@100");
    undo();
    // The time that it stood in is gone. It is kept whole; Layout tells of the overlap.
    assertThat(on(V1)).contains("B[20-40]@100").contains("T[20-40]");
  }

  @Test
  void aClipPutWhereTimeWasRemovedMovesOnWithWhatFollows() {
    ana("Extract", new Alive(A, false), new Shift(V1, 0, -frames(20)));
    assertThat(on(V1)).isEqualTo("B[0-20]@100");
    ben(new Place(TITLE, V1, frames(0)));
    undo();
    // It is not known that it was meant for the place where the time had been; B stood there too.
    assertThat(on(V1)).startsWith("A[0-20]{\"fade.out\":\"2f\"}");
    assertThat(on(V1)).contains("B[20-40]@100").contains("T[20-40]");
  }

  @Test
  void whatStoodInRemovedTimeComesBackToItsPlaces() {
    Project before = project;
    ana(new ExtractRange(List.of(V1), TimeRange.between(frames(5), frames(30))));
    assertThat(on(V1)).isEqualTo("A[0-5]{\"fade.out\":\"2f\"} B[5-15]@110");
    Operation theirs = new TrimOut(B, frames(118));
    ben(theirs);
    undo();
    assertThat(Visible.of(project)).isEqualTo(Visible.of(theirs.applyTo(before)));
  }

  // ---- texts: what undo cannot know ----

  @Test
  void typingIsTakenBackAroundWhatOthersType() {
    ana("Type", new Text(TITLE, Title.TEXT.key(), TextDelta.replace(4, 0, " upon")));
    ben(new Text(TITLE, Title.TEXT.key(), TextDelta.replace(0, 4, "ONCE")));
    ben(new Text(TITLE, Title.TEXT.key(), TextDelta.replace(9, 0, " a time")));
    undo();
    assertThat(project.clip(TITLE).orElseThrow().get(Title.TEXT)).isEqualTo("ONCE a time");
  }

  @Test
  void whatBothDeletedComesBackToWhoUndoes() {
    Operation hers = new Text(TITLE, Title.TEXT.key(), TextDelta.replace(0, 2, ""));
    ana("Delete", hers);
    // Ben deleted the first letter too, without knowing; merged, nothing was left of that.
    ben(new Text(TITLE, Title.TEXT.key(), TextDelta.replace(0, 0, "")));
    undo();
    assertThat(project.clip(TITLE).orElseThrow().get(Title.TEXT)).isEqualTo("Once");
  }
}
