package io.nve.protocol;

import io.nve.history.Turn;
import io.nve.history.UndoStack;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.ot.Order;
import io.nve.ot.Row;
import io.nve.ot.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The project twice: as the server has it, and with one's own pending work.
 *
 * <pre>
 *   confirmed ──pending──▶ project          An entry of others, e, is made on confirmed; made past
 *       │                     │             pending it is e' and made on the project; and pending,
 *       e                     e'            made past e, goes on being what lies between the two.
 *       ▼                     ▼
 *   confirmed ──pending'─▶ project
 * </pre>
 *
 * <p>Only what is made on the project is made at once. The other side is worked out when somebody
 * asks for it, and need not be when nothing is pending any more: then it is the project.
 *
 * <p>An entry of one's own moves the first pending batch to the other side, which changes the
 * project only if the server has made it otherwise than it stands here.
 */
final class Replica {
  private static final long NOTHING = -1;

  /** So many pairs of own and others' batches keep the history of undo busy for half a second. */
  private static final long MANY_PAIRS = 100_000;

  /** So many operations of others are noted in the history at once, if nobody asks before. */
  private static final int MOST_UNNOTED = 256;

  /** So many entries are not made on the confirmed project at most, if nobody asks for it. */
  private static final int MOST_BEHIND = 4096;

  private final Pending pending;

  /** What others did that the history does not know yet; noting it together is cheaper. */
  private final List<Operation> unnoted = new ArrayList<>();

  /** The project as the server had it, and what was pending on it, before what is not noted. */
  private State noted = State.of(Project.empty());

  private List<Operation> notedPending = List.of();
  private long version;

  /** Worked out when asked for: it is not shown, and once nothing is pending it is the project. */
  private State confirmed;

  private int behind;

  /** The pending batches, as entries of others are taken past them; null when they have changed. */
  private @Nullable Row passing;

  private Project project;
  private long decided;
  private UndoStack history = UndoStack.EMPTY;

  Replica() {
    this.pending = new Pending(List.of(), Optional.empty());
    this.version = NOTHING;
    this.project = Project.empty();
    this.confirmed = State.of(project);
  }

  Replica(SavedSession saved) {
    this.pending = new Pending(saved.pending(), saved.sent());
    this.version = saved.version();
    this.project = saved.confirmed();
    this.confirmed = State.of(project);
    this.decided = saved.decided();
    for (PendingBatch each : saved.pending()) {
      history = history.record(each.gesture(), each.batch(), project);
      project = each.batch().applyTo(project);
    }
  }

  SavedSession save(ClientName client) {
    return new SavedSession(client, version, confirmed(), decided, pending.sent(), pending.all());
  }

  boolean isEmpty() {
    return version == NOTHING;
  }

  long version() {
    return version;
  }

  Project confirmed() {
    behind = 0;
    return confirmed.project();
  }

  Project project() {
    return project;
  }

  Pending pending() {
    return pending;
  }

  UndoStack history() {
    note();
    return history;
  }

  /** Has the history know all that others did. */
  private void note() {
    if (!unnoted.isEmpty()) {
      history = history.remote(noted, notedPending, unnoted, confirmed);
      unnoted.clear();
    }
  }

  void edit(Batch made, String gesture, Limits limits) {
    note();
    Batch batch = Batches.fitting(made, project);
    boolean composed = pending.add(batch, gesture, limits);
    passing = null;
    history = composed ? history.amend(batch) : history.record(gesture, batch, project);
    project = batch.applyTo(project);
  }

  /** Makes an undo or a redo, which is a batch like any other. */
  void turn(Turn turn, Limits limits) {
    pending.add(turn.batch(), "", limits);
    passing = null;
    history = turn.stack();
    project = turn.project();
  }

  Optional<ClientMessage.Submit> send(ClientName client, Limits limits) {
    return pending.send(client, version, decided, limits);
  }

  // ---- entries ----

  /** Takes the entries behind the version, none missing; those of others in runs. */
  void advance(ClientName client, List<Entry> entries, Reaction.Draft draft) {
    List<Operation> others = new ArrayList<>();
    for (Entry entry : entries) {
      boolean own = entry.client().equals(client);
      if (own) {
        decided = Math.max(decided, entry.seq());
      }
      if (own && pending.isFirst(entry.seq())) {
        remote(others);
        others.clear();
        own(entry, draft);
      } else if (entry.decision() instanceof Applied applied) {
        others.add(applied.batch());
      }
      version = entry.version();
    }
    remote(others);
    if (pending.isEmpty()) {
      // Every merge has closed its square, so that the two are one without being compared.
      confirmed = State.of(project);
    }
  }

  private void remote(List<Operation> others) {
    if (others.isEmpty()) {
      return;
    }
    boolean many = (long) pending.size() * others.size() > MANY_PAIRS;
    if (many || unnoted.isEmpty()) {
      note();
      noted = confirmed;
      notedPending = pending.operations();
    }
    if (pending.isEmpty()) {
      project = made(project, others);
      confirmed = State.of(project);
    } else {
      pass(others);
    }
    if (many) {
      history = history.restarted(confirmed(), pending.operations());
    } else {
      unnoted.addAll(others);
    }
    if (unnoted.size() > MOST_UNNOTED) {
      note();
    }
  }

  /** Makes what others did on the project, past what is pending, and that past it. */
  private void pass(List<Operation> others) {
    Row row = passing == null ? new Row(confirmed, pending.operations(), Order.LATER) : passing;
    for (int i = 0; i < others.size(); i++) {
      project = row.cross(others.get(i)).applyTo(project);
    }
    confirmed = row.start();
    behind += others.size();
    passing = row;
    if (row.isChanged()) {
      pending.replace(row.ours());
      passing = null;
    }
    if (behind > MOST_BEHIND) {
      passing = null;
      confirmed();
    }
  }

  private void own(Entry entry, Reaction.Draft draft) {
    note();
    PendingBatch first = pending.removeFirst();
    passing = null;
    switch (entry.decision()) {
      case Applied applied -> {
        confirmed = confirmed.after(applied.batch());
        if (!applied.batch().equals(first.batch())) {
          replay();
          history = history.restarted(confirmed(), pending.operations());
        }
        draft.tell(new Notice.Saved(first.gesture(), entry.seq(), entry.version()));
      }
      case Refusal refusal -> {
        history = history.refused(confirmed(), first.batch(), pending.operations());
        pending.replace(Batches.without(confirmed(), first.batch(), pending.operations()));
        replay();
        draft.tell(new Notice.Refused(first, refusal));
      }
    }
  }

  /**
   * Begins again at a project, since the log to it is not known: what is pending is made on it as
   * it is. What was decided before is left out. What was sent stays sent, since a copy of it may
   * still reach the server in time.
   */
  void startAgain(ServerMessage.Start start, long lastSeq, Reaction.Draft draft) {
    while (pending.isSentUpTo(lastSeq)) {
      draft.tell(new Notice.Settled(pending.removeFirst()));
    }
    note();
    version = start.version();
    confirmed = State.of(start.project());
    passing = null;
    decided = Math.max(decided, lastSeq);
    replay();
    history = history.restarted(confirmed(), pending.operations());
  }

  private void replay() {
    project = made(confirmed(), pending.operations());
  }

  private static Project made(Project project, List<Operation> operations) {
    Project result = project;
    for (Operation operation : operations) {
      result = operation.applyTo(result);
    }
    return result;
  }
}
