package io.nve.protocol;

import static io.nve.protocol.Desk.A;
import static io.nve.protocol.Desk.B;
import static io.nve.protocol.Desk.C;
import static io.nve.protocol.Desk.V2;
import static io.nve.protocol.Desk.batch;
import static io.nve.protocol.Desk.name;
import static io.nve.protocol.Desk.nameOf;
import static io.nve.protocol.Desk.only;
import static io.nve.protocol.Desk.rename;
import static io.nve.protocol.Desk.submitOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Requirement;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ClientSessionTest {
  private final Desk desk = new Desk();

  private static ServerMessage.Fault fault(ErrorCode code, long seq) {
    return new ServerMessage.Fault(code, "", "", seq, 0);
  }

  // ---- opening ----

  @Test
  void greetsWithoutAVersionAndOpensOnTheWelcome() {
    ClientSession session = ClientSession.begin(name("ana"));
    ClientMessage hello = only(session.connect().messages());
    assertThat(hello).isEqualTo(new ClientMessage.Hello(name("ana"), 1, 1, OptionalLong.empty()));
    assertThat(session.isOpen()).isFalse();

    Reaction reaction = session.receive(only(desk.answer(hello)));

    assertThat(session.isOpen()).isTrue();
    assertThat(session.version()).hasValue(0);
    assertThat(session.project()).isEqualTo(Desk.project());
    assertThat(reaction.notices())
        .hasExactlyElementsOfTypes(Notice.Opened.class, Notice.Changed.class);
  }

  @Test
  void refusesToEditBeforeThereIsAProject() {
    ClientSession session = ClientSession.begin(name("ana"));
    assertThatThrownBy(() -> session.edit(rename(A, "x"), ""))
        .extracting("code")
        .isEqualTo(ErrorCode.NOT_OPEN);
    assertThatThrownBy(session::save).extracting("code").isEqualTo(ErrorCode.NOT_OPEN);
    assertThat(session.canEdit()).isFalse();
  }

  @Test
  void greetsAgainWhenTheWelcomeIsOverdue() {
    ClientSession session = ClientSession.begin(name("ana"));
    List<ClientMessage> first = session.connect().messages();
    assertThat(session.isWaiting()).isTrue();
    assertThat(session.resend().messages()).isEqualTo(first);
  }

  @Test
  void aWelcomeForSomebodyElseOpensNothing() {
    ClientSession session = ClientSession.begin(name("ana"));
    session.connect();
    ClientSession other = ClientSession.begin(name("ben"));
    ServerMessage welcome = only(desk.answer(only(other.connect().messages())));
    assertThat(session.receive(welcome).notices()).isEmpty();
    assertThat(session.isOpen()).isFalse();
  }

  // ---- editing ----

  @Test
  void anEditShowsAtOnceAndIsHandedIn() {
    ClientSession session = desk.join("ana");
    Reaction reaction = session.edit(rename(A, "new"), "g");
    assertThat(nameOf(session.project(), A)).isEqualTo("new");
    assertThat(nameOf(session.confirmed(), A)).isEmpty();
    assertThat(submitOf(reaction)).isEqualTo(Desk.submit("ana", 1, 0, rename(A, "new")));
    assertThat(session.pending()).containsExactly(new PendingBatch(1, "g", rename(A, "new")));
  }

  @Test
  void whatIsDoneWhileASubmissionIsOnItsWayWaits() {
    ClientSession session = desk.join("ana");
    ClientMessage first = submitOf(session.edit(rename(A, "1"), ""));
    assertThat(session.edit(rename(A, "2"), "").messages()).isEmpty();
    assertThat(session.edit(rename(B, "3"), "").messages()).isEmpty();

    Reaction reaction = session.receive(only(desk.answer(first)));

    assertThat(submitOf(reaction))
        .isEqualTo(Desk.submit("ana", 2, 1, rename(A, "2"), rename(B, "3")));
  }

  @Test
  void whatOthersDoMeanwhileIsConfirmedHoweverMuchItIs() {
    ClientSession session = desk.join("ana");
    Reaction own = session.edit(rename(A, "ana's"), "");
    Project served = Desk.project();
    for (int i = 1; i <= 5_000; i++) {
      ServerMessage.Entries heard = desk.someone("ben", i % 2 == 0 ? A : B, "ben's " + i);
      session.receive(heard);
      served = heard.entries().get(0).applyTo(served);
      if (i == 10 || i == 300 || i == 5_000) {
        assertThat(session.confirmed()).isEqualTo(served);
      }
    }
    assertThat(nameOf(session.project(), A)).isEqualTo("ana's");
    assertThat(nameOf(session.project(), B)).isEqualTo("ben's 4999");

    desk.settle(session, own);

    assertThat(session.confirmed()).isEqualTo(session.project());
    assertThat(nameOf(session.confirmed(), A)).isEqualTo("ana's");
    session.undo();
    assertThat(nameOf(session.project(), A)).isEqualTo("ben's 5000");
    assertThat(nameOf(session.confirmed(), A)).isEqualTo("ana's");
  }

  @Test
  void aGestureThatWaitsBecomesOneBatch() {
    ClientSession session = desk.join("ana");
    session.edit(rename(A, "sent"), "other");
    session.edit(batch(new Place(C, V2, 10)), "drag");
    session.edit(batch(new Place(C, V2, 20)), "drag");
    session.edit(batch(new Place(C, V2, 30)), "drag");
    assertThat(session.pending())
        .extracting(PendingBatch::batch)
        .containsExactly(rename(A, "sent"), batch(new Place(C, V2, 30)));
  }

  /** Found by the simulator: beyond the end of a text, two changes are not the sum of both. */
  @Test
  void changesBeyondTheEndOfATextAreComposedAsTheyAreShown() {
    ClientSession session = desk.join("ana");
    session.edit(rename(A, "sent"), "");
    Batch first = batch(new Text(B, "name", TextDelta.replace(3, 1, "xy")));
    Batch second = batch(new Text(B, "name", TextDelta.replace(1, 9, "z")));
    session.edit(first, "typing");
    session.edit(second, "typing");
    Project replayed = session.confirmed();
    for (PendingBatch each : session.pending()) {
      replayed = each.batch().applyTo(replayed);
    }
    assertThat(session.pending()).hasSize(2);
    assertThat(replayed).isEqualTo(session.project());
  }

  @Test
  void whatWasSentIsNotComposedInto() {
    ClientSession session = desk.join("ana");
    session.edit(batch(new Place(C, V2, 10)), "drag");
    session.edit(batch(new Place(C, V2, 20)), "drag");
    assertThat(session.pending()).extracting(PendingBatch::seq).containsExactly(1L, 0L);
  }

  @Test
  void aBatchThatStandsOnSomethingElseIsNotComposed() {
    ClientSession session = desk.join("ana");
    Batch onCut =
        new Batch("Roll", List.of(new TrimOut(A, 140)), List.of(new Requirement.Touching(A, B)));
    session.edit(rename(A, "sent"), "other");
    session.edit(batch(new TrimOut(A, 145)), "drag");
    session.edit(onCut, "drag");
    assertThat(session.pending()).hasSize(3);
  }

  @Test
  void aBatchThatIsTooLargeChangesNothing() {
    ClientSession session = ClientSession.begin(name("ana"), new Limits(10, 2, 10));
    desk.settle(session, session.connect());
    Operation set = new Set(A, "name", Json.of("x"));
    assertThatThrownBy(() -> session.edit(batch(set, set, batch(set)), ""))
        .extracting("code")
        .isEqualTo(ErrorCode.LIMIT_ENTITIES);
    assertThat(session.project()).isEqualTo(Desk.project());
    assertThat(session.pending()).isEmpty();
  }

  @Test
  void aSubmissionIsFilledUpToItsLimits() {
    ClientSession session = ClientSession.begin(name("ana"), new Limits(2, 3, 10));
    desk.settle(session, session.connect());
    session.disconnect();
    Operation set = new Set(A, "name", Json.of("x"));
    session.edit(batch(set, set), "");
    session.edit(batch(set, set), "");
    session.edit(batch(set), "");
    session.edit(batch(set), "");
    ServerMessage welcome = only(desk.answer(only(session.connect().messages())));

    ClientMessage.Submit first = submitOf(session.receive(welcome));
    assertThat(first.batches()).as("the second would be a fourth operation").hasSize(1);
    ClientMessage.Submit second = submitOf(session.receive(only(desk.answer(first))));
    assertThat(second.batches()).as("the fourth would be a third batch").hasSize(2);
  }

  // ---- what comes from others ----

  @Test
  void pendingWorkAndWorkOfOthersBothStay() {
    ClientSession session = desk.join("ana");
    session.edit(batch(new TrimIn(A, 60)), "");
    ServerMessage theirs =
        desk.decide(Desk.submit("ben", 1, 0, batch(new Place(A, V2, 500)))).announcement();

    Reaction reaction = session.receive(theirs);

    Clip clip = session.project().clip(A).orElseThrow();
    assertThat(clip.track()).isEqualTo(V2);
    assertThat(clip.start()).isEqualTo(560);
    assertThat(session.confirmed()).isEqualTo(desk.sequencer.project());
    assertThat(reaction.notices()).hasExactlyElementsOfTypes(Notice.Changed.class);
  }

  @Test
  void theServersOrderDecidesWhoWritesLast() {
    ClientSession session = desk.join("ana");
    Reaction mine = session.edit(rename(A, "ana's"), "");
    session.receive(desk.someone("ben", A, "ben's"));
    assertThat(nameOf(session.project(), A)).as("ana's will be ordered later").isEqualTo("ana's");
    desk.settle(session, mine);
    assertThat(nameOf(desk.sequencer.project(), A)).isEqualTo("ana's");
    assertThat(session.project()).isEqualTo(desk.sequencer.project());
  }

  @Test
  void anAcknowledgementChangesNothingOnTheScreen() {
    ClientSession session = desk.join("ana");
    ClientMessage submit = submitOf(session.edit(rename(A, "x"), "g"));
    Reaction reaction = session.receive(only(desk.answer(submit)));
    assertThat(reaction.notices()).containsExactly(new Notice.Saved("g", 1, 1));
    assertThat(session.pending()).isEmpty();
    assertThat(session.project()).isEqualTo(session.confirmed());
    assertThat(session.isWaiting()).isFalse();
  }

  @Test
  void aServerThatMergesOtherwiseIsBelieved() {
    ClientSession session = desk.join("ana");
    session.edit(rename(A, "mine"), "");
    session.edit(rename(B, "next"), "");
    Entry otherwise = new Entry(1, name("ana"), 1, new Applied(rename(A, "the server's")));
    session.receive(new ServerMessage.Entries(List.of(otherwise), 1));
    assertThat(nameOf(session.project(), A)).isEqualTo("the server's");
    assertThat(nameOf(session.project(), B)).isEqualTo("next");
  }

  // ---- refusals ----

  @Test
  void aRefusalTakesBackThatBatchAndNothingElse() {
    ClientSession session = desk.join("ana");
    desk.permission =
        (author, operation, project) ->
            operation instanceof TrimIn
                ? Optional.of(new Refusal(ErrorCode.FORBIDDEN, "no trims", ""))
                : Optional.empty();
    session.disconnect();
    session.edit(rename(A, "kept"), "1");
    session.edit(batch(new TrimIn(A, 70)), "2");
    session.edit(rename(B, "kept too"), "3");

    ServerMessage welcome = only(desk.answer(only(session.connect().messages())));
    ClientMessage submit = submitOf(session.receive(welcome));
    Reaction reaction = session.receive(only(desk.answer(submit)));

    assertThat(reaction.notices())
        .filteredOn(Notice.Refused.class::isInstance)
        .containsExactly(
            new Notice.Refused(
                new PendingBatch(2, "2", batch(new TrimIn(A, 70))),
                new Refusal(ErrorCode.FORBIDDEN, "no trims", "/ops/0")));
    assertThat(session.project().clip(A).orElseThrow().in()).isEqualTo(50);
    assertThat(nameOf(session.project(), A)).isEqualTo("kept");
    assertThat(nameOf(session.project(), B)).isEqualTo("kept too");
    assertThat(session.project()).isEqualTo(desk.sequencer.project());
  }

  @Test
  void whatStoodOnARefusedBatchIsRefusedToo() {
    ClientSession session = desk.join("ana");
    Clip copy = Clip.media(Id.of("ana.1"), A, V2, 0, 50, 150);
    desk.permission = Role.EDITOR.and(new LockedTracks());
    desk.decide(Desk.submit("ben", 1, 0, batch(new Set(V2, "locked", Json.TRUE))));
    session.disconnect();
    session.edit(batch(new Create(copy)), "create");
    session.edit(
        batch(new Alive(copy.id(), false), new Shift(Desk.V1, 300, -100)), "ripple delete");

    desk.settle(session, session.connect());

    assertThat(desk.log)
        .filteredOn(entry -> entry.client().equals(name("ana")))
        .extracting(entry -> ((Refusal) entry.decision()).code())
        .containsExactly(ErrorCode.LOCKED, ErrorCode.UNKNOWN_ENTITY);
    assertThat(session.project().clip(C).orElseThrow().start())
        .as("no half of a ripple delete")
        .isEqualTo(300);
    assertThat(session.project()).isEqualTo(desk.sequencer.project());
  }

  // ---- undo ----

  @Test
  void undoDoesNotDependOnWhenTheHistoryIsLookedAt() {
    ClientSession curious = desk.join("ana");
    curious.edit(batch(new Set(A, "name", Json.of("mine")), new TrimIn(B, 60)), "");
    ClientSession busy = ClientSession.restore(curious.save(), Limits.DEFAULT);
    busy.connect();
    busy.receive(
        new ServerMessage.Welcome(
            name("ana"), Optional.empty(), 0, List.of(), 0, ServerMessage.Rights.ALL));
    for (int i = 0; i < 600; i++) {
      ServerMessage.Entries heard = desk.someone("ben", i % 3 == 0 ? A : C, "ben " + i);
      curious.receive(heard);
      assertThat(curious.history().undoable()).hasSize(1);
      busy.receive(heard);
    }
    assertThat(busy.project()).isEqualTo(curious.project());

    curious.undo();
    busy.undo();

    assertThat(busy.project()).isEqualTo(curious.project());
    assertThat(nameOf(busy.project(), A)).isEqualTo("ben 597");
    assertThat(busy.pending()).isEqualTo(curious.pending());
  }

  @Test
  void undoTakesBackOnesOwnWorkAndLeavesThatOfOthers() {
    ClientSession session = desk.join("ana");
    desk.settle(session, session.edit(batch(new TrimIn(A, 60)), "trim"));
    session.receive(desk.someone("ben", A, "ben's"));

    Reaction undo = session.undo();

    assertThat(undo.notices())
        .extracting(notice -> ((Notice.Turned) notice).turn().label())
        .containsExactly("Edit");
    assertThat(session.project().clip(A).orElseThrow().in()).isEqualTo(50);
    assertThat(nameOf(session.project(), A)).isEqualTo("ben's");
    desk.settle(session, undo);
    assertThat(session.project()).isEqualTo(desk.sequencer.project());

    desk.settle(session, session.redo());
    assertThat(session.project().clip(A).orElseThrow().in()).isEqualTo(60);
    assertThat(session.project()).isEqualTo(desk.sequencer.project());
  }

  @Test
  void aGestureIsUndoneAsOneStep() {
    ClientSession session = desk.join("ana");
    session.edit(batch(new Place(C, V2, 10)), "drag");
    session.edit(batch(new Place(C, V2, 20)), "drag");
    session.edit(batch(new Place(C, V2, 30)), "drag");
    desk.settle(session, session.resend());
    assertThat(session.history().undoable()).hasSize(1);
    desk.settle(session, session.undo());
    assertThat(session.project()).isEqualTo(Desk.project());
  }

  @Test
  void whatWasRefusedIsNotUndone() {
    ClientSession session = desk.join("ana");
    desk.permission = Role.VIEWER;
    desk.settle(session, session.edit(rename(A, "x"), ""));
    assertThat(session.history().undoable()).isEmpty();
    assertThat(session.undo()).isEqualTo(new Reaction(List.of(), List.of()));
  }

  @Test
  void aRelaunchedProgramStillUndoesWhatIsPending() {
    ClientSession session = desk.join("ana");
    session.disconnect();
    session.edit(rename(A, "x"), "");
    ClientSession relaunched = ClientSession.restore(session.save(), Limits.DEFAULT);
    relaunched.undo();
    assertThat(relaunched.project()).isEqualTo(Desk.project());
  }

  // ---- rights ----

  private Reaction letIn(ClientSession session, ServerMessage.Rights rights) {
    ClientMessage.Hello hello = (ClientMessage.Hello) only(session.connect().messages());
    return session.receive(desk.sequencer.greet(hello, rights, EntryLog.NONE));
  }

  private static ServerMessage.Rights reading(ErrorCode code) {
    return new ServerMessage.Rights(Access.READ, Optional.of(code), "why");
  }

  @Test
  void aReaderCannotEdit() {
    ClientSession session = ClientSession.begin(name("ana"));
    letIn(session, reading(ErrorCode.FORBIDDEN));
    assertThat(session.canEdit()).isFalse();
    assertThatThrownBy(() -> session.edit(rename(A, "x"), ""))
        .isInstanceOf(EditorException.class)
        .extracting("code")
        .isEqualTo(ErrorCode.FORBIDDEN);
    assertThat(session.project()).isEqualTo(Desk.project());
  }

  @Test
  void whoHasBecomeAReaderHearsThatHisWorkIsRefused() {
    ClientSession session = desk.join("ana");
    session.disconnect();
    session.edit(rename(A, "x"), "");
    desk.permission = Role.VIEWER;
    desk.settle(session, letIn(session, reading(ErrorCode.FORBIDDEN)));
    assertThat(session.pending()).isEmpty();
    assertThat(session.project()).isEqualTo(Desk.project());
  }

  @Test
  void anOutdatedClientKeepsItsWork() {
    ClientSession session = desk.join("ana");
    session.disconnect();
    session.edit(rename(A, "x"), "");
    Reaction reaction = letIn(session, reading(ErrorCode.CLIENT_OUTDATED));
    assertThat(reaction.messages()).isEmpty();
    assertThat(session.pending()).hasSize(1);
    assertThatThrownBy(() -> session.edit(rename(A, "y"), ""))
        .extracting("code")
        .isEqualTo(ErrorCode.CLIENT_OUTDATED);
  }

  // ---- faults ----

  @Test
  void aFaultThatPassesIsWaitedOut() {
    ClientSession session = desk.join("ana");
    ClientMessage submit = submitOf(session.edit(rename(A, "x"), ""));
    Reaction reaction = session.receive(fault(ErrorCode.OUTPUT_NOT_WRITABLE, 1));
    assertThat(reaction).isEqualTo(new Reaction(List.of(), List.of()));
    assertThat(session.resend().messages()).containsExactly(submit);
  }

  @Test
  void aGapInTheNumbersIsClosedByAGreeting() {
    ClientSession session = desk.join("ana");
    session.edit(rename(A, "x"), "");
    Reaction reaction = session.receive(fault(ErrorCode.SEQ_GAP, 1));
    assertThat(only(reaction.messages())).isInstanceOf(ClientMessage.Hello.class);
  }

  @Test
  void anyOtherFaultClosesAndKeepsTheWork() {
    ClientSession session = desk.join("ana");
    session.edit(rename(A, "x"), "");
    ServerMessage.Fault unsupported = fault(ErrorCode.CLIENT_UNSUPPORTED, 0);
    assertThat(session.receive(unsupported).notices())
        .containsExactly(new Notice.Closed(unsupported));
    assertThat(session.isOpen()).isFalse();
    assertThat(session.resend().messages()).isEmpty();
    assertThat(session.pending()).hasSize(1);
    assertThat(session.connect().messages()).hasSize(1);
  }

  @Test
  void anOldFaultAboutAnotherSubmissionSaysNothing() {
    ClientSession session = desk.join("ana");
    session.edit(rename(A, "x"), "");
    assertThat(session.receive(fault(ErrorCode.TOO_OLD, 9)).messages()).isEmpty();
  }

  @Test
  void presenceOfOthersIsPassedOn() {
    ClientSession session = desk.join("ana");
    Presence ben = new Presence(name("ben"), 1, Optional.of(Presence.State.of("Ben")));
    Presence self = new Presence(name("ana"), 1, Optional.of(Presence.State.of("Ana")));
    assertThat(session.receive(ben).notices()).containsExactly(new Notice.Seen(ben));
    assertThat(session.receive(self).notices()).isEmpty();
  }
}
