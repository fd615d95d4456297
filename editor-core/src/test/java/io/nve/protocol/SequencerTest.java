package io.nve.protocol;

import static io.nve.protocol.Desk.A;
import static io.nve.protocol.Desk.B;
import static io.nve.protocol.Desk.C;
import static io.nve.protocol.Desk.V1;
import static io.nve.protocol.Desk.V2;
import static io.nve.protocol.Desk.author;
import static io.nve.protocol.Desk.batch;
import static io.nve.protocol.Desk.name;
import static io.nve.protocol.Desk.nameOf;
import static io.nve.protocol.Desk.rename;
import static io.nve.protocol.Desk.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Requirement;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SequencerTest {
  private static final ServerMessage.Rights ALL = ServerMessage.Rights.ALL;

  private final Desk desk = new Desk();

  private static ServerMessage.Fault faultOf(Outcome outcome) {
    assertThat(outcome.entries()).isEmpty();
    assertThat(outcome.replies()).hasSize(1);
    return (ServerMessage.Fault) outcome.replies().get(0);
  }

  private Refusal refusalOf(Batch batch) {
    Project before = desk.sequencer.project();
    Outcome outcome = desk.decide(submit("ana", 1, desk.sequencer.version(), batch));
    assertThat(desk.sequencer.project()).as("a refusal changes nothing").isEqualTo(before);
    assertThat(outcome.entries()).hasSize(1);
    return (Refusal) outcome.entries().get(0).decision();
  }

  private static ClientMessage.Hello hello(String client, int protocol, int schema) {
    return new ClientMessage.Hello(name(client), protocol, schema, OptionalLong.empty());
  }

  private ServerMessage greet(String client, long since) {
    return desk.sequencer.greet(
        new ClientMessage.Hello(name(client), 1, 1, OptionalLong.of(since)), ALL, EntryLog.NONE);
  }

  // ---- order ----

  @Test
  void givesEachBatchAVersion() {
    Outcome outcome = desk.decide(submit("ana", 1, 0, rename(A, "1"), rename(A, "2")));
    assertThat(outcome.entries())
        .containsExactly(
            new Entry(1, name("ana"), 1, new Applied(rename(A, "1"))),
            new Entry(2, name("ana"), 2, new Applied(rename(A, "2"))));
    assertThat(outcome.announcement()).isEqualTo(new ServerMessage.Entries(outcome.entries(), 2));
    assertThat(outcome.replies()).isEmpty();
    assertThat(desk.sequencer.version()).isEqualTo(2);
  }

  @Test
  void rebasesWhatWasMadeOnAnOlderVersion() {
    desk.decide(submit("ben", 1, 0, batch(new Place(A, V2, 500))));
    desk.decide(submit("ana", 1, 0, batch(new TrimIn(A, 60))));
    Clip clip = desk.sequencer.project().clip(A).orElseThrow();
    assertThat(clip.track()).isEqualTo(V2);
    assertThat(clip.start()).isEqualTo(560);
  }

  @Test
  void anOutcomeThatIsNotAdoptedHasNotHappened() {
    Sequencer before = desk.sequencer;
    ClientMessage.Submit submit = submit("ana", 1, 0, rename(A, "x"));
    Outcome lost = before.submit(author("ana"), submit, Permission.EVERYTHING);
    assertThat(before.version()).isZero();
    assertThat(before.submit(author("ana"), submit, Permission.EVERYTHING).entries())
        .isEqualTo(lost.entries());
  }

  // ---- numbers ----

  @Test
  void aRepetitionIsAnsweredWithTheDecision() {
    ClientMessage.Submit submit = submit("ana", 1, 0, rename(A, "x"));
    Outcome first = desk.decide(submit);
    Outcome second = desk.decide(submit);
    assertThat(second.entries()).isEmpty();
    assertThat(second.replies()).containsExactly(new ServerMessage.Entries(first.entries(), 1));
    assertThat(desk.sequencer.version()).isEqualTo(1);
  }

  @Test
  void aRepetitionOfWhatIsNoLongerInMemoryAsksToGreet() {
    Desk narrow = new Desk(new Limits(10, 10, 1));
    ClientMessage.Submit submit = submit("ana", 1, 0, rename(A, "x"));
    narrow.decide(submit);
    narrow.someone("ben", B, "1");
    narrow.someone("ben", B, "2");
    ServerMessage.Fault fault = faultOf(narrow.decide(submit));
    assertThat(fault.code()).isEqualTo(ErrorCode.SEQ_GAP);
    assertThat(fault.expected()).isEqualTo(2);
  }

  @Test
  void aNumberThatDoesNotFollowIsAGap() {
    ServerMessage.Fault fault = faultOf(desk.decide(submit("ana", 2, 0, rename(A, "x"))));
    assertThat(fault.code()).isEqualTo(ErrorCode.SEQ_GAP);
    assertThat(fault.seq()).isEqualTo(2);
    assertThat(fault.expected()).isEqualTo(1);
  }

  @Test
  void aSubmissionThatIsHalfDecidedIsAGap() {
    desk.decide(submit("ana", 1, 0, rename(A, "1")));
    ServerMessage.Fault fault =
        faultOf(desk.decide(submit("ana", 1, 0, rename(A, "1"), rename(A, "2"))));
    assertThat(fault.code()).isEqualTo(ErrorCode.SEQ_GAP);
  }

  // ---- bases ----

  @Test
  void aBaseThatHasLeftTheWindowIsTooOld() {
    Desk narrow = new Desk(new Limits(10, 10, 2));
    for (int i = 0; i < 3; i++) {
      narrow.someone("ben", B, "b" + i);
    }
    assertThat(narrow.sequencer.oldestBase()).isEqualTo(1);
    assertThat(faultOf(narrow.decide(submit("ana", 1, 0, rename(A, "x")))).code())
        .isEqualTo(ErrorCode.TOO_OLD);
    assertThat(narrow.decide(submit("ana", 1, 1, rename(A, "x"))).entries()).hasSize(1);
  }

  @Test
  void aBaseInTheFutureIsBad() {
    assertThat(faultOf(desk.decide(submit("ana", 1, 1, rename(A, "x")))).code())
        .isEqualTo(ErrorCode.BAD_BASE);
  }

  @Test
  void aBaseBeforeTheClientsOwnLastBatchIsBad() {
    desk.decide(submit("ana", 1, 0, rename(A, "1")));
    assertThat(faultOf(desk.decide(submit("ana", 2, 0, rename(A, "2")))).code())
        .isEqualTo(ErrorCode.BAD_BASE);
  }

  // ---- whole submissions ----

  @Test
  void aSubmissionWithNoneOrTooManyBatchesIsNotTaken() {
    Desk small = new Desk(new Limits(1, 10, 10));
    assertThat(faultOf(small.decide(submit("ana", 1, 0))).code())
        .isEqualTo(ErrorCode.LIMIT_ENTITIES);
    assertThat(faultOf(small.decide(submit("ana", 1, 0, rename(A, "1"), rename(A, "2")))).code())
        .isEqualTo(ErrorCode.LIMIT_ENTITIES);
  }

  @Test
  void nobodySubmitsInTheNameOfAnother() {
    Outcome outcome =
        desk.sequencer.submit(
            author("eve"), submit("ana", 1, 0, rename(A, "x")), Permission.EVERYTHING);
    assertThat(faultOf(outcome).code()).isEqualTo(ErrorCode.FORBIDDEN);
  }

  @Test
  void anOutdatedClientSubmitsNothing() {
    Author old = new Author(name("ana"), "ana", 0);
    Outcome outcome =
        desk.sequencer.submit(old, submit("ana", 1, 0, rename(A, "x")), Permission.EVERYTHING);
    assertThat(faultOf(outcome).code()).isEqualTo(ErrorCode.CLIENT_OUTDATED);
  }

  // ---- refusals ----

  @Test
  void aNewIdMustBeginWithTheClientsName() {
    Clip clip = Clip.media(Id.of("ben.1"), Id.of("m"), V1, 0, 0, 10);
    Refusal refusal = refusalOf(batch(new Create(clip)));
    assertThat(refusal.code()).isEqualTo(ErrorCode.FOREIGN_ID);
    assertThat(refusal.path()).isEqualTo("/ops/0");
  }

  @Test
  void aSplitMakesAnIdToo() {
    assertThat(refusalOf(batch(new Split(A, Id.of("anabel.1"), 100))).code())
        .isEqualTo(ErrorCode.FOREIGN_ID);
  }

  @Test
  void anIdIsMadeOnlyOnce() {
    Clip clip = Clip.media(Id.of("ana.1"), Id.of("m"), V1, 0, 0, 10);
    assertThat(refusalOf(batch(new Create(clip), new Create(clip))))
        .isEqualTo(new Refusal(ErrorCode.ID_TAKEN, "The id ana.1 is in use", "/ops/1"));
  }

  @Test
  void onlyTheServerForgetsEntities() {
    assertThat(refusalOf(batch(new Purge(List.of(A)))).code()).isEqualTo(ErrorCode.FORBIDDEN);
  }

  @Test
  void everyOperationNamesSomethingThatExists() {
    Id nobody = Id.of("nobody");
    List<Operation> wrong =
        List.of(
            new Alive(nobody, false),
            new Set(nobody, "name", Json.of("x")),
            new Place(nobody, V1, 0),
            new Place(A, nobody, 0),
            new TrimIn(nobody, 0),
            new TrimOut(nobody, 0),
            new Slip(nobody, 1),
            new Split(nobody, Id.of("ana.1"), 0),
            new Shift(nobody, 0, 1),
            new Add(nobody, "fade.in", 1),
            new Text(nobody, "text", TextDelta.replace(0, 0, "x")),
            new Create(Clip.media(Id.of("ana.1"), A, nobody, 0, 0, 10)));
    for (Operation operation : wrong) {
      assertThat(new Form(name("ana"), 10).refusal(batch(operation), Desk.project()))
          .as("%s", operation)
          .map(Refusal::code)
          .contains(ErrorCode.UNKNOWN_ENTITY);
    }
    assertThat(new Form(name("ana"), 10).refusal(batch(Place.along(A, 7)), Desk.project()))
        .isEmpty();
  }

  @Test
  void aBatchHasNoMoreOperationsThanTheLimit() {
    Desk small = new Desk(new Limits(10, 2, 10));
    Operation set = new Set(A, "name", Json.of("x"));
    Outcome outcome = small.decide(submit("ana", 1, 0, batch(set, batch(set, set))));
    assertThat(outcome.entries())
        .extracting(entry -> ((Refusal) entry.decision()).code())
        .containsExactly(ErrorCode.LIMIT_ENTITIES);
  }

  @Test
  void aBatchOnACutThatIsGoneIsRefusedWhole() {
    Batch roll =
        new Batch(
            "Roll",
            List.of(new TrimOut(A, 160), new TrimIn(B, 60)),
            List.of(new Requirement.Touching(A, B)));
    desk.decide(submit("ben", 1, 0, batch(new Place(B, V2, 900))));
    desk.decide(submit("ana", 1, 0, roll));
    assertThat(desk.log.get(1).decision())
        .isEqualTo(new Refusal(ErrorCode.CUT_GONE, "a and b do not touch any more", "/requires/0"));
    assertThat(desk.sequencer.project().clip(A).orElseThrow().out()).isEqualTo(150);
  }

  @Test
  void aBatchAboutADeletedEntityIsRefusedIfItNeedsItAlive() {
    Batch batch =
        batch(
            new Batch(
                "inner",
                List.of(new Set(A, "name", Json.of("x"))),
                List.of(new Requirement.Living(A))));
    desk.decide(submit("ben", 1, 0, batch(new Alive(A, false))));
    desk.decide(submit("ana", 1, 0, batch));
    assertThat(desk.log.get(1).decision())
        .isEqualTo(
            new Refusal(
                ErrorCode.ENTITY_GONE, "a was deleted by somebody else", "/ops/0/requires/0"));
  }

  @Test
  void aBatchOnAnEdgeThatWasTrimmedIsRefusedWhole() {
    Batch ripple =
        new Batch(
            "Ripple trim",
            List.of(new TrimOut(A, 140)),
            List.of(new Requirement.Head(A, 50), new Requirement.Tail(A, 150)));
    long in = desk.sequencer.project().clip(A).orElseThrow().in();
    desk.decide(submit("ben", 1, 0, batch(new TrimOut(A, 145)), batch(new TrimIn(A, in + 1))));
    desk.decide(
        submit(
            "ana", 1, 0, ripple, new Batch("", List.of(), List.of(new Requirement.Tail(A, 150)))));
    assertThat(desk.log.subList(2, 4))
        .extracting(entry -> ((Refusal) entry.decision()).code())
        .containsExactly(ErrorCode.EDGE_MOVED, ErrorCode.EDGE_MOVED);
    assertThat(desk.sequencer.project().clip(A).orElseThrow().out()).isEqualTo(145);
  }

  @Test
  void permissionIsAskedForWhatTheOperationHasBecome() {
    desk.permission = new LockedTracks();
    desk.decide(
        submit("ben", 1, 0, batch(new Place(A, V2, 500)), batch(new Set(V2, "locked", Json.TRUE))));
    desk.decide(submit("ana", 1, 0, batch(new TrimIn(A, 60))));
    assertThat(desk.log.get(2).decision())
        .isEqualTo(new Refusal(ErrorCode.LOCKED, "The track is locked", "/ops/0"));
  }

  @Test
  void aRefusalLeavesTheOtherBatchesOfItsSubmission() {
    desk.decide(
        submit(
            "ana",
            1,
            0,
            batch(new TrimIn(A, 60)),
            batch(new TrimIn(Id.of("nobody"), 1)),
            batch(new TrimOut(A, 140))));
    assertThat(desk.log).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
    assertThat(desk.log.get(1).decision()).isInstanceOf(Refusal.class);
    Clip clip = desk.sequencer.project().clip(A).orElseThrow();
    assertThat(clip.in()).isEqualTo(60);
    assertThat(clip.out()).isEqualTo(140);
  }

  @Test
  void aRefusedBatchIsTakenOutFromUnderThoseThatFollow() {
    desk.permission =
        (author, operation, project) ->
            operation instanceof Slip
                ? Optional.of(new Refusal(ErrorCode.FORBIDDEN, "no", ""))
                : Optional.empty();
    desk.decide(submit("ana", 1, 0, batch(new Slip(A, 1000)), batch(new TrimIn(A, 1060))));
    assertThat(desk.sequencer.project().clip(A).orElseThrow().in())
        .as("10 later than before the slip, as its author saw it")
        .isEqualTo(60);
  }

  // ---- greeting ----

  @Test
  void aNewcomerGetsAProject() {
    desk.someone("ben", A, "x");
    ServerMessage.Welcome welcome =
        (ServerMessage.Welcome) desk.sequencer.greet(hello("ana", 1, 1), ALL, EntryLog.NONE);
    assertThat(welcome.start()).contains(new ServerMessage.Start(0, Desk.project()));
    assertThat(welcome.entries()).isEqualTo(desk.log);
    assertThat(welcome.head()).isEqualTo(1);
    assertThat(welcome.lastSeq()).isZero();
    assertThat(welcome.rights()).isEqualTo(ALL);
  }

  @Test
  void aNewcomerBeginsAtTheNewestStoredSnapshot() {
    desk.someone("ben", A, "x");
    desk.sequencer = desk.sequencer.startingFrom(desk.sequencer.snapshot());
    desk.someone("ben", A, "y");
    ServerMessage.Welcome welcome =
        (ServerMessage.Welcome) desk.sequencer.greet(hello("ben", 1, 1), ALL, EntryLog.NONE);
    assertThat(welcome.start().orElseThrow().version()).isEqualTo(1);
    assertThat(welcome.lastSeq()).as("before the entries").isEqualTo(1);
    assertThat(welcome.entries()).hasSize(1);
  }

  @Test
  void whoComesBackGetsWhatHeMissed() {
    desk.someone("ana", A, "1");
    desk.someone("ben", A, "2");
    desk.someone("ana", A, "3");
    ServerMessage.Welcome welcome = (ServerMessage.Welcome) greet("ana", 1);
    assertThat(welcome.start()).isEmpty();
    assertThat(welcome.entries()).isEqualTo(desk.log.subList(1, 3));
    assertThat(welcome.lastSeq()).isEqualTo(1);
    assertThat(((ServerMessage.Welcome) greet("ana", 3)).lastSeq()).isEqualTo(2);
  }

  @Test
  void whatIsNoLongerInMemoryComesFromTheLog() {
    Desk narrow = new Desk(new Limits(10, 10, 1));
    for (int i = 0; i < 4; i++) {
      narrow.someone("ben", A, "b" + i);
    }
    ClientMessage.Hello hello = new ClientMessage.Hello(name("ana"), 1, 1, OptionalLong.of(1));
    ServerMessage.Welcome stored =
        (ServerMessage.Welcome)
            narrow.sequencer.greet(
                hello, ALL, version -> Optional.of(narrow.log.subList((int) version, 4)));
    assertThat(stored.start()).isEmpty();
    assertThat(stored.entries()).isEqualTo(narrow.log.subList(1, 4));

    ServerMessage.Welcome cut =
        (ServerMessage.Welcome) narrow.sequencer.greet(hello, ALL, EntryLog.NONE);
    assertThat(cut.start()).contains(new ServerMessage.Start(4, narrow.sequencer.project()));
    assertThat(cut.entries()).isEmpty();
  }

  @Test
  void anOlderSchemaMayReadAndOneBelowTheOldestNotEvenThat() {
    Sequencer newer =
        Sequencer.restore(
            Snapshot.initial(Desk.project()), List.of(), Limits.DEFAULT, new Versions(1, 1, 2, 3));
    ServerMessage.Welcome welcome =
        (ServerMessage.Welcome) newer.greet(hello("ana", 1, 2), ALL, EntryLog.NONE);
    assertThat(welcome.rights().access()).isEqualTo(Access.READ);
    assertThat(welcome.rights().code()).contains(ErrorCode.CLIENT_OUTDATED);
    assertThat(newer.greet(hello("ana", 1, 1), ALL, EntryLog.NONE))
        .extracting("code")
        .isEqualTo(ErrorCode.CLIENT_UNSUPPORTED);
    assertThat(newer.greet(hello("ana", 1, 4), ALL, EntryLog.NONE))
        .as("one that knows more than the server")
        .extracting("code")
        .isEqualTo(ErrorCode.CLIENT_UNSUPPORTED);
  }

  @Test
  void aProtocolThatIsNotSpokenIsSaidSo() {
    assertThat(desk.sequencer.greet(hello("ana", 2, 1), ALL, EntryLog.NONE))
        .isEqualTo(
            new ServerMessage.Fault(
                ErrorCode.CLIENT_UNSUPPORTED,
                "Protocols 1 to 1 are spoken here, and no others",
                "",
                0,
                0));
  }

  @Test
  void nobodyIsCalledServer() {
    assertThat(desk.sequencer.greet(hello("server", 1, 1), ALL, EntryLog.NONE))
        .extracting("code")
        .isEqualTo(ErrorCode.FORBIDDEN);
  }

  @Test
  void whoKnowsMoreThanTheServerIsTurnedAway() {
    assertThat(greet("ana", 1)).extracting("code").isEqualTo(ErrorCode.BAD_BASE);
  }

  // ---- restarts ----

  @Test
  void aRestartGivesTheSequencerThatThereWas() {
    desk.decide(submit("ana", 1, 0, rename(A, "1"), batch(new TrimIn(Id.of("nobody"), 0))));
    Snapshot snapshot = desk.sequencer.snapshot();
    desk.someone("ben", B, "2");

    Sequencer restored =
        Sequencer.restore(snapshot, desk.log.subList(2, 3), Limits.DEFAULT, Versions.CURRENT);

    assertThat(restored.version()).isEqualTo(3);
    assertThat(restored.project()).isEqualTo(desk.sequencer.project());
    assertThat(restored.lastSeq(name("ana"))).as("refusals count").isEqualTo(2);
    assertThat(restored.lastSeq(name("ben"))).isEqualTo(1);
    assertThat(restored.snapshot()).isEqualTo(desk.sequencer.snapshot());
  }

  @Test
  void aLogWithAHoleIsNotRestored() {
    desk.someone("ben", A, "1");
    desk.someone("ben", A, "2");
    Snapshot start = Snapshot.initial(Desk.project());
    List<Entry> holed = desk.log.subList(1, 2);
    assertThatThrownBy(() -> Sequencer.restore(start, holed, Limits.DEFAULT, Versions.CURRENT))
        .hasMessage("Version 1 is missing before 2")
        .extracting("code")
        .isEqualTo(ErrorCode.LOG_GAP);
  }

  // ---- compaction ----

  @Test
  void whatWasDeletedLongAgoIsForgotten() {
    desk.decide(submit("ana", 1, 0, batch(new Alive(A, false)), batch(new Alive(B, false))));
    Project horizon = desk.sequencer.project();
    desk.decide(submit("ana", 3, 2, batch(new Alive(B, true)), batch(new Alive(C, false))));

    Outcome outcome = desk.sequencer.purge(horizon);

    assertThat(outcome.entries())
        .containsExactly(
            new Entry(
                5,
                ClientName.SERVER,
                1,
                new Applied(new Batch("Purge", List.of(new Purge(List.of(A)))))));
    Project purged = outcome.next().project();
    assertThat(purged.find(A)).isEmpty();
    assertThat(purged.find(B)).as("restored since").isPresent();
    assertThat(purged.find(C)).as("deleted after the horizon").isPresent();
    assertThat(outcome.next().purge(horizon).entries()).isEmpty();
  }

  @Test
  void whatSomethingKeptRefersToIsKept() {
    Id asset = Id.of("m");
    desk.decide(submit("ana", 1, 0, batch(new Alive(asset, false), new Alive(V1, false))));
    assertThat(desk.sequencer.purge(desk.sequencer.project()).entries()).isEmpty();

    desk.decide(
        submit("ana", 2, 1, batch(new Alive(A, false), new Alive(B, false), new Alive(C, false))));
    Project purged = desk.sequencer.purge(desk.sequencer.project()).next().project();
    assertThat(purged.entities())
        .extracting(entity -> entity.id().value())
        .containsExactly("project", "s", "v2");
  }

  @Test
  void oldClientNamesAreRemembered() {
    desk.someone("ana", A, "x");
    Sequencer restored =
        Sequencer.restore(desk.sequencer.snapshot(), List.of(), Limits.DEFAULT, Versions.CURRENT);
    Outcome outcome =
        restored.submit(author("ana"), submit("ana", 1, 0, rename(A, "x")), Permission.EVERYTHING);
    assertThat(outcome.entries()).as("would be made twice").isEmpty();
    assertThat(nameOf(restored.project(), A)).isEqualTo("x");
  }
}
