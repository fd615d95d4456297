package io.nve.history;

import io.nve.edit.Edge;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Marker;
import io.nve.model.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * Something that is different in two versions of a project, in the terms of edits.
 *
 * <p>A finding says what is different, not who did it or by how many steps. Where it is about a
 * clip, {@code linked} has the clips of the same link of which the same is true, the sound of a
 * picture, say, so that it is told once. Times and distances are ticks.
 */
public sealed interface Finding {
  /** Returns what it is mainly about, as it is, or as it was if it is gone. */
  default Entity subject() {
    return switch (this) {
      case Added added -> added.entities().get(0);
      case Removed removed -> removed.entities().get(0);
      case Restored restored -> restored.entities().get(0);
      case Moved moved -> moved.after();
      case Shifted shifted -> shifted.clips().get(0);
      case Trimmed trimmed -> trimmed.after();
      case Rolled rolled -> rolled.left();
      case Slipped slipped -> slipped.after();
      case Split split -> split.left();
      case Joined joined -> joined.clip();
      case Retimed retimed -> retimed.after();
      case Linked linked -> linked.clips().get(0);
      case Unlinked unlinked -> unlinked.clips().get(0);
      case Grouped grouped -> grouped.clips().get(0);
      case Ungrouped ungrouped -> ungrouped.clips().get(0);
      case ValueChanged changed -> changed.after();
      case KeyframesChanged changed -> changed.after();
      case MarkerChanged changed -> changed.after();
      case EffectChanged changed -> changed.after();
      case MediaChanged changed -> changed.after();
      case DataChanged changed -> changed.after();
    };
  }

  /**
   * Entities of one kind came to be; clips of one track.
   *
   * @param entities as they are, at least one
   */
  record Added(List<Entity> entities) implements Finding {}

  /**
   * Entities of one kind are gone; clips of one track.
   *
   * @param entities as they were, at least one
   */
  record Removed(List<Entity> entities) implements Finding {}

  /**
   * Entities of one kind that had been deleted are back; clips of one track.
   *
   * @param entities as they are, at least one
   */
  record Restored(List<Entity> entities) implements Finding {}

  /**
   * A clip stands elsewhere.
   *
   * @param before as it was
   * @param after as it is
   * @param linked those that moved with it
   */
  record Moved(Clip before, Clip after, List<Id> linked) implements Finding {}

  /**
   * Clips of one sequence moved by the same distance, each on its track: what a ripple does.
   *
   * @param clips the clips as they are, at least two that are not linked, by track and start
   * @param distance how much later; earlier if negative
   */
  record Shifted(List<Clip> clips, long distance) implements Finding {}

  /**
   * An end of a clip was trimmed.
   *
   * @param before as it was
   * @param after as it is
   * @param edge which end
   * @param distance how much later of the clip's material the end now lies; earlier if negative
   * @param linked those that were trimmed with it
   */
  record Trimmed(Clip before, Clip after, Edge edge, long distance, List<Id> linked)
      implements Finding {}

  /**
   * The cut between two clips lies elsewhere, and nothing else moved.
   *
   * @param left the clip before the cut, as it is
   * @param right the clip behind the cut, as it is
   * @param distance how much later; earlier if negative
   */
  record Rolled(Clip left, Clip right, long distance) implements Finding {}

  /**
   * A clip plays other material, as much as before.
   *
   * @param before as it was
   * @param after as it is
   * @param distance how much later the material is; earlier if negative
   * @param linked those that were slipped with it
   */
  record Slipped(Clip before, Clip after, long distance, List<Id> linked) implements Finding {}

  /**
   * A clip was cut in two. If the right part's {@code in} is after the left part's {@code out},
   * what lay between them is gone.
   *
   * @param left the part before the cut
   * @param right the part behind the cut
   * @param linked the left parts of those that were cut with it
   */
  record Split(Clip left, Clip right, List<Id> linked) implements Finding {}

  /**
   * Two clips that went on from each other became one.
   *
   * @param clip what they became
   * @param right the clip that was behind the cut, as it was
   * @param linked those that were joined with it
   */
  record Joined(Clip clip, Clip right, List<Id> linked) implements Finding {}

  /**
   * A clip plays at another speed.
   *
   * @param before as it was
   * @param after as it is
   * @param linked those that have the same new speed
   */
  record Retimed(Clip before, Clip after, List<Id> linked) implements Finding {}

  /**
   * Clips keep in sync that did not.
   *
   * @param clips as they are
   */
  record Linked(List<Clip> clips) implements Finding {}

  /**
   * Clips do not keep in sync any more.
   *
   * @param clips as they are
   */
  record Unlinked(List<Clip> clips) implements Finding {}

  /**
   * Clips are edited as one that were not.
   *
   * @param clips as they are
   */
  record Grouped(List<Clip> clips) implements Finding {}

  /**
   * Clips are not edited as one any more.
   *
   * @param clips as they are
   */
  record Ungrouped(List<Clip> clips) implements Finding {}

  /**
   * A parameter has another value.
   *
   * @param before the entity as it was
   * @param after the entity as it is
   * @param parameter which parameter
   */
  record ValueChanged(Entity before, Entity after, Parameter<?> parameter) implements Finding {}

  /**
   * A parameter's keyframes are others.
   *
   * @param before the entity as it was
   * @param after the entity as it is
   * @param parameter which parameter
   */
  record KeyframesChanged(Entity before, Entity after, Parameter<?> parameter) implements Finding {}

  /**
   * A marker was added, removed or changed.
   *
   * @param before the entity that it is on as it was
   * @param after the entity that it is on as it is
   * @param marker which marker
   */
  record MarkerChanged(Entity before, Entity after, Id marker) implements Finding {
    /** Returns the marker as it was. */
    public Optional<Marker> was() {
      return in(before);
    }

    /** Returns the marker as it is. */
    public Optional<Marker> is() {
      return in(after);
    }

    private Optional<Marker> in(Entity entity) {
      return entity.markers().stream().filter(found -> found.id().equals(marker)).findFirst();
    }
  }

  /**
   * An effect was added, removed or changed, its keyframes included.
   *
   * @param before the entity that it is on as it was
   * @param after the entity that it is on as it is
   * @param effect which effect
   */
  record EffectChanged(Entity before, Entity after, Id effect) implements Finding {
    /** Returns the effect as it was. */
    public Optional<Effect> was() {
      return in(before);
    }

    /** Returns the effect as it is. */
    public Optional<Effect> is() {
      return in(after);
    }

    private Optional<Effect> in(Entity entity) {
      return Effect.in(entity.props()).stream()
          .filter(found -> found.id().equals(effect))
          .findFirst();
    }
  }

  /**
   * Media is to be found elsewhere, or is other media.
   *
   * @param before the asset as it was
   * @param after the asset as it is
   */
  record MediaChanged(Asset before, Asset after) implements Finding {}

  /**
   * Properties changed that have no name for people: metadata, what a newer version wrote.
   *
   * @param before the entity as it was
   * @param after the entity as it is
   * @param keys the keys of the properties
   */
  record DataChanged(Entity before, Entity after, List<String> keys) implements Finding {}
}
