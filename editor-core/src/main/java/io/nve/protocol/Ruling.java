package io.nve.protocol;

import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides about the batches of one {@code Submit}, each on its own: first, on the version that they
 * were made on, whether they are well formed; then, past what others have done since, whether they
 * may and can be made. A refused one is taken out from under those that follow it.
 */
final class Ruling {
  private final Window window;
  private final Limits limits;
  private final Author author;
  private final ClientMessage.Submit submit;
  private final Permission permission;
  private final List<@Nullable Refusal> refusals;

  Ruling(
      Window window,
      Limits limits,
      Author author,
      ClientMessage.Submit submit,
      Permission permission) {
    this.window = window;
    this.limits = limits;
    this.author = author;
    this.submit = submit;
    this.permission = permission;
    this.refusals =
        new ArrayList<>(Collections.<@Nullable Refusal>nCopies(submit.batches().size(), null));
  }

  /** Returns the decisions as entries behind the newest version. */
  List<Entry> entries() {
    Project base = window.project(submit.base());
    List<Operation> made = refuse(base, new ArrayList<>(submit.batches()), this::malformed);
    List<Operation> since = window.operationsAfter(submit.base());
    List<Operation> now = since.isEmpty() ? made : Rebase.of(base, made, since, Order.LATER).ours();
    List<Operation> decided = refuse(window.project(), now, this::inadmissible);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < decided.size(); i++) {
      Refusal refusal = refusals.get(i);
      String label = submit.batches().get(i).label();
      Decision decision =
          refusal != null ? refusal : new Applied(Batches.of(decided.get(i), label));
      entries.add(
          new Entry(window.version() + 1 + i, submit.client(), submit.firstSeq() + i, decision));
    }
    return entries;
  }

  /** Says why a batch is refused on a project. */
  private interface Rule {
    Optional<Refusal> refusal(Batch batch, Project project);
  }

  /** Returns the operations without those that a rule refuses; these become no-ops. */
  private List<Operation> refuse(Project start, List<Operation> operations, Rule rule) {
    List<Operation> kept = new ArrayList<>();
    List<Operation> rest = operations;
    Project project = start;
    while (!rest.isEmpty()) {
      Operation next = rest.get(0);
      List<Operation> following = rest.subList(1, rest.size());
      Optional<Refusal> refusal =
          next instanceof Batch batch ? rule.refusal(batch, project) : Optional.empty();
      if (refusal.isPresent()) {
        refusals.set(kept.size(), refusal.get());
        kept.add(Noop.NOOP);
        rest = Batches.without(project, next, following);
      } else {
        kept.add(next);
        project = next.applyTo(project);
        rest = following;
      }
    }
    return kept;
  }

  private Optional<Refusal> malformed(Batch batch, Project project) {
    return new Form(author.client(), limits.operations()).refusal(batch, project);
  }

  private Optional<Refusal> inadmissible(Batch batch, Project project) {
    return Requirements.refusal(batch, project)
        .or(() ->
            Walk.firstRefusal(
                batch,
                project,
                (operation, state) ->
                    Form.unknown(operation, state)
                        .or(() -> permission.refusal(author, operation, state))));
  }
}
