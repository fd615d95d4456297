package io.nve.history;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What became of one entity from one version of a project to another. */
public sealed interface EntityChange {
  /** Returns which entity. */
  Id id();

  /** Returns what it is. */
  EntityKind kind();

  /**
   * It was not there.
   *
   * @param after as it now is; not alive if it was deleted again
   */
  record Created(Entity after) implements EntityChange {
    @Override
    public Id id() {
      return after.id();
    }

    @Override
    public EntityKind kind() {
      return after.kind();
    }
  }

  /**
   * It is not there any more, and not even its deleted self is kept: the log was compacted, or the
   * second version is the older one.
   *
   * @param before as it was
   */
  record Forgotten(Entity before) implements EntityChange {
    @Override
    public Id id() {
      return before.id();
    }

    @Override
    public EntityKind kind() {
      return before.kind();
    }
  }

  /**
   * It was deleted, and may have changed besides.
   *
   * @param before as it was
   * @param after as its deleted self is
   */
  record Deleted(Entity before, Entity after) implements Rewritten {}

  /**
   * It had been deleted and came back, and may have changed besides.
   *
   * @param before as its deleted self was
   * @param after as it now is
   */
  record Restored(Entity before, Entity after) implements Rewritten {}

  /**
   * It changed; deleted before as well as after, if it is not alive.
   *
   * @param before as it was
   * @param after as it now is
   */
  record Changed(Entity before, Entity after) implements Rewritten {}

  /** A change of an entity that both versions know. */
  sealed interface Rewritten extends EntityChange permits Deleted, Restored, Changed {
    /** Returns the entity as it was. */
    Entity before();

    /** Returns the entity as it now is. */
    Entity after();

    @Override
    default Id id() {
      return after().id();
    }

    @Override
    default EntityKind kind() {
      return after().kind();
    }

    /** Returns which of a clip's registers have other values; none of what is no clip. */
    default List<Register> registers() {
      List<Register> found = new ArrayList<>();
      if (before() instanceof Clip was && after() instanceof Clip is) {
        for (Register register : Register.values()) {
          if (register.differs(was, is)) {
            found.add(register);
          }
        }
      }
      return List.copyOf(found);
    }

    /** Returns the keys of the properties that were added, removed or set anew, sorted. */
    default List<String> keys() {
      return differing(before().props(), after().props());
    }

    private static List<String> differing(JsonObject before, JsonObject after) {
      Set<String> keys = new TreeSet<>();
      before.forEach((key, value) -> addIfOther(key, value, after, keys));
      after.forEach((key, value) -> addIfOther(key, value, before, keys));
      return List.copyOf(keys);
    }

    private static void addIfOther(String key, Json value, JsonObject other, Set<String> keys) {
      if (!value.equals(other.get(key))) {
        keys.add(key);
      }
    }
  }
}
