package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Set;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The steps of taking one batch back, put into operations for a project.
 *
 * <p>Where a cut cannot be closed any more, what the batch had done for the cut's sake stays as
 * well: the right parts would be linked with the left ones again. Cuts in linked clips are closed
 * all or none.
 */
final class TakingBack {
  private static final List<String> BONDS = List.of(Clip.LINK.key(), Clip.GROUP.key());

  private final Project before;

  /** The cuts that stay, or are not made again, by their right part. */
  private final Map<Id, Back.Join> kept;

  private final Map<Id, Back.Join> failed = new TreeMap<>();
  private final List<Made> made = new ArrayList<>();
  private Project state;

  private TakingBack(Project before, Map<Id, Back.Join> kept) {
    this.before = before;
    this.state = before;
    this.kept = kept;
  }

  /** Returns what takes a batch back now. */
  static TakingBack of(List<Back> steps, Project present) {
    Map<Id, Back.Join> kept = new TreeMap<>();
    while (true) {
      TakingBack attempt = new TakingBack(present, kept);
      attempt.take(steps);
      if (attempt.failed.isEmpty()) {
        return attempt;
      }
      kept.putAll(attempt.failed);
      kept.putAll(attempt.partners(steps));
    }
  }

  /** Returns an operation for each step, even for those of which only some can be made. */
  static List<Operation> each(List<Back> steps, Project project) {
    TakingBack all = new TakingBack(project, new TreeMap<>());
    all.take(steps);
    return Made.operations(all.made);
  }

  private void take(List<Back> steps) {
    for (int i = 0; i < steps.size(); i++) {
      step(steps.get(i));
    }
  }

  /** Returns what is made, an entry for each step. */
  List<Made> made() {
    return made;
  }

  /** Returns the project after all of it. */
  Project after() {
    return state;
  }

  /** Adds the cuts that should have been closed, and stay. */
  void addKeptCuts(List<Back> steps, List<KeptCut> found) {
    if (kept.isEmpty()) {
      return;
    }
    for (Back step : steps) {
      if (step instanceof Back.Join join && kept.containsKey(join.right())) {
        found.add(new KeptCut(join.left(), join.right()));
      }
    }
  }

  private void step(Back step) {
    switch (step) {
      case Back.Plain plain -> plain(plain.operation());
      case Back.Join join -> join(join);
      case Back.Cut cut -> cut(cut);
    }
  }

  private void plain(Operation operation) {
    boolean stays =
        !kept.isEmpty() && kept.values().stream().anyMatch(cut -> isForTheSakeOf(operation, cut));
    make(stays ? Noop.NOOP : operation, null);
  }

  private void make(Operation operation, @Nullable Back wish) {
    made.add(new Made(operation, wish));
    state = operation.applyTo(state);
  }

  private void join(Back.Join join) {
    WayBack way = new WayBack(state);
    Clip right = state.clip(join.right()).orElse(null);
    Optional<Id> left =
        right == null || kept.containsKey(join.right()) ? Optional.empty() : Seam.close(way, join);
    if (right != null && left.isPresent()) {
      make(
          way.batch(""),
          cutAgain(way.project(), left.get(), right, Seam.leaving(state, right.id())));
      return;
    }
    if (!kept.containsKey(join.right())) {
      failed.put(join.right(), join);
    }
    make(Noop.NOOP, null);
  }

  /** Returns the wish to cut a joined clip again, unless there is nothing on one side of it. */
  private static @Nullable Back cutAgain(
      Project project, Id left, Clip right, List<Id> transitions) {
    return project
        .clip(left)
        .filter(clip -> clip.alive() && Seam.plays(clip, right.in()))
        .map(clip -> new Back.Cut(left, right.id(), right.in(), transitions))
        .orElse(null);
  }

  private void cut(Back.Cut cut) {
    Back.Join wish = new Back.Join(cut.left(), cut.right());
    WayBack way = new WayBack(state);
    if (!kept.containsKey(cut.right()) && !Seam.open(way, cut)) {
      failed.put(cut.right(), wish);
    }
    make(way.batch(""), way.operations().isEmpty() ? null : wish);
  }

  /** Returns the cuts in clips that are linked with one whose cut stays. */
  private Map<Id, Back.Join> partners(List<Back> steps) {
    Map<Id, Back.Join> found = new TreeMap<>();
    for (Back step : steps) {
      if (step instanceof Back.Join join
          && failed.values().stream().anyMatch(other -> areLinked(join, other))) {
        found.put(join.right(), join);
      }
    }
    return found;
  }

  private boolean areLinked(Back.Join a, Back.Join b) {
    Optional<Id> link = before.clip(a.left()).flatMap(Clip::link);
    return link.isPresent() && link.equals(before.clip(b.left()).flatMap(Clip::link));
  }

  private boolean isForTheSakeOf(Operation operation, Back.Join cut) {
    return switch (operation) {
      case Set set -> set.id().equals(cut.right()) && BONDS.contains(set.key());
      case Alive alive -> !alive.alive() && isLinkOf(alive.id(), cut.right());
      case TrimIn trim -> trim.id().equals(cut.right()) && wentElsewhere(cut);
      case TrimOut trim -> trim.id().equals(cut.right()) && wentElsewhere(cut);
      default -> false;
    };
  }

  private boolean isLinkOf(Id link, Id clip) {
    return before.clip(clip).flatMap(Clip::link).filter(link::equals).isPresent();
  }

  /** Where somebody else has put the right part, it stays as long as he saw it. */
  private boolean wentElsewhere(Back.Join cut) {
    Optional<Clip> left = before.clip(cut.left());
    Optional<Clip> right = before.clip(cut.right());
    return left.isPresent()
        && right.isPresent()
        && !(left.get().track().equals(right.get().track())
            && left.get().anchor() == right.get().anchor());
  }

  /** Returns what is made as one batch. */
  static Batch batch(String label, List<Made> made) {
    List<Operation> flat = new ArrayList<>(made.size());
    for (int i = 0; i < made.size(); i++) {
      if (made.get(i).operation() instanceof Batch batch) {
        flat.addAll(batch.operations());
      } else {
        flat.add(made.get(i).operation());
      }
    }
    return Batch.of(label, flat);
  }
}
