package io.nve.testkit.scenario;

import io.nve.history.UndoStack;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import io.nve.op.Requirement;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Edits of several people meet: a server puts them into one order, and everybody hears of the
 * others' edits while his or her own are still on the way.
 */
public final class Meeting {
  private final Project before;
  private final Map<String, List<Operation>> plans = new LinkedHashMap<>();
  private final List<Entry> log = new ArrayList<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  private Project state;

  /** What the server made somebody's edit into. */
  private record Entry(String author, Operation operation) {}

  /** Begins with what all see. */
  public Meeting(Project before) {
    this.before = before;
    this.state = before;
  }

  /** Has somebody's edits, made without knowing of the others, reach the server. */
  public void hear(String author, List<Operation> operations) {
    plans.put(author, operations);
    List<Operation> ordered = log.stream().map(Entry::operation).toList();
    List<Operation> rebased = Rebase.of(before, operations, ordered, Order.LATER).ours();
    require(rebased.size() == operations.size(), "A rebase gave not one operation for each");
    for (Operation operation : rebased) {
      List<String> unmet = unmet(operation);
      if (!unmet.isEmpty()) {
        refused.put(author, String.join("; ", unmet));
        return;
      }
      log.add(new Entry(author, operation));
      state = operation.applyTo(state);
    }
  }

  private List<String> unmet(Operation operation) {
    return operation instanceof Batch batch
        ? batch.unmet(state).map(unmet -> tell(unmet.requirement())).stream().toList()
        : List.of();
  }

  private static String tell(Requirement requirement) {
    return switch (requirement) {
      case Requirement.Living living -> living.id() + " lives";
      case Requirement.Head head -> head.clip() + " begins where it began";
      case Requirement.Tail tail -> tail.clip() + " ends where it ended";
      case Requirement.Touching touching -> touching.left() + " and " + touching.right() + " touch";
    };
  }

  /** Returns what the server has. */
  public Project state() {
    return state;
  }

  /** Returns whose edits were refused, and what did not hold. */
  public Map<String, String> refused() {
    return refused;
  }

  /** Returns what the server has in its log, for people. */
  public String story() {
    StringBuilder text = new StringBuilder();
    log.forEach(
        entry -> text.append(entry.author).append(": ").append(entry.operation).append('\n'));
    return text.toString();
  }

  /** Checks that everybody comes to see what the server has, entity by entity. */
  public void assertAllAgree() {
    for (String author : plans.keySet()) {
      if (!refused.containsKey(author)) {
        Project seen = seenBy(author);
        require(
            seen.entities().equals(state.entities()),
            author + " comes to see something else: " + Project.changes(state, seen));
      }
    }
  }

  /** Returns what all see when an author, having heard of everything, takes back the last step. */
  public Project undoneBy(String author) {
    List<Operation> pending = new ArrayList<>(plans.getOrDefault(author, List.of()));
    UndoStack stack = UndoStack.EMPTY;
    Project view = before;
    for (Operation own : pending) {
      stack = stack.record("", (Batch) own, view);
      view = own.applyTo(view);
    }
    Project confirmed = before;
    for (Entry entry : log) {
      List<Operation> arrived = List.of(entry.operation);
      if (entry.author.equals(author)) {
        pending.remove(0);
      } else {
        stack = stack.remote(confirmed, pending, arrived);
        pending = new ArrayList<>(Rebase.of(confirmed, pending, arrived, Order.LATER).ours());
      }
      confirmed = entry.operation.applyTo(confirmed);
    }
    return stack.undo(state).orElseThrow().batch().applyTo(state);
  }

  /** Follows the log as an author does, whose own edits stand on the screen from the beginning. */
  private Project seenBy(String author) {
    List<Operation> pending = new ArrayList<>(plans.getOrDefault(author, List.of()));
    Project confirmed = before;
    Project screen = before;
    for (Operation own : pending) {
      screen = own.applyTo(screen);
    }
    for (Entry entry : log) {
      if (entry.author.equals(author)) {
        Operation expected = pending.remove(0);
        require(
            expected.equals(entry.operation),
            author + " expects " + expected + ", and the server has " + entry.operation);
      } else {
        Rebase past = Rebase.of(confirmed, pending, List.of(entry.operation), Order.LATER);
        screen = past.theirs().get(0).applyTo(screen);
        pending = new ArrayList<>(past.ours());
      }
      confirmed = entry.operation.applyTo(confirmed);
    }
    return screen;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
