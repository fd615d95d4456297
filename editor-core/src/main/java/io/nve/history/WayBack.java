package io.nve.history;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Title;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.ArrayList;
import java.util.List;

/** Operations in the making that bring a project to another state, each made at once. */
final class WayBack {
  private final List<Operation> operations = new ArrayList<>();
  private Project project;

  WayBack(Project project) {
    this.project = project;
  }

  /** Returns the project with everything done so far. */
  Project project() {
    return project;
  }

  Batch batch(String label) {
    return Batch.of(label, operations);
  }

  /** Returns what was done, in order. */
  List<Operation> operations() {
    return operations;
  }

  void apply(Operation operation) {
    operations.add(operation);
    project = operation.applyTo(project);
  }

  void create(Entity entity) {
    apply(new Create(entity));
  }

  void delete(Id id) {
    setAlive(id, false);
  }

  void revive(Id id) {
    setAlive(id, true);
  }

  private void setAlive(Id id, boolean alive) {
    if (project.find(id).filter(entity -> entity.alive() != alive).isPresent()) {
      apply(new Alive(id, alive));
    }
  }

  /** Writes what is different about an entity, and nothing else. */
  void bringTo(Entity target) {
    Entity entity = project.find(target.id()).orElse(null);
    if (entity == null) {
      return;
    }
    if (entity instanceof Clip clip && target instanceof Clip wanted) {
      bringClip(clip, wanted);
    }
    for (String key : new EntityChange.Changed(entity, target).keys()) {
      bringProperty(entity, key, target.props());
    }
  }

  private void bringClip(Clip clip, Clip target) {
    if (!clip.track().equals(target.track())) {
      apply(new Place(clip.id(), target.track(), target.anchor()));
    } else if (clip.anchor() != target.anchor()) {
      apply(Place.along(clip.id(), target.anchor()));
    }
    if (clip.in() != target.in()) {
      apply(new TrimIn(clip.id(), target.in()));
    }
    if (clip.out() != target.out()) {
      apply(new TrimOut(clip.id(), target.out()));
    }
  }

  private void bringProperty(Entity entity, String key, JsonObject target) {
    Json now = entity.props().get(key);
    Json wanted = target.get(key);
    if (key.equals(Title.TEXT.key())
        && now instanceof Json.Str from
        && wanted instanceof Json.Str to
        && !to.value().isEmpty()) {
      apply(new Text(entity.id(), key, difference(from.value(), to.value())));
    } else {
      apply(new Set(entity.id(), key, wanted == null ? Json.NULL : wanted));
    }
  }

  /** Replaces what is between the letters that two texts begin and end with alike. */
  private static TextDelta difference(String from, String to) {
    int shorter = Math.min(from.length(), to.length());
    int head = 0;
    while (head < shorter && from.charAt(head) == to.charAt(head)) {
      head++;
    }
    // The halves of a character beyond U+FFFF stay together.
    if (head > 0 && Character.isHighSurrogate(from.charAt(head - 1))) {
      head--;
    }
    int tail = 0;
    while (tail < shorter - head
        && from.charAt(from.length() - 1 - tail) == to.charAt(to.length() - 1 - tail)) {
      tail++;
    }
    if (tail > 0 && Character.isLowSurrogate(from.charAt(from.length() - tail))) {
      tail--;
    }
    return TextDelta.replace(
        head, from.length() - tail - head, to.substring(head, to.length() - tail));
  }
}
