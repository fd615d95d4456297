package io.nve.model;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A whole project at one moment: an immutable value that shares structure with its other versions.
 *
 * <p>Everything in it is an {@link Entity} found by its {@link Id}. Queries by time and by id take
 * logarithmic time, and two versions compare in the time that their differences need ({@link
 * #changes}). The changing methods are the ground under {@code io.nve.op}: they are total, which
 * means that one whose target is unknown changes nothing. Editors do not call them; they apply
 * operations, which can be sent, merged and undone.
 *
 * <pre>{@code
 * for (Track track : project.tracks(sequence)) {
 *   project.clipAt(track.id(), time).ifPresent(clip -> draw(clip.sourceAt(time)));
 * }
 * }</pre>
 */
@SuppressWarnings("ReferenceEquality") // unchanged properties are the same object
public final class Project {
  /**
   * All entities. A clip stands here with its home in place of its anchor: where it really is, its
   * track's lane says, and finds it there.
   */
  private final PersistentMap<Entity> entities;

  private final PersistentMap<TrackLane> lanes;
  private final References references;

  /** Who makes versions of this in place; null if it is an immutable value, as all are outside. */
  private final @Nullable Owner owner;

  Project(
      PersistentMap<Entity> entities,
      PersistentMap<TrackLane> lanes,
      References references,
      @Nullable Owner owner) {
    this.entities = entities;
    this.lanes = lanes;
    this.references = references;
    this.owner = owner;
  }

  /** Returns a project with nothing in it. */
  public static Project empty() {
    return new Project(
        PersistentMap.of(new Entity[] {new ProjectSettings(JsonObject.EMPTY)}),
        PersistentMap.empty(),
        References.NONE,
        null);
  }

  /**
   * Returns a project of these entities: quicker than creating one after the other. Of several with
   * one id the last counts; a clip whose track is not among them is left out.
   */
  public static Project of(Iterable<? extends Entity> all) {
    return ProjectBuilder.build(all);
  }

  // ---- queries ----

  /** Returns how many entities there are, deleted ones and the settings included. */
  public int size() {
    return entities.size();
  }

  /** Returns an entity, deleted or not. */
  public Optional<Entity> find(Id id) {
    return Optional.ofNullable(get(id));
  }

  private @Nullable Entity get(Id id) {
    Entity entity = entities.get(id);
    return entity instanceof Clip clip ? placed(clip) : entity;
  }

  private Clip placed(Clip clip) {
    long start = laneOf(clip.track()).start(clip.id(), Arrival.home(clip));
    return clip.withPlace(clip.track(), start - clip.in());
  }

  private Clip at(Id id, long start) {
    Clip clip = (Clip) Objects.requireNonNull(entities.get(id));
    return clip.withPlace(clip.track(), start - clip.in());
  }

  private Lane laneOf(Id track) {
    TrackLane found = lanes.get(track);
    return found == null ? Lane.EMPTY : found.lane();
  }

  /** Returns an entity of a kind, deleted or not. */
  private <E extends Entity> Optional<E> find(Id id, Class<E> type) {
    Entity entity = get(id);
    return type.isInstance(entity) ? Optional.of(type.cast(entity)) : Optional.empty();
  }

  /** Returns a clip, deleted or not. */
  public Optional<Clip> clip(Id id) {
    return entities.get(id) instanceof Clip clip ? Optional.of(placed(clip)) : Optional.empty();
  }

  /** Returns a track, deleted or not. */
  public Optional<Track> track(Id id) {
    return find(id, Track.class);
  }

  /** Returns a sequence, deleted or not. */
  public Optional<Sequence> sequence(Id id) {
    return find(id, Sequence.class);
  }

  /** Returns an asset, deleted or not. */
  public Optional<Asset> asset(Id id) {
    return find(id, Asset.class);
  }

  /** Returns a transition, deleted or not. */
  public Optional<Transition> transition(Id id) {
    return find(id, Transition.class);
  }

  /** Returns the settings. */
  public ProjectSettings settings() {
    return find(Id.PROJECT, ProjectSettings.class)
        .orElseGet(() -> new ProjectSettings(JsonObject.EMPTY));
  }

  /** Returns all entities by id, deleted ones included: everything that the project is. */
  public List<Entity> entities() {
    List<Entity> all = new ArrayList<>(size());
    // Lane by lane, since clips tend to be named in the order in which they stand.
    lanes.forEach(each -> each.lane().forEachStart((id, start) -> all.add(at(id, start))));
    entities.forEach(entity -> {
      if (!(entity instanceof Clip)) {
        all.add(entity);
      }
    });
    all.sort((a, b) -> a.id().compareTo(b.id()));
    return all;
  }

  /** Returns the sequences in their order. */
  public List<Sequence> sequences() {
    return sorted(referring(Id.PROJECT, Sequence.class), sequence -> sequence.get(Sequence.ORDER));
  }

  /** Returns the assets by id. */
  public List<Asset> assets() {
    return referring(Id.PROJECT, Asset.class);
  }

  /** Returns the tracks of a sequence in their order, from the lowest. */
  public List<Track> tracks(Id sequence) {
    return sorted(referring(sequence, Track.class), track -> track.get(Track.ORDER));
  }

  private static <E extends Entity> List<E> sorted(List<E> found, Function<E, String> order) {
    found.sort(Comparator.comparing(order).thenComparing(Entity::id));
    return found;
  }

  /** Returns the clips of a track by start, of those with one start the longer ones first. */
  public List<Clip> clips(Id track) {
    List<Clip> found = new ArrayList<>();
    laneOf(track).forEachStart((id, start) -> addIfAlive(id, start, found));
    found.sort(Layout.BY_START);
    return found;
  }

  /** Returns the clips of a track that have a moment in a range, ordered as {@link #clips(Id)}. */
  public List<Clip> clips(Id track, TimeRange range) {
    List<Clip> found = new ArrayList<>();
    laneOf(track)
        .forEachIn(range.start(), range.end(), (id, start) -> addIfAlive(id, start, found));
    found.removeIf(Clip::isEmpty);
    found.sort(Layout.BY_START);
    return found;
  }

  private void addIfAlive(Id id, long start, List<Clip> found) {
    if (entities.get(id) instanceof Clip clip && clip.alive()) {
      found.add(clip.withPlace(clip.track(), start - clip.in()));
    }
  }

  /**
   * Returns the clip on a track at a time. Where merged edits left several, it is the one on top,
   * which {@link Layout} says.
   */
  public Optional<Clip> clipAt(Id track, long time) {
    List<Clip> found = clips(track, new TimeRange(time, 1));
    return found.stream().max(Layout.BOTTOM_UP);
  }

  /** Returns the first clip of a track that starts at or after a time. */
  public Optional<Clip> firstFrom(Id track, long time) {
    Nearest nearest = new Nearest();
    laneOf(track).walkFrom(time, nearest::visit);
    return Optional.ofNullable(nearest.best);
  }

  /** Returns the last clip of a track that starts before a time. */
  public Optional<Clip> lastBefore(Id track, long time) {
    Nearest nearest = new Nearest();
    laneOf(track).walkBackFrom(time, nearest::visit);
    return Optional.ofNullable(nearest.best);
  }

  /** Of the clips with the first start that a walk meets, the one with the least id. */
  private final class Nearest {
    private @Nullable Clip best;

    boolean visit(Id id, long start) {
      if (!(entities.get(id) instanceof Clip clip) || !clip.alive() || clip.isEmpty()) {
        return true;
      }
      if (best != null && start != best.start()) {
        return false;
      }
      if (best == null || id.compareTo(best.id()) < 0) {
        best = clip.withPlace(clip.track(), start - clip.in());
      }
      return true;
    }
  }

  /** Returns the clips of a track that start in [from, to), deleted and empty ones included. */
  public List<Clip> startingIn(Id track, long from, long to) {
    List<Clip> found = new ArrayList<>();
    laneOf(track).walkFrom(from, (id, start) -> start < to && found.add(at(id, start)));
    found.sort(Layout.BY_START);
    return found;
  }

  /** Returns the transitions that leave or arrive at a clip, by id. */
  public List<Transition> transitionsOf(Id clip) {
    return referring(clip, Transition.class);
  }

  /** Returns the transitions that leave or arrive at a clip, deleted ones included, by id. */
  public List<Transition> everyTransitionOf(Id clip) {
    return referring(clip, Transition.class, false);
  }

  /** Returns the clips of a link or a group, the clips that play an asset or nest a sequence. */
  public List<Clip> clipsOf(Id target) {
    return referring(target, Clip.class);
  }

  /** Returns the groups within a group. */
  public List<Group> groupsOf(Id group) {
    return referring(group, Group.class);
  }

  /** Returns the living entities of a type that refer to one, by id. */
  private <E extends Entity> List<E> referring(Id target, Class<E> type) {
    return referring(target, type, true);
  }

  private <E extends Entity> List<E> referring(Id target, Class<E> type, boolean living) {
    List<E> found = new ArrayList<>();
    references.forEachTo(
        target,
        id -> {
          Entity entity = get(id);
          if (type.isInstance(entity) && (entity.alive() || !living)) {
            found.add(type.cast(entity));
          }
        });
    found.sort(Comparator.comparing(Entity::id));
    return found;
  }

  /** Returns the end of the last clip of a sequence: how long it is, from time 0. */
  public long duration(Id sequence) {
    long end = 0;
    for (Track track : tracks(sequence)) {
      end = Math.max(end, end(track.id()));
    }
    return end;
  }

  /** Returns the end of the last clip of a track, or 0. */
  public long end(Id track) {
    long end = 0;
    for (Clip clip : clips(track)) {
      end = Math.max(end, clip.isEmpty() ? 0 : clip.end());
    }
    return end;
  }

  // ---- changes ----

  /** Returns whether versions of this are made in place. */
  boolean isOwned() {
    return owner != null;
  }

  /** Returns this project, of which versions are made in place by an owner from now on. */
  Project ownedBy(@Nullable Owner newOwner) {
    return newOwner == owner ? this : new Project(entities, lanes, references, newOwner);
  }

  private Project with(PersistentMap<Entity> changed) {
    return new Project(changed, lanes, references, owner);
  }

  private Project with(
      PersistentMap<Entity> changed, PersistentMap<TrackLane> moved, References referring) {
    return new Project(changed, moved, referring, owner);
  }

  private PersistentMap<TrackLane> put(PersistentMap<TrackLane> all, Id track, Lane lane) {
    TrackLane changed = new TrackLane(track, lane);
    return all.get(track) == null ? all.add(changed, owner) : all.replace(changed, owner);
  }

  /** Returns this project with a new entity; unchanged if the id is in use. */
  public Project create(Entity entity) {
    if (entities.get(entity.id()) != null) {
      return this;
    }
    if (!(entity instanceof Clip clip)) {
      return with(entities.add(entity, owner), lanes, references.with(entity, owner));
    }
    if (!(entities.get(clip.track()) instanceof Track)) {
      return this;
    }
    Arrival arrival = new Arrival(entities, clip, owner);
    Lane lane = laneOf(clip.track()).with(clip.id(), clip.start(), clip.end(), arrival);
    return with(
        arrival.entitiesAnd(), put(lanes, clip.track(), lane), references.with(clip, owner));
  }

  /** Returns this project with an entity deleted or restored. */
  public Project setAlive(Id id, boolean alive) {
    Entity entity = entities.get(id);
    return entity == null || entity.alive() == alive
        ? this
        : with(entities.replace(entity.withAlive(alive), owner));
  }

  /**
   * Returns this project without these entities. Those that live stay, and tracks on which
   * something else stands.
   */
  public Project purge(List<Id> ids) {
    Project result = this;
    for (Id id : ids) {
      if (result.entities.get(id) instanceof Clip clip && !clip.alive()) {
        Arrival leaving = new Arrival(result.entities, clip, owner);
        Lane lane = result.laneOf(clip.track()).without(id, Arrival.home(clip), leaving);
        result =
            with(
                leaving.entitiesWithout(),
                put(result.lanes, clip.track(), lane),
                result.references.without(clip, owner));
      }
    }
    for (Id id : ids) {
      Entity entity = result.entities.get(id);
      if (entity != null
          && !entity.alive()
          && !(entity instanceof Clip)
          && result.laneOf(id).size() == 0) {
        result =
            with(
                result.entities.remove(id, owner),
                result.lanes.get(id) == null ? result.lanes : result.lanes.remove(id, owner),
                result.references.without(entity, owner));
      }
    }
    return result;
  }

  /** Returns this project with a property of an entity set, or removed by {@link Json#NULL}. */
  public Project setProperty(Id id, String key, Json value) {
    Entity entity = entities.get(id);
    if (entity == null) {
      return this;
    }
    JsonObject props = entity.props();
    JsonObject changed = value instanceof Json.Null ? props.without(key) : props.with(key, value);
    if (changed == props) {
      return this;
    }
    Entity after = entity.withProps(changed);
    PersistentMap<Entity> all = entities.replace(after, owner);
    return References.isKey(entity, key)
        ? with(all, lanes, references.changed(entity, after, owner))
        : with(all);
  }

  /** Returns this project with an entity's properties replaced. */
  public Project setProps(Id id, JsonObject props) {
    Entity entity = entities.get(id);
    return entity == null || entity.props() == props ? this : withProps(entity, props);
  }

  private Project withProps(Entity entity, JsonObject props) {
    Entity changed = entity.withProps(props);
    return with(
        entities.replace(changed, owner), lanes, references.changed(entity, changed, owner));
  }

  /** Returns the properties of an entity, or null: what {@link #setProps} starts from. */
  public @Nullable JsonObject props(Id id) {
    Entity entity = entities.get(id);
    return entity == null ? null : entity.props();
  }

  /**
   * Returns this project with a clip's local time 0 at a time of a track.
   *
   * @param track where it goes, or {@link Id#NONE} to stay on its track
   */
  public Project place(Id id, Id track, long anchor) {
    if (!(entities.get(id) instanceof Clip clip)) {
      return this;
    }
    long start = anchor + clip.in();
    long end = anchor + clip.out();
    Arrival arrival = new Arrival(entities, clip, owner);
    Lane left = laneOf(clip.track());
    if (track.equals(Id.NONE) || track.equals(clip.track())) {
      Lane lane = left.moved(clip.id(), Arrival.home(clip), start, end, arrival);
      return with(arrival.entities(), put(lanes, clip.track(), lane), references);
    }
    if (!(entities.get(track) instanceof Track)) {
      return this;
    }
    left = left.without(clip.id(), Arrival.home(clip), arrival);
    Lane entered = laneOf(track).with(clip.id(), start, end, arrival);
    return with(
        arrival.entities(clip.withPlace(track, 0)),
        put(put(lanes, clip.track(), left), track, entered),
        references);
  }

  /** Returns this project with a clip's cut replaced, its local time where it was. */
  public Project cut(Id id, long in, long out) {
    return cut(id, in, out, 0);
  }

  /** Returns this project with a clip's cut replaced and its local time moved by a distance. */
  public Project cut(Id id, long in, long out, long distance) {
    if (!(entities.get(id) instanceof Clip clip)) {
      return this;
    }
    int home = Arrival.home(clip);
    Arrival arrival = new Arrival(entities, clip, owner);
    Lane lane = laneOf(clip.track());
    long anchor = lane.start(clip.id(), home) - clip.in() + distance;
    lane = lane.moved(clip.id(), home, anchor + in, anchor + out, arrival);
    return with(
        arrival.entities(clip.withCut(in, out)), put(lanes, clip.track(), lane), references);
  }

  /**
   * Returns this project with time inserted into a track or removed from it, deleted clips
   * included.
   *
   * @param at where; clips that start before it stay
   * @param distance how much; negative to remove the stretch behind {@code at}, whose clips
   *     collapse to start at {@code at}
   */
  public Project shift(Id track, long at, long distance) {
    TrackLane found = lanes.get(track);
    return found == null
        ? this
        : with(entities, put(lanes, track, found.lane().shifted(at, distance, owner)), references);
  }

  // ---- comparison ----

  /**
   * Returns the ids of the entities that are not the same in two versions, sorted. What the
   * versions share is not looked at, so this is quick for a few edits of a large project. A clip
   * that a ripple moved counts as changed.
   */
  public static List<Id> changes(Project before, Project after) {
    TreeSet<Id> candidates = new TreeSet<>();
    PersistentMap.forEachDifference(before.entities, after.entities, candidates::add);
    PersistentMap.forEachDifference(
        before.lanes,
        after.lanes,
        track ->
            Lane.forEachDifference(before.laneOf(track), after.laneOf(track), candidates::add));
    List<Id> changed = new ArrayList<>();
    for (Id id : candidates) {
      Entity now = after.get(id);
      if (now == null || !now.equals(before.get(id))) {
        changed.add(id);
      }
    }
    return changed;
  }

  /** Returns whether two projects have equal entities. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Project that
            && size() == that.size()
            && changes(this, that).isEmpty());
  }

  @Override
  public int hashCode() {
    return entities().hashCode();
  }

  /** Returns a short description, for debugging. */
  @Override
  public String toString() {
    return "Project(" + size() + " entities)";
  }

  /** Checks the indices against the entities; the first fault, or null. */
  @Nullable String fault() {
    int[] clips = new int[1];
    List<String> faults = new ArrayList<>();
    entities.forEach(entity -> {
      if (entity instanceof Clip clip) {
        clips[0]++;
        if (!(entities.get(clip.track()) instanceof Track)) {
          faults.add("clip " + clip.id() + " stands on no track");
        } else if (!laneHas(clip)) {
          faults.add("clip " + clip.id() + " is not on its track's lane");
        }
      }
    });
    Consumer<String> add = faults::add;
    lanes.forEach(each -> {
      clips[0] -= each.lane().size();
      Optional.ofNullable(each.lane().fault()).ifPresent(add);
    });
    if (clips[0] != 0) {
      faults.add("the lanes do not hold just the clips");
    }
    References fresh = References.NONE;
    for (Entity entity : entities()) {
      fresh = fresh.with(entity, null);
    }
    if (!fresh.sameAs(references)) {
      faults.add("the index of references is not what the entities say");
    }
    return faults.isEmpty() ? null : faults.get(0);
  }

  private boolean laneHas(Clip clip) {
    boolean[] found = new boolean[1];
    laneOf(clip.track()).forEachStart((id, start) -> found[0] |= id.equals(clip.id()));
    return found[0];
  }
}
