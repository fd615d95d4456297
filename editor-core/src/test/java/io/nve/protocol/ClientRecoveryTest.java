package io.nve.protocol;

import static io.nve.protocol.Desk.A;
import static io.nve.protocol.Desk.B;
import static io.nve.protocol.Desk.C;
import static io.nve.protocol.Desk.batch;
import static io.nve.protocol.Desk.name;
import static io.nve.protocol.Desk.nameOf;
import static io.nve.protocol.Desk.only;
import static io.nve.protocol.Desk.rename;
import static io.nve.protocol.Desk.submitOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.op.TrimIn;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a client does when messages are lost, doubled or late, and when it was long away. */
class ClientRecoveryTest {
  private final Desk desk = new Desk();

  // ---- a bad network ----

  @Test
  void entriesThatCameAlreadySayNothing() {
    ClientSession session = desk.join("ana");
    ServerMessage entries = desk.someone("ben", A, "x");
    session.receive(entries);
    assertThat(session.receive(entries)).isEqualTo(new Reaction(List.of(), List.of()));
    assertThat(session.version()).hasValue(1);
  }

  @Test
  void earlyEntriesWaitForThoseBeforeThem() {
    ClientSession session = desk.join("ana");
    ServerMessage first = desk.someone("ben", A, "1");
    ServerMessage second = desk.someone("ben", A, "2");
    Reaction gap = session.receive(second);
    assertThat(session.version()).hasValue(0);
    assertThat(only(gap.messages()))
        .isEqualTo(new ClientMessage.Hello(name("ana"), 1, 1, OptionalLong.of(0)));
    session.receive(first);
    assertThat(session.version()).hasValue(2);
    assertThat(session.isWaiting()).isFalse();
  }

  @Test
  void whatIsMissingIsAskedForOnceAndAgainWhenOverdue() {
    ClientSession session = desk.join("ana");
    desk.someone("ben", A, "lost");
    session.receive(desk.someone("ben", A, "2"));
    assertThat(session.receive(desk.someone("ben", A, "3")).messages()).isEmpty();
    assertThat(session.isWaiting()).isTrue();
    desk.settle(session, session.resend());
    assertThat(session.version()).hasValue(3);
    assertThat(session.project()).isEqualTo(desk.sequencer.project());
  }

  @Test
  void aHeartbeatShowsThatTheLastEntryWasLost() {
    ClientSession session = desk.join("ana");
    desk.someone("ben", A, "lost");
    Reaction reaction = session.receive(desk.sequencer.heartbeat());
    assertThat(reaction.messages()).hasSize(1);
    desk.settle(session, reaction);
    assertThat(nameOf(session.project(), A)).isEqualTo("lost");
  }

  @Test
  void aLostSubmissionIsSentAgainAsItWas() {
    ClientSession session = desk.join("ana");
    ClientMessage submit = submitOf(session.edit(rename(A, "x"), ""));
    session.edit(rename(A, "y"), "");
    session.receive(desk.someone("ben", B, "z"));
    assertThat(session.resend().messages()).containsExactly(submit);
  }

  @Test
  void aLostAcknowledgementIsHadByResending() {
    ClientSession session = desk.join("ana");
    ClientMessage submit = submitOf(session.edit(rename(A, "x"), ""));
    desk.answer(submit);
    desk.settle(session, session.resend());
    assertThat(session.pending()).isEmpty();
    assertThat(desk.log).as("decided once").hasSize(1);
  }

  @Test
  void aReconnectBringsTheAcknowledgementThatWasLost() {
    ClientSession session = desk.join("ana");
    desk.answer(submitOf(session.edit(rename(A, "x"), "g")));
    session.disconnect();
    desk.someone("ben", B, "meanwhile");

    ServerMessage welcome = only(desk.answer(only(session.connect().messages())));
    Reaction reaction = session.receive(welcome);

    assertThat(reaction.notices()).contains(new Notice.Saved("g", 1, 1));
    assertThat(reaction.messages()).as("nothing is sent twice").isEmpty();
    assertThat(session.project()).isEqualTo(desk.sequencer.project());
  }

  @Test
  void nothingIsHeardOrSentWithoutAConnection() {
    ClientSession session = desk.join("ana");
    session.disconnect();
    assertThat(session.receive(desk.someone("ben", A, "x")).notices()).isEmpty();
    assertThat(session.edit(rename(B, "offline"), "").messages()).isEmpty();
    assertThat(session.resend().messages()).isEmpty();
    assertThat(session.isWaiting()).isFalse();
  }

  // ---- long away ----

  @Test
  void aSubmissionWhoseBaseIsTooOldIsMadeAnewOnANewerOne() {
    Desk narrow = new Desk(new Limits(10, 100, 2));
    ClientSession session = narrow.join("ana");
    ClientMessage submit = submitOf(session.edit(batch(new TrimIn(A, 60)), ""));
    for (int i = 0; i < 4; i++) {
      session.receive(narrow.someone("ben", B, "b" + i));
    }
    ServerMessage.Fault tooOld = (ServerMessage.Fault) only(narrow.answer(submit));
    assertThat(tooOld.code()).isEqualTo(ErrorCode.TOO_OLD);

    ClientMessage.Submit anew = submitOf(session.receive(tooOld));

    assertThat(anew.base()).isEqualTo(4);
    assertThat(anew.firstSeq()).isEqualTo(1);
    session.receive(only(narrow.answer(anew)));
    assertThat(session.pending()).isEmpty();
    assertThat(narrow.answer(submit)).as("a late copy of the first is a repetition").hasSize(1);
    assertThat(narrow.log).hasSize(5);
  }

  @Test
  void aClientThatIsTooOldItselfAsksFirst() {
    Desk narrow = new Desk(new Limits(10, 100, 2));
    ClientSession session = narrow.join("ana");
    ClientMessage submit = submitOf(session.edit(batch(new TrimIn(A, 60)), ""));
    for (int i = 0; i < 4; i++) {
      narrow.someone("ben", B, "b" + i);
    }
    Reaction reaction = session.receive(only(narrow.answer(submit)));
    assertThat(only(reaction.messages())).isInstanceOf(ClientMessage.Hello.class);
    narrow.settle(session, reaction);
    assertThat(session.pending()).isEmpty();
    assertThat(session.project()).isEqualTo(narrow.sequencer.project());
  }

  @Test
  void whereTheLogIsCutPendingWorkIsMadeOnTheSnapshot() {
    Desk narrow = new Desk(new Limits(10, 100, 2));
    ClientSession session = narrow.join("ana");
    ClientMessage answered = submitOf(session.edit(rename(A, "decided"), "1"));
    narrow.answer(answered);
    session.disconnect();
    session.edit(rename(C, "pending"), "2");
    for (int i = 0; i < 6; i++) {
      narrow.someone("ben", B, "b" + i);
    }
    narrow.sequencer = narrow.sequencer.startingFrom(narrow.sequencer.snapshot());
    narrow.log.clear();

    ServerMessage welcome = only(narrow.answer(only(session.connect().messages())));
    Reaction reaction = session.receive(welcome);

    assertThat(((ServerMessage.Welcome) welcome).start()).isPresent();
    assertThat(reaction.notices())
        .contains(new Notice.Settled(new PendingBatch(1, "1", rename(A, "decided"))));
    assertThat(submitOf(reaction)).isEqualTo(Desk.submit("ana", 2, 7, rename(C, "pending")));
    narrow.settle(session, reaction);
    assertThat(nameOf(session.project(), A)).isEqualTo("decided");
    assertThat(nameOf(session.project(), B)).isEqualTo("b5");
    assertThat(nameOf(session.project(), C)).isEqualTo("pending");
  }

  @Test
  void aDayOfWorkOfflineIsHandedInPieceByPiece() {
    ClientSession session = desk.join("ana");
    session.disconnect();
    for (int i = 0; i < 5000; i++) {
      session.edit(rename(i % 2 == 0 ? A : B, "ana " + i), "edit " + i);
    }
    for (int i = 0; i < 300; i++) {
      desk.someone("ben", i % 3 == 0 ? A : C, "ben " + i);
    }
    assertThat(session.pending()).hasSize(5000);

    desk.settle(session, session.connect());

    assertThat(session.pending()).isEmpty();
    assertThat(desk.sequencer.lastSeq(name("ana"))).isEqualTo(5000);
    assertThat(session.project()).isEqualTo(desk.sequencer.project());
    assertThat(nameOf(session.project(), A)).isEqualTo("ana 4998");
    assertThat(nameOf(session.project(), C)).isEqualTo("ben 299");
  }

  @Test
  void aRelaunchedProgramGoesOnWithWhatItSaved() {
    ClientSession session = desk.join("ana");
    ClientMessage submit = submitOf(session.edit(rename(A, "sent"), "1"));
    session.edit(rename(B, "waits"), "2");

    ClientSession relaunched = ClientSession.restore(session.save(), Limits.DEFAULT);

    assertThat(relaunched.project()).isEqualTo(session.project());
    assertThat(relaunched.pending()).isEqualTo(session.pending());
    ServerMessage welcome = only(desk.answer(only(relaunched.connect().messages())));
    Reaction reaction = relaunched.receive(welcome);
    assertThat(only(reaction.messages())).isEqualTo(submit);
    desk.settle(relaunched, reaction);
    assertThat(relaunched.project()).isEqualTo(desk.sequencer.project());
    assertThat(desk.log).hasSize(2);
  }
}
