package io.nve.protocol;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Purge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The server's half of the protocol: puts the batches of all clients into one order.
 *
 * <p>It is an immutable value. {@link #submit} says what to append to the log and what the
 * sequencer is afterwards; the caller appends durably first and adopts the next sequencer only when
 * that has worked:
 *
 * <pre>{@code
 * Outcome outcome = sequencer.submit(author, submit, permission);
 * store.append(outcome.entries());      // throws: nothing has happened
 * sequencer = outcome.next();
 * broadcast(outcome.announcement());
 * reply(outcome.replies());
 * }</pre>
 *
 * <p>A batch is decided exactly once, however often it arrives, because clients number theirs. The
 * batches of one {@code Submit} are decided together. After a restart {@link #restore} gives the
 * sequencer that there was, from a snapshot and the log behind it.
 */
public final class Sequencer {
  private final Limits limits;
  private final Versions versions;
  private final Window window;
  private final Map<ClientName, Long> seqs;
  private final Snapshot start;

  private Sequencer(
      Limits limits, Versions versions, Window window, Map<ClientName, Long> seqs, Snapshot start) {
    this.limits = limits;
    this.versions = versions;
    this.window = window;
    this.seqs = seqs;
    this.start = start;
  }

  /** Returns a sequencer for a new log, with the usual limits. */
  public static Sequencer begin(Project project) {
    return restore(Snapshot.initial(project), List.of(), Limits.DEFAULT, Versions.CURRENT);
  }

  /**
   * Returns the sequencer that a stored snapshot and log make.
   *
   * @param snapshot where to begin; newcomers begin there too
   * @param entries the log after it
   * @throws EditorException {@code LOG_GAP} if an entry is missing
   */
  public static Sequencer restore(
      Snapshot snapshot, List<Entry> entries, Limits limits, Versions versions) {
    Window window = Window.at(snapshot.version(), snapshot.project());
    return new Sequencer(limits, versions, window, snapshot.seqs(), snapshot).with(entries);
  }

  private Sequencer with(List<Entry> entries) {
    if (entries.isEmpty()) {
      return this;
    }
    TreeMap<ClientName, Long> decided = new TreeMap<>(seqs);
    for (Entry entry : entries) {
      decided.put(entry.client(), entry.seq());
    }
    return new Sequencer(limits, versions, window.with(entries, limits.window()), decided, start);
  }

  /** Returns the newest version. */
  public long version() {
    return window.version();
  }

  /** Returns the newest project. */
  public Project project() {
    return window.project();
  }

  /** Returns the last decided sequence number of a client, or 0. */
  public long lastSeq(ClientName client) {
    return seqs.getOrDefault(client, 0L);
  }

  /** Returns the oldest version that a batch may have been made on. */
  public long oldestBase() {
    return window.start();
  }

  // ---- greeting ----

  /**
   * Answers a greeting: with what the client has missed, or with a project to begin with, or with a
   * fault.
   *
   * @param hello the greeting
   * @param rights what the user may do; an outdated client may only read, whatever this says
   * @param log where entries are found that are not in memory
   */
  public ServerMessage greet(ClientMessage.Hello hello, ServerMessage.Rights rights, EntryLog log) {
    Optional<ServerMessage.Fault> misfit = misfit(hello);
    if (misfit.isPresent()) {
      return misfit.get();
    }
    ServerMessage.Rights granted = hello.schema() < versions.schema() ? outdated() : rights;
    if (hello.since().isPresent()) {
      Optional<List<Entry>> missed = after(hello.since().getAsLong(), log);
      if (missed.isPresent()) {
        long before = seqBefore(missed.get(), hello.client());
        return welcome(hello, Optional.empty(), before, missed.get(), granted);
      }
    }
    Snapshot from = after(start.version(), log).isPresent() ? start : snapshot();
    List<Entry> tail = after(from.version(), log).orElse(List.of());
    return welcome(
        hello,
        Optional.of(new ServerMessage.Start(from.version(), from.project())),
        from.lastSeq(hello.client()),
        tail,
        granted);
  }

  private Optional<ServerMessage.Fault> misfit(ClientMessage.Hello hello) {
    boolean spoken =
        hello.protocol() >= versions.oldestProtocol() && hello.protocol() <= versions.protocol();
    boolean readable =
        hello.schema() >= versions.oldestSchema() && hello.schema() <= versions.schema();
    if (!spoken || !readable) {
      return Optional.of(fault(ErrorCode.CLIENT_UNSUPPORTED, unsupported(spoken), 0, 0));
    }
    if (hello.client().equals(ClientName.SERVER)) {
      return Optional.of(
          fault(ErrorCode.FORBIDDEN, "No client may be called " + hello.client(), 0, 0));
    }
    if (hello.since().orElse(0) > version()) {
      return Optional.of(
          fault(ErrorCode.BAD_BASE, "The newest version is only " + version(), 0, 0));
    }
    return Optional.empty();
  }

  private String unsupported(boolean spoken) {
    return spoken
        ? "Schemas "
            + versions.oldestSchema()
            + " to "
            + versions.schema()
            + " are known here, and no others"
        : "Protocols "
            + versions.oldestProtocol()
            + " to "
            + versions.protocol()
            + " are spoken here, and no others";
  }

  private ServerMessage.Rights outdated() {
    return new ServerMessage.Rights(
        Access.READ,
        Optional.of(ErrorCode.CLIENT_OUTDATED),
        "Only clients of schema " + versions.schema() + " may edit");
  }

  private ServerMessage.Welcome welcome(
      ClientMessage.Hello hello,
      Optional<ServerMessage.Start> from,
      long lastSeq,
      List<Entry> entries,
      ServerMessage.Rights rights) {
    return new ServerMessage.Welcome(hello.client(), from, lastSeq, entries, version(), rights);
  }

  private Optional<List<Entry>> after(long version, EntryLog log) {
    return version >= window.start() && version <= version()
        ? Optional.of(window.after(version))
        : log.after(version);
  }

  private long seqBefore(List<Entry> entries, ClientName client) {
    for (Entry entry : entries) {
      if (entry.client().equals(client)) {
        return entry.seq() - 1;
      }
    }
    return lastSeq(client);
  }

  /** Returns what tells clients how far the server is, so that they notice what they missed. */
  public ServerMessage.Entries heartbeat() {
    return new ServerMessage.Entries(List.of(), version());
  }

  // ---- deciding ----

  /**
   * Decides about the batches of a client.
   *
   * @param author whose connection they came by
   * @param submit the batches
   * @param permission what the author may do at this moment
   */
  public Outcome submit(Author author, ClientMessage.Submit submit, Permission permission) {
    Optional<ServerMessage> answer = answer(author, submit);
    if (answer.isPresent()) {
      return new Outcome(List.of(), List.of(answer.get()), this);
    }
    List<Entry> entries = new Ruling(window, limits, author, submit, permission).entries();
    return new Outcome(entries, List.of(), with(entries));
  }

  /** Returns the answer to what is not decided: it was before, or it cannot be. */
  private Optional<ServerMessage> answer(Author author, ClientMessage.Submit submit) {
    long first = submit.firstSeq();
    long expected = lastSeq(submit.client()) + 1;
    if (submit.batches().isEmpty() || submit.batches().size() > limits.batches()) {
      String message = "A submission has 1 to " + limits.batches() + " batches";
      return Optional.of(fault(ErrorCode.LIMIT_ENTITIES, message, first, expected));
    }
    if (!author.client().equals(submit.client())) {
      String message = "This connection is not that client's";
      return Optional.of(fault(ErrorCode.FORBIDDEN, message, first, 0));
    }
    if (author.schema() < versions.schema()) {
      ServerMessage.Rights rights = outdated();
      return Optional.of(fault(ErrorCode.CLIENT_OUTDATED, rights.message(), first, expected));
    }
    if (submit.lastSeq() < expected) {
      return Optional.of(repeated(submit, expected));
    }
    if (first != expected) {
      return Optional.of(fault(ErrorCode.SEQ_GAP, "Expected number " + expected, first, expected));
    }
    return badBase(submit, expected);
  }

  /** Answers what was decided before with the decisions, if they are at hand. */
  private ServerMessage repeated(ClientMessage.Submit submit, long expected) {
    List<Entry> decided =
        window.after(window.start()).stream()
            .filter(entry -> entry.client().equals(submit.client()))
            .filter(entry -> entry.seq() >= submit.firstSeq() && entry.seq() <= submit.lastSeq())
            .toList();
    return decided.size() == submit.batches().size()
        ? new ServerMessage.Entries(decided, version())
        : fault(ErrorCode.SEQ_GAP, "Decided before", submit.firstSeq(), expected);
  }

  private Optional<ServerMessage> badBase(ClientMessage.Submit submit, long expected) {
    long base = submit.base();
    if (base > version()) {
      String message = "The newest version is only " + version();
      return Optional.of(fault(ErrorCode.BAD_BASE, message, submit.firstSeq(), expected));
    }
    if (base < window.start()) {
      String message = "The oldest base is version " + window.start();
      return Optional.of(fault(ErrorCode.TOO_OLD, message, submit.firstSeq(), expected));
    }
    boolean ownMissing =
        window.after(base).stream().anyMatch(entry -> entry.client().equals(submit.client()));
    return ownMissing
        ? Optional.of(
            fault(
                ErrorCode.BAD_BASE,
                "The base lies before the client's own last batch",
                submit.firstSeq(),
                expected))
        : Optional.empty();
  }

  private static ServerMessage.Fault fault(
      ErrorCode code, String message, long seq, long expected) {
    return new ServerMessage.Fault(code, message, "", seq, expected);
  }

  // ---- compaction ----

  /** Returns the newest version as a snapshot, to be stored. */
  public Snapshot snapshot() {
    return new Snapshot(version(), project(), seqs);
  }

  /**
   * Returns this sequencer with newcomers beginning at a snapshot. Once that is stored, the log may
   * be cut anywhere up to its version: clients whose version is cut off begin there too.
   */
  public Sequencer startingFrom(Snapshot snapshot) {
    return new Sequencer(limits, versions, window, seqs, snapshot);
  }

  /**
   * Forgets what was deleted before a horizon and not touched since, so that a project does not
   * grow with its edits. What anything kept still refers to is kept.
   *
   * @param horizon the project at an earlier version, as old as undo should reach
   */
  public Outcome purge(Project horizon) {
    List<Id> ids = Purging.ids(horizon, project());
    if (ids.isEmpty()) {
      return new Outcome(List.of(), List.of(), this);
    }
    Batch batch = new Batch("Purge", List.of(new Purge(ids)), List.of());
    long seq = lastSeq(ClientName.SERVER) + 1;
    Entry entry = new Entry(version() + 1, ClientName.SERVER, seq, new Applied(batch));
    List<Entry> entries = List.of(entry);
    return new Outcome(entries, List.of(), with(entries));
  }
}
