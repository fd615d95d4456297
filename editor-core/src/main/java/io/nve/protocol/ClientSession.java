package io.nve.protocol;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.history.Turn;
import io.nve.history.UndoStack;
import io.nve.model.Project;
import io.nve.op.Batch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The client's half of the protocol: a replica that edits at once and agrees with the server later.
 *
 * <p>It knows no network and no clock. Each method says what to send and what to tell the program;
 * the program calls {@link #connect} when it has a connection, {@link #disconnect} when it lost it,
 * {@link #receive} for what comes, and {@link #resend} when an answer is overdue:
 *
 * <pre>{@code
 * ClientSession session = ClientSession.begin(ClientName.of("ana"));
 * send(session.connect().messages());
 * …
 * send(session.edit(trim.plan(session.project(), context), "trim 1").messages());
 * draw(session.project());
 * }</pre>
 *
 * <p>Messages may be lost, doubled and reordered on the way; entries are told apart by their
 * versions, batches by their sequence numbers. At most one {@code Submit} is on its way, and it is
 * only ever sent as it was; what is done meanwhile waits, and what belongs to one gesture is
 * composed into one batch.
 */
public final class ClientSession {
  private final ClientName client;
  private final Limits limits;
  private final Replica replica;
  private final Inbox inbox = new Inbox();
  private ServerMessage.Rights rights = ServerMessage.Rights.ALL;
  private Link link = Link.OFF;

  /** How the session stands with the server. */
  private enum Link {
    OFF,
    GREETING,
    OPEN
  }

  private ClientSession(ClientName client, Limits limits, Replica replica) {
    this.client = client;
    this.limits = limits;
    this.replica = replica;
  }

  /** Returns a session of a client that knows nothing yet. */
  public static ClientSession begin(ClientName client) {
    return begin(client, Limits.DEFAULT);
  }

  /** Returns a session of a client that knows nothing yet, with limits of its own. */
  public static ClientSession begin(ClientName client, Limits limits) {
    return new ClientSession(client, limits, new Replica());
  }

  /** Returns the session that was {@linkplain #save saved}. */
  public static ClientSession restore(SavedSession saved, Limits limits) {
    return new ClientSession(saved.client(), limits, new Replica(saved));
  }

  /**
   * Returns what has to be kept to go on after a restart of the program.
   *
   * @throws EditorException {@code NOT_OPEN} before the first welcome, when there is nothing yet
   */
  public SavedSession save() {
    requireProject();
    return replica.save(client);
  }

  // ---- queries ----

  /** Returns the project with one's own work in it: what is shown and edited. */
  public Project project() {
    return replica.project();
  }

  /** Returns the project as the server has it at {@link #version}. */
  public Project confirmed() {
    return replica.confirmed();
  }

  /** Returns the newest version that has arrived, or nothing before the first welcome. */
  public OptionalLong version() {
    return replica.isEmpty() ? OptionalLong.empty() : OptionalLong.of(replica.version());
  }

  /** Returns one's own batches that the server has not decided about, in order. */
  public List<PendingBatch> pending() {
    return replica.pending().all();
  }

  /** Returns what of one's own work can be undone and made again, for a history list. */
  public UndoStack history() {
    return replica.history();
  }

  /** Returns whether the server has let this client in. */
  public boolean isOpen() {
    return link == Link.OPEN;
  }

  /** Returns whether an edit would be taken now. */
  public boolean canEdit() {
    return !replica.isEmpty() && rights.access() == Access.EDIT;
  }

  // ---- what happens ----

  /** Greets the server on a new connection. Work may go on meanwhile, and without any. */
  public Reaction connect() {
    Reaction.Draft draft = new Reaction.Draft();
    link = Link.GREETING;
    inbox.clear();
    greet(draft);
    return draft.done();
  }

  /** Notes that the connection is lost; nothing is sent until {@link #connect}. */
  public void disconnect() {
    link = Link.OFF;
  }

  /**
   * Makes a batch here and hands it in as soon as the server may have it.
   *
   * @param batch planned on {@link #project}
   * @param gesture names what people see as one action, such as a drag; while the last batch with
   *     that name was not sent, this one is composed into it. An empty name is never composed.
   * @throws EditorException {@code NOT_OPEN} before the first welcome, {@code FORBIDDEN} or {@code
   *     CLIENT_OUTDATED} if the client may only read, {@code LIMIT_ENTITIES} if the batch is too
   *     large; the project is then as it was
   */
  public Reaction edit(Batch batch, String gesture) {
    requireProject();
    requireAccess();
    int count = Batches.count(batch);
    if (count > limits.operations()) {
      throw new EditorException(
          ErrorCode.LIMIT_ENTITIES,
          "The batch has " + count + " operations, more than " + limits.operations());
    }
    Reaction.Draft draft = new Reaction.Draft();
    replica.edit(batch, gesture, limits);
    submit(draft);
    return draft.done();
  }

  /**
   * Takes back the last step of this client's own, without what others did since; the batch that
   * does it is made and handed in like any other. Without a step there is nothing to do. After long
   * work offline, or a restart of the program, only what was pending can still be undone.
   *
   * @throws EditorException as {@link #edit}
   */
  public Reaction undo() {
    return turn(replica.history().undo(replica.project()));
  }

  /**
   * Makes the step again that was undone last.
   *
   * @throws EditorException as {@link #edit}
   */
  public Reaction redo() {
    return turn(replica.history().redo(replica.project()));
  }

  private Reaction turn(Optional<Turn> turn) {
    requireProject();
    requireAccess();
    Reaction.Draft draft = new Reaction.Draft();
    turn.ifPresent(found -> {
      replica.turn(found, limits);
      draft.tell(new Notice.Turned(found));
    });
    submit(draft);
    return draft.done();
  }

  /** Takes a message of the server, in whatever order and however often they come. */
  @SuppressWarnings("ReferenceEquality") // an unchanged project is the same object
  public Reaction receive(ServerMessage message) {
    Reaction.Draft draft = new Reaction.Draft();
    Project before = replica.project();
    switch (message) {
      case ServerMessage.Welcome welcome -> welcome(welcome, draft);
      case ServerMessage.Entries entries -> entries(entries, draft);
      case ServerMessage.Fault fault -> fault(fault, draft);
      case Presence presence -> presence(presence, draft);
    }
    if (replica.project() != before) {
      draft.tell(new Notice.Changed(before, replica.project()));
    }
    return draft.done();
  }

  /**
   * Sends again what was not answered in time, or asks for what is missing. The program calls it
   * every few seconds while {@link #isWaiting}.
   */
  public Reaction resend() {
    Reaction.Draft draft = new Reaction.Draft();
    if (link == Link.GREETING || (link == Link.OPEN && isMissing())) {
      greet(draft);
    }
    sendAgain(draft);
    return draft.done();
  }

  /** Returns whether an answer of the server is awaited. */
  public boolean isWaiting() {
    return link == Link.GREETING
        || (link == Link.OPEN && (isMissing() || replica.pending().sent().isPresent()));
  }

  private boolean isMissing() {
    return inbox.isMissing(replica.version());
  }

  // ---- messages ----

  private void welcome(ServerMessage.Welcome welcome, Reaction.Draft draft) {
    if (link == Link.OFF || !welcome.client().equals(client)) {
      return;
    }
    link = Link.OPEN;
    rights = welcome.rights();
    draft.tell(new Notice.Opened(rights));
    welcome
        .start()
        .filter(start -> replica.isEmpty() || start.version() > replica.version())
        .ifPresent(start -> replica.startAgain(start, welcome.lastSeq(), draft));
    take(welcome.entries(), welcome.head(), draft);
    sendAgain(draft);
    submit(draft);
  }

  private void entries(ServerMessage.Entries entries, Reaction.Draft draft) {
    if (link != Link.OFF) {
      take(entries.entries(), entries.head(), draft);
      submit(draft);
    }
  }

  private void take(List<Entry> entries, long head, Reaction.Draft draft) {
    if (replica.isEmpty()) {
      return;
    }
    replica.advance(client, inbox.take(entries, head, replica.version()), draft);
    if (inbox.shouldAsk(replica.version())) {
      greet(draft);
    }
  }

  private void fault(ServerMessage.Fault fault, Reaction.Draft draft) {
    if (link == Link.OFF || fault.code().category() == ErrorCode.Category.RETRY) {
      return;
    }
    switch (fault.code()) {
      case TOO_OLD -> replaceSent(fault, draft);
      case SEQ_GAP -> greet(draft);
      default -> {
        link = Link.OFF;
        draft.tell(new Notice.Closed(fault));
      }
    }
  }

  /**
   * The base of what was sent has left the server's window, so no copy of it can be taken any more:
   * only then may it be sent as something else, namely as it stands on the version that is here.
   */
  private void replaceSent(ServerMessage.Fault fault, Reaction.Draft draft) {
    Optional<ClientMessage.Submit> sent = replica.pending().sent();
    if (sent.isEmpty() || sent.get().firstSeq() != fault.seq()) {
      return;
    }
    if (sent.get().base() == replica.version()) {
      greet(draft);
    } else {
      draft.send(replica.pending().replaceSent(client, replica.version()));
    }
  }

  private void presence(Presence presence, Reaction.Draft draft) {
    if (link == Link.OPEN && !presence.client().equals(client)) {
      draft.tell(new Notice.Seen(presence));
    }
  }

  private void greet(Reaction.Draft draft) {
    Versions versions = Versions.CURRENT;
    draft.send(new ClientMessage.Hello(client, versions.protocol(), versions.schema(), version()));
  }

  private void sendAgain(Reaction.Draft draft) {
    if (maySubmit()) {
      replica.pending().sent().ifPresent(draft::send);
    }
  }

  private void submit(Reaction.Draft draft) {
    if (maySubmit()) {
      replica.send(client, limits).ifPresent(draft::send);
    }
  }

  /**
   * An outdated client keeps its work until it is updated. One that has become a reader hands in
   * what it has, to hear the refusal.
   */
  private boolean maySubmit() {
    return link == Link.OPEN && rights.code().orElse(null) != ErrorCode.CLIENT_OUTDATED;
  }

  private void requireProject() {
    if (replica.isEmpty()) {
      throw new EditorException(ErrorCode.NOT_OPEN, "The server has not sent the project yet");
    }
  }

  private void requireAccess() {
    if (rights.access() != Access.EDIT) {
      throw new EditorException(
          rights.code().orElse(ErrorCode.FORBIDDEN), "This client may only read");
    }
  }
}
