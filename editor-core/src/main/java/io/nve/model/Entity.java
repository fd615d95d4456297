package io.nve.model;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something with an identity in a {@link Project}.
 *
 * <p>An entity is an immutable value: what changes it returns another one. Besides what its record
 * names, it holds properties under keys; those that a {@link Parameter} describes are read with
 * {@link #get}, all others are kept as they came, so that nothing a newer version or another
 * program wrote is lost. Deleting an entity makes it not {@linkplain #alive() alive}; edits still
 * reach it, so restoring it brings back the merged state.
 */
public sealed interface Entity extends Identified
    permits ProjectSettings, Asset, Sequence, Track, Clip, Transition, Link, Group {
  /** The name that people see; empty by default. */
  Parameter<String> NAME = Parameter.of("name", ParameterType.TEXT, "", "Name");

  /** Returns what this is. */
  EntityKind kind();

  /** Returns whether this exists, that is, was not deleted. */
  boolean alive();

  /** Returns the properties by key, unknown ones among them. */
  JsonObject props();

  /** Returns this entity with other properties. */
  Entity withProps(JsonObject props);

  /** Returns this entity deleted or restored. */
  Entity withAlive(boolean alive);

  /** Returns the value of a property, or its default. */
  default <T> T get(Parameter<T> parameter) {
    return parameter.in(props());
  }

  /** Returns a number over source time: its keyframes, or its constant value. */
  default Curve curve(Parameter<Double> parameter) {
    return Curve.of(props(), parameter);
  }

  /** Returns the name that people see. */
  default String name() {
    return get(NAME);
  }

  /** Returns what a reference refers to, if to anything. */
  default Optional<Id> reference(Parameter<Id> parameter) {
    Id id = get(parameter);
    return id.equals(Id.NONE) ? Optional.empty() : Optional.of(id);
  }

  /** Returns the markers on this entity, by time. */
  default List<Marker> markers() {
    return Marker.in(props());
  }

  /**
   * Returns the metadata of a namespace, for example {@code otio}: free data that the editor keeps
   * and does not look at.
   */
  default Optional<JsonObject> metadata(String namespace) {
    return props().get(METADATA + namespace) instanceof JsonObject object
        ? Optional.of(object)
        : Optional.empty();
  }

  /** The keys of metadata begin with this; the namespace follows. */
  String METADATA = "metadata/";

  /** Returns the namespaces that this entity has metadata in, sorted. */
  default List<String> metadataNamespaces() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < props().size(); i++) {
      String key = props().keyAt(i);
      if (key.startsWith(METADATA)) {
        found.add(key.substring(METADATA.length()));
      }
    }
    return found;
  }

  /** Returns the key under which metadata of a namespace stands. */
  static String metadataKey(String namespace) {
    return METADATA + namespace;
  }

  /** Returns this entity with a property set. */
  default <T> Entity with(Parameter<T> parameter, T value) {
    return withProps(props().with(parameter.key(), parameter.write(value)));
  }

  /** Returns this entity with the property of any key set. */
  default Entity with(String key, Json value) {
    return withProps(props().with(key, value));
  }
}
