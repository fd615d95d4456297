package io.nve.web;

import io.nve.codec.MessageCodec;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ClientName;
import io.nve.protocol.ClientSession;
import io.nve.protocol.Limits;
import io.nve.protocol.Notice;
import io.nve.protocol.PresenceBoard;
import io.nve.protocol.Reaction;
import io.nve.typings.Ts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/**
 * A project that several people edit at once: one's own work is seen at once, and merged with that
 * of the others as the server orders it. It works offline, too; what was done then is handed in
 * later.
 *
 * <p>The host brings the connection. Messages may be lost, doubled or reordered; the session sends
 * again what was not answered.
 *
 * {@snippet lang="ts" :
 * const session = new Session('ana');
 * const socket = new WebSocket(url);
 * socket.onopen = () => session.connect({ send: (text) => socket.send(text) });
 * socket.onmessage = (event) => session.receive(event.data);
 * socket.onclose = () => session.disconnect();
 * session.subscribe((change) => redraw(change.ids));
 * }
 */
public final class Session {
  /** How long an answer is waited for until a message is sent again, in milliseconds. */
  private static final int PATIENCE = 5_000;

  /** How long somebody counts as present of whom nothing is heard, in milliseconds. */
  private static final long PRESENT = 15_000;

  private final ClientSession session;
  private final Ids ids;
  private final Views views = new Views();
  private final ChangeFeed feed = new ChangeFeed();
  private final List<NoticeListener> listeners = new ArrayList<>();
  private PresenceBoard board = PresenceBoard.empty(PRESENT);
  private long presences;
  private @Nullable Transport transport;
  private @Nullable Project project;
  private boolean waiting;

  /**
   * Begins a session that knows nothing yet: the project comes with the server's first answer.
   *
   * @param client a name that nobody else has in this project and that was not used before, as the
   *     ids of what is created begin with it: 1 to 32 letters, digits and {@code _ ~ -}
   * @throws io.nve.error.EditorException {@code INVALID_ID} if the name is not one
   */
  @JSExport
  public Session(String client) {
    this(ClientSession.begin(Thrown.by(() -> ClientName.of(Border.text(client)))), client, 0);
  }

  private Session(ClientSession session, String client, long made) {
    this.session = session;
    this.ids = new Ids(ClientName.of(client), made);
  }

  // ---- outliving the program ----

  /**
   * Returns the session that was saved, with all its pending work.
   *
   * @param saved what {@link #save} gave
   * @throws io.nve.error.EditorException {@code BAD_JSON} or {@code BAD_DOCUMENT} if it is not that
   */
  @JSExport
  public static Session restore(String saved) {
    return Thrown.by(() -> {
      Kept kept = Kept.decode(Border.text(saved));
      String client = kept.session().client().value();
      return new Session(ClientSession.restore(kept.session(), Limits.DEFAULT), client, kept.ids());
    });
  }

  /**
   * Returns what has to be kept to go on later, work that was not handed in included.
   *
   * @throws io.nve.error.EditorException {@code NOT_OPEN} before the first answer of the server
   */
  @JSExport
  public String save() {
    return Thrown.by(() -> new Kept(session.save(), (long) ids.getMade()).encode());
  }

  // ---- the connection ----

  /** Greets the server on a new connection. */
  @JSExport
  public void connect(Transport transport) {
    this.transport = transport;
    act(session::connect);
  }

  /** Notes that the connection is lost. One can go on editing. */
  @JSExport
  public void disconnect() {
    transport = null;
    session.disconnect();
  }

  /**
   * Takes a message of the server.
   *
   * @throws io.nve.error.EditorException {@code BAD_JSON} and others if it is none; nothing has
   *     happened then
   */
  @JSExport
  public void receive(String text) {
    act(() -> session.receive(MessageCodec.decodeServer(Border.text(text))));
  }

  /** Sends again what was not answered, as the session does by itself every few seconds. */
  @JSExport
  public void resend() {
    act(session::resend);
  }

  /** Whether the server has let this client in. */
  @JSExport
  @JSProperty
  public boolean isOpen() {
    return session.isOpen();
  }

  /** Whether an edit would be taken now. */
  @JSExport
  @JSProperty
  public boolean isEditable() {
    return session.canEdit();
  }

  /** Whether an answer of the server is awaited. */
  @JSExport
  @JSProperty
  public boolean isWaiting() {
    return session.isWaiting();
  }

  /** The newest version that has arrived from the server; -1 before the first. */
  @JSExport
  @JSProperty
  public double getVersion() {
    return session.version().orElse(-1);
  }

  /** How many of one's own batches the server has not decided about. */
  @JSExport
  @JSProperty
  public int getPending() {
    return session.pending().size();
  }

  // ---- the project ----

  /** The project with one's own work in it; empty before the server's first answer. */
  @JSExport
  @JSProperty
  @SuppressWarnings("ReferenceEquality") // an unchanged project is the same object
  public Project getProject() {
    Project shown = project;
    if (shown == null || shown.project() != session.project()) {
      shown = new Project(session.project(), views);
      project = shown;
    }
    return shown;
  }

  /** The project as the server has it. */
  @JSExport
  @JSProperty
  public Project getConfirmed() {
    return new Project(session.confirmed(), views);
  }

  /**
   * Makes an edit here at once and hands it in.
   *
   * @param gesture names what people see as one action, such as a drag: what was not sent yet of
   *     one gesture is sent as one
   * @return the operations that were made
   * @throws io.nve.error.EditorException if it cannot be done, {@code NOT_OPEN} before the server's
   *     first answer, {@code FORBIDDEN} if this client may only read; then nothing is done
   */
  @JSExport
  public Operation edit(
      @Ts("Edit") JSObject edit,
      @Nullable @Ts("EditOptions") JSObject options,
      @Nullable String gesture) {
    Operation operation = getProject().plan(edit, ids, options);
    apply(operation, gesture);
    return operation;
  }

  /**
   * Makes an operation here at once and hands it in.
   *
   * @throws io.nve.error.EditorException as {@link #edit}
   */
  @JSExport
  public void apply(Operation operation, @Nullable String gesture) {
    act(() -> session.edit(operation.asBatch(), Border.orEmpty(gesture)));
  }

  /**
   * Takes back one's own last step, without what others did since. A notice tells what it was.
   *
   * @throws io.nve.error.EditorException as {@link #edit}
   */
  @JSExport
  public void undo() {
    act(session::undo);
  }

  /**
   * Makes the step again that was undone last.
   *
   * @throws io.nve.error.EditorException as {@link #edit}
   */
  @JSExport
  public void redo() {
    act(session::redo);
  }

  /** The labels of one's own steps that can be undone, the next one first. */
  @JSExport
  @JSProperty
  public String[] getUndoable() {
    return session.history().undoable().toArray(new String[0]);
  }

  /** The labels of one's own steps that can be redone, the next one first. */
  @JSExport
  @JSProperty
  public String[] getRedoable() {
    return session.history().redoable().toArray(new String[0]);
  }

  /** Makes the ids of what is created. */
  @JSExport
  @JSProperty
  public Ids getIds() {
    return ids;
  }

  // ---- listeners ----

  /**
   * Tells a listener of changes, one's own and others', once a frame at most.
   *
   * @return what ends it
   */
  @JSExport
  public Action subscribe(ChangeListener listener) {
    return feed.subscribe(listener);
  }

  /** Tells listeners at once of the changes that they would be told with the next frame. */
  @JSExport
  public void flush() {
    feed.flush();
  }

  /**
   * Tells a listener at once what becomes of one's own work: saved, refused, undone.
   *
   * @return what ends it
   */
  @JSExport
  public Action onNotice(NoticeListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  // ---- presence ----

  /** Tells the others where one is. Call it when that changes, and every few seconds. */
  @JSExport
  public void announce(@Ts("Whereabouts") JSObject state) {
    sendPresence(state);
  }

  /** Tells the others that one leaves, so that they need not wait to notice. */
  @JSExport
  public void leave() {
    sendPresence(Border.undefined());
  }

  /** Counts by the clock, so that the count goes on growing when the program starts again. */
  private void sendPresence(JSObject state) {
    presences = Math.max(presences + 1, now());
    send(Thrown.by(() -> Presences.message(ids.client(), presences, state)));
  }

  /** Who else is there, by name, as far as was heard in the last 15 seconds. */
  @JSExport
  @JSProperty
  public @Ts("Presence") JSObject[] getPresent() {
    return Presences.of(board.present(now()));
  }

  // ---- reactions ----

  /**
   * Does something to the session, and what comes of it. Messages go last: the answer to one may
   * arrive before sending it returns.
   */
  private void act(Supplier<Reaction> action) {
    Project before = getProject();
    Reaction reaction = Thrown.by(action);
    Project after = getProject();
    if (after != before) {
      feed.changed(before, after, null);
    }
    for (int i = 0; i < reaction.notices().size(); i++) {
      heed(reaction.notices().get(i));
    }
    for (int i = 0; i < reaction.messages().size(); i++) {
      send(reaction.messages().get(i));
    }
    if (!waiting && transport != null && session.isWaiting()) {
      waiting = true;
      later(this::patienceIsOver, PATIENCE);
    }
  }

  private void heed(Notice notice) {
    switch (notice) {
      case Notice.Changed changed -> {} // is told by the feed
      case Notice.Seen seen -> board = board.heard(seen.presence(), now());
      default -> Notices.of(notice).ifPresent(this::tell);
    }
  }

  private void patienceIsOver() {
    waiting = false;
    if (transport != null && session.isWaiting()) {
      resend();
    }
  }

  private void send(ClientMessage message) {
    if (transport != null) {
      transport.send(MessageCodec.encode(message));
    }
  }

  private void tell(JSObject notice) {
    for (NoticeListener listener : List.copyOf(listeners)) {
      listener.notice(notice);
    }
  }

  @JSBody(script = "return Date.now();")
  private static native double milliseconds();

  private static long now() {
    return (long) milliseconds();
  }

  /** In node, a program is not kept alive by waiting. */
  @JSBody(
      params = {"action", "milliseconds"},
      script =
          """
          var timer = setTimeout(action, milliseconds);
          if (typeof timer === 'object' && timer.unref) {
            timer.unref();
          }
          """)
  private static native void later(Action action, int milliseconds);
}
