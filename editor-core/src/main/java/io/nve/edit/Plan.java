package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Requirement;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.Text;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An edit in the making: collects operations and applies each to a working project at once, so that
 * every later step sees what the earlier ones did.
 *
 * <p>Planners say what they want and leave to {@link #finish} what holds of all edits: placeholders
 * give way, transitions are made to fit, and every clip that was touched is checked.
 */
final class Plan {
  private final Project before;
  private EditContext context;
  private final List<Operation> operations = new ArrayList<>();
  private final LinkedHashSet<Requirement> requirements = new LinkedHashSet<>();
  private final SortedSet<Id> touched = new TreeSet<>();
  private Project project;

  Plan(Project project, EditContext context) {
    this.before = project;
    this.project = project;
    this.context = context;
  }

  /** Returns the project as it was before the edit. */
  Project before() {
    return before;
  }

  /** Returns the project with everything done that was planned so far. */
  Project project() {
    return project;
  }

  EditOptions options() {
    return context.options();
  }

  /** Has the rest of the edit planned with other options. */
  void use(EditOptions options) {
    context = context.with(options);
  }

  /** Returns the ids of what operations have named so far, a copy. */
  List<Id> touched() {
    return List.copyOf(touched);
  }

  /** Has a clip looked at in the end although nothing named it: its neighbour moved, say. */
  void touch(Clip clip) {
    touched.add(clip.id());
  }

  // ---- operations ----

  void apply(Operation operation) {
    note(operation);
    operations.add(operation);
    project = operation.applyTo(project);
  }

  private void note(Operation operation) {
    switch (operation) {
      case Create create -> touched.add(create.entity().id());
      case Alive alive -> touched.add(alive.id());
      case Set set -> touched.add(set.id());
      case Place place -> touched.add(place.id());
      case TrimIn trim -> touched.add(trim.id());
      case TrimOut trim -> touched.add(trim.id());
      case Slip slip -> touched.add(slip.id());
      case Split split -> {
        touched.add(split.id());
        touched.add(split.newId());
      }
      case Batch batch -> batch.operations().forEach(this::note);
      case Shift shift -> {}
      case Add add -> {}
      case Text text -> {}
      case Purge purge -> {}
      case Noop noop -> {}
    }
  }

  /** Adds an entity under an id that {@link #newId} made. */
  void create(Entity entity) {
    apply(new Create(entity));
  }

  void delete(Id id) {
    apply(new Alive(id, false));
  }

  void trimIn(Clip clip, long in) {
    if (in != clip.in()) {
      apply(new TrimIn(clip.id(), in));
    }
  }

  void trimOut(Clip clip, long out) {
    if (out != clip.out()) {
      apply(new TrimOut(clip.id(), out));
    }
  }

  /** Moves a clip to a track so that it starts at a time. */
  void place(Clip clip, Id track, long start) {
    if (start != clip.start() || !track.equals(clip.track())) {
      Id to = track.equals(clip.track()) ? Id.NONE : track;
      apply(new Place(clip.id(), to, start - clip.in()));
    }
  }

  /**
   * Has a clip play another piece of local time, from where it starts. It says nothing about where
   * that is, so that somebody else's move of the clip stands.
   */
  void recut(Clip clip, long in, long out) {
    if (in != clip.in()) {
      apply(new Slip(clip.id(), in - clip.in()));
    }
    trimOut(fresh(clip), out);
  }

  <T> void set(Id id, Parameter<T> parameter, T value) {
    apply(Set.of(id, parameter, value));
  }

  /** Removes a property if the entity has it. */
  void unset(Entity entity, String key) {
    if (entity.props().has(key)) {
      apply(Set.remove(entity.id(), key));
    }
  }

  /** Removes all properties whose keys begin with a prefix. */
  void unsetAll(Entity entity, String prefix) {
    for (int i = 0; i < entity.props().size(); i++) {
      if (entity.props().keyAt(i).startsWith(prefix)) {
        unset(entity, entity.props().keyAt(i));
      }
    }
  }

  void set(Id id, String key, Json value) {
    apply(new Set(id, key, value));
  }

  // ---- what the edit stands on ----

  /**
   * Has the edit made only where two clips still touch, whatever others do meanwhile. Asked for
   * where half of the edit would do harm: trimming one side of a cut and not the other, say.
   */
  void requireTouching(Clip left, Clip right) {
    requirements.add(new Requirement.Touching(left.id(), right.id()));
  }

  /**
   * Has the edit made only where some clips still live. Operations on a deleted clip are harmless;
   * this is for edits that besides make or close room for it.
   */
  void requireLiving(Collection<Clip> clips) {
    clips.forEach(clip -> requirements.add(new Requirement.Living(clip.id())));
  }

  /**
   * Has the edit made only where an edge of some clips is where it now is: time is inserted or
   * removed by as much as the edge moves, so it must move by that much.
   */
  void requireEdge(Collection<Clip> clips, Edge edge) {
    for (Clip clip : clips) {
      requirements.add(
          edge == Edge.HEAD
              ? new Requirement.Head(clip.id(), clip.in())
              : new Requirement.Tail(clip.id(), clip.out()));
    }
  }

  // ---- what is there, or a refusal ----

  /**
   * Returns an id for a new entity.
   *
   * @throws EditorException {@code ID_TAKEN} if it is in use
   */
  Id newId() {
    return newId(Id.NONE);
  }

  /** Returns the id that a new entity asks for, or one that is made up if it asks for none. */
  Id newId(Id wanted) {
    Id id = wanted.equals(Id.NONE) ? context.ids().next() : wanted;
    if (project.find(id).isPresent()) {
      throw new EditorException(ErrorCode.ID_TAKEN, "The id " + id + " is already in use");
    }
    return id;
  }

  /** Returns a living entity. */
  Entity entity(Id id) {
    return project
        .find(id)
        .filter(Entity::alive)
        .orElseThrow(() -> refusal(ErrorCode.UNKNOWN_ENTITY, "There is no entity " + id));
  }

  private <E extends Entity> E entity(Id id, EntityKind kind, Class<E> type) {
    Entity entity = entity(id);
    if (!type.isInstance(entity)) {
      throw refusal(
          ErrorCode.WRONG_KIND, id + " is a " + entity.kind().id() + ", not a " + kind.id());
    }
    return type.cast(entity);
  }

  /** Returns a living clip on a living track that is not locked. */
  Clip clip(Id id) {
    Clip clip = entity(id, EntityKind.CLIP, Clip.class);
    track(clip.track());
    return clip;
  }

  /** Returns living clips on living tracks that are not locked, each once. */
  List<Clip> clips(List<Id> ids) {
    if (ids.isEmpty()) {
      throw refusal(ErrorCode.INVALID_VALUE, "The edit needs a clip");
    }
    return ids.stream().distinct().map(this::clip).toList();
  }

  /** Returns a clip as it now is. */
  Clip fresh(Clip clip) {
    return project.clip(clip.id()).orElseThrow();
  }

  /** Returns a living track that is not locked. */
  Track track(Id id) {
    Track track = anyTrack(id);
    if (track.locked()) {
      throw refusal(ErrorCode.LOCKED, "The track " + id + " is locked");
    }
    return track;
  }

  /** Returns a living track of a living sequence, locked or not. */
  Track anyTrack(Id id) {
    Track track = entity(id, EntityKind.TRACK, Track.class);
    sequence(track.sequence());
    return track;
  }

  Sequence sequence(Id id) {
    return entity(id, EntityKind.SEQUENCE, Sequence.class);
  }

  <E extends Entity> E living(Id id, EntityKind kind, Class<E> type) {
    return entity(id, kind, type);
  }

  /** Returns the sequence that a clip is in. */
  Sequence sequenceOf(Clip clip) {
    return sequence(anyTrack(clip.track()).sequence());
  }

  static EditorException refusal(ErrorCode code, String why) {
    return new EditorException(code, why);
  }

  // ---- the end ----

  /**
   * Returns the whole edit.
   *
   * @throws EditorException if a clip that was touched cannot be as it now is
   */
  Batch finish(String label) {
    Placeholders.giveWay(this);
    TransitionFit.settle(this);
    TouchedClips.check(this);
    List<Requirement> requires = operations.isEmpty() ? List.of() : List.copyOf(requirements);
    return new Batch(label, Batch.of(label, operations).operations(), requires);
  }
}
