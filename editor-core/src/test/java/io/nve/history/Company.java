package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Track;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import io.nve.testkit.SmallWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Ana, who undoes, and Ben, who works on the server's project, with a server between them that
 * orders what each does. Both write whole registers only, so that it can be told who wrote last.
 */
final class Company {
  private static final String ANA = "ana";
  private static final String BEN = "ben";

  private final Random random;
  private final SmallWorld ana;
  private final SmallWorld ben;
  private final Map<String, String> lastWriters = new TreeMap<>();
  private final List<String> story = new ArrayList<>();
  private Project confirmed = SmallWorld.project();
  private Project present = confirmed;
  private List<Operation> pending = new ArrayList<>();
  private UndoStack stack = UndoStack.EMPTY;

  Company(Random random) {
    this.random = random;
    this.ana = new SmallWorld(random, ANA);
    this.ben = new SmallWorld(random, BEN);
  }

  void step() {
    switch (random.nextInt(4)) {
      case 0, 1 -> anaWorks();
      case 2 -> benWorks();
      default -> acknowledge();
    }
  }

  /** Has the server order everything. */
  void deliver() {
    while (!pending.isEmpty()) {
      acknowledge();
    }
  }

  private void anaWorks() {
    Batch batch = new Batch("work", List.of(absolute(ana, present)));
    story.add("ana " + batch);
    stack = stack.record("", batch, present);
    present = batch.applyTo(present);
    pending.add(batch);
  }

  private void benWorks() {
    Operation theirs = absolute(ben, confirmed);
    story.add("ben " + theirs);
    Rebase rebase = Rebase.of(confirmed, pending, List.of(theirs), Order.LATER);
    stack = stack.remote(confirmed, pending, List.of(theirs));
    order(BEN, theirs);
    pending = new ArrayList<>(rebase.ours());
    present = new Batch("", rebase.theirs()).applyTo(present);
  }

  private void acknowledge() {
    if (!pending.isEmpty()) {
      story.add("ordered " + pending.get(0));
      order(ANA, pending.remove(0));
    }
  }

  private void order(String author, Operation operation) {
    note(author, operation);
    confirmed = operation.applyTo(confirmed);
  }

  private void note(String author, Operation operation) {
    if (operation instanceof Batch batch) {
      batch.operations().forEach(each -> note(author, each));
    }
    register(operation).ifPresent(register -> lastWriters.put(register, author));
  }

  private static Operation absolute(SmallWorld author, Project project) {
    Operation operation = author.next(project);
    while (!isAbsolute(operation, project)) {
      operation = author.next(project);
    }
    return operation;
  }

  /** A move to another sequence takes its time along, whoever else moved the clip in time. */
  private static boolean isAbsolute(Operation operation, Project project) {
    return operation instanceof Place place
        ? project
            .clip(place.id())
            .filter(clip -> sequence(project, clip.track()).equals(target(project, place, clip)))
            .isPresent()
        : operation instanceof Create || register(operation).isPresent();
  }

  private static Optional<Id> target(Project project, Place place, Clip clip) {
    return sequence(project, place.target(clip));
  }

  private static Optional<Id> sequence(Project project, Id track) {
    return project.track(track).map(Track::sequence);
  }

  private static Optional<String> register(Operation operation) {
    return Optional.ofNullable(
        switch (operation) {
          case Set set -> set.id() + " " + set.key();
          case Alive alive -> alive.id() + " alive";
          case Place place -> place.id() + " anchor";
          case TrimIn trim -> trim.id() + " in";
          case TrimOut trim -> trim.id() + " out";
          default -> null;
        });
  }

  /** Returns what stands in a register, and nothing if there is no such entity. */
  static String value(Project project, String register) {
    int end = register.indexOf(' ');
    String key = register.substring(end + 1);
    Entity entity = project.find(Id.of(register.substring(0, end))).orElse(null);
    return switch (key) {
      case "alive" -> entity == null ? "" : Boolean.toString(entity.alive());
      case "anchor" -> entity instanceof Clip clip ? Long.toString(clip.anchor()) : "";
      case "in" -> entity instanceof Clip clip ? Long.toString(clip.in()) : "";
      case "out" -> entity instanceof Clip clip ? Long.toString(clip.out()) : "";
      default -> entity == null ? "" : entity.props().find(key).toString();
    };
  }

  List<String> writtenLastByOthers() {
    return lastWriters.entrySet().stream()
        .filter(entry -> entry.getValue().equals(BEN))
        .map(Map.Entry::getKey)
        .toList();
  }

  UndoStack stack() {
    return stack;
  }

  Project present() {
    return present;
  }

  String story() {
    return String.join("\n", story);
  }
}
