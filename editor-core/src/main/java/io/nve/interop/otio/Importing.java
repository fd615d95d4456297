package io.nve.interop.otio;

import io.nve.interop.Loss;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonWriter;
import io.nve.model.Asset;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Link;
import io.nve.model.PropertyTypes;
import io.nve.model.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one import has collected so far. */
final class Importing {
  private final String idPrefix;
  private final List<Entity> entities = new ArrayList<>();
  private final List<Loss> losses = new ArrayList<>();

  /** All ids that the file brings along: new ones must keep clear of them. */
  private final Set<String> announced = new TreeSet<>();

  private final Set<Id> used = new TreeSet<>();
  private int numbered;

  /** Assets that we wrote, by id, and all others by what their references say. */
  private final Map<Id, Asset> ownAssets = new TreeMap<>();

  private final Map<String, Id> assetsByContent = new TreeMap<>();

  /** Nested sequences by id, with the children that each was read from. */
  private final Map<Id, SequenceReader.Nested> nested = new TreeMap<>();

  private final Map<Id, Json> nestedChildren = new TreeMap<>();

  Importing(String idPrefix, Json root) {
    this.idPrefix = idPrefix;
    announce(root);
    used.add(Id.PROJECT);
    used.add(Id.NONE);
  }

  private void announce(Json json) {
    if (json instanceof Json.Arr array) {
      array.values().forEach(this::announce);
    } else if (json instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        if (object.keyAt(i).equals("id") && object.valueAt(i) instanceof Json.Str id) {
          announced.add(id.value());
        }
        announce(object.valueAt(i));
      }
    }
  }

  List<Entity> entities() {
    return entities;
  }

  List<Loss> losses() {
    return losses;
  }

  void add(Entity entity) {
    entities.add(entity);
  }

  void lose(Loss.Kind kind, OtioNode node, String what, String why) {
    losses.add(new Loss(kind, node.path(), what, why));
  }

  /** Returns the id that we wrote for an object, unless it is in use, or else a new one. */
  Id claim(JsonObject own) {
    Id id = Own.id(own, "id");
    return used.add(id) ? id : fresh();
  }

  Id fresh() {
    while (true) {
      Id id = Id.of(idPrefix + ++numbered);
      if (!announced.contains(id.value()) && used.add(id)) {
        return id;
      }
    }
  }

  /** Takes in what a project has besides its sequences. */
  void addProjectWide(JsonObject own) {
    for (JsonObject each : objects(own, "assets")) {
      Asset asset = new Asset(claim(each), true, Own.props(each));
      ownAssets.put(asset.id(), asset);
      add(asset);
    }
    for (JsonObject each : objects(own, "links")) {
      add(new Link(claim(each), true, Own.props(each)));
    }
    for (JsonObject each : objects(own, "groups")) {
      add(new Group(claim(each), true, Own.props(each)));
    }
  }

  /** Takes in the transitions that stood at no cut, after all clips. */
  void addTransitions(JsonObject own) {
    for (JsonObject each : objects(own, "transitions")) {
      add(new Transition(claim(each), true, Own.props(each)));
    }
  }

  private static List<JsonObject> objects(JsonObject own, String key) {
    List<JsonObject> found = new ArrayList<>();
    if (own.get(key) instanceof Json.Arr array) {
      for (Json value : array.values()) {
        if (value instanceof JsonObject object) {
          found.add(object);
        }
      }
    }
    return found;
  }

  /** Returns the asset that a clip plays: the one that we wrote if it still says the same. */
  Id asset(OtioNode clip, double rate) {
    JsonObject props = Media.toProps(clip, rate);
    Asset own = ownAssets.get(Own.id(Own.of(clip), "asset"));
    if (own != null && sayTheSame(own, new Asset(own.id(), true, props))) {
      return own.id();
    }
    String content = JsonWriter.canonical(props);
    Id known = assetsByContent.get(content);
    if (known != null) {
      return known;
    }
    Id id = fresh();
    assetsByContent.put(content, id);
    add(new Asset(id, true, PropertyTypes.allowed(props)));
    return id;
  }

  private static boolean sayTheSame(Asset a, Asset b) {
    return a.references().keySet().equals(b.references().keySet())
        && a.get(Asset.ACTIVE).equals(b.get(Asset.ACTIVE))
        && a.references().entrySet().stream()
            .allMatch(entry ->
                b.mediaReference(entry.getKey())
                    .filter(other ->
                        other.url().equals(entry.getValue().url())
                            && other.available().equals(entry.getValue().available()))
                    .isPresent());
  }

  /** Returns the sequence of an id if it was read before from the same children, or null. */
  SequenceReader.@Nullable Nested knownNested(Id own, Json children) {
    return children.equals(nestedChildren.get(own)) ? nested.get(own) : null;
  }

  void rememberNested(SequenceReader.Nested sequence, Json children) {
    nested.put(sequence.sequence(), sequence);
    nestedChildren.put(sequence.sequence(), children);
  }

  void reportEffects(List<OtioNode> effects) {
    for (OtioNode effect : effects) {
      if (!Own.of(effect).has("props")) {
        String name = effect.text("effect_name");
        lose(
            Loss.Kind.KEPT,
            effect,
            "effect \"" + (name.isEmpty() ? effect.schema() : name) + "\"",
            "OpenTimelineIO says no more than its name; it is kept and not applied");
      }
    }
  }

  /** Returns properties of an entity: what we wrote, and over it what the file's fields say. */
  JsonObject props(OtioNode node, EntityKind kind, double rate) {
    JsonObject props = Own.props(Own.of(node));
    String name = node.name();
    String ownName = props.get("name") instanceof Json.Str text ? text.value() : "";
    if (!name.equals(ownName)) {
      props = props.with("name", Json.of(name));
    }
    boolean hasEnabled = kind == EntityKind.CLIP || kind == EntityKind.TRANSITION;
    boolean ownEnabled = !Json.FALSE.equals(props.get("enabled"));
    boolean enabled = node.bool("enabled", true);
    if (hasEnabled && enabled != ownEnabled) {
      props = props.with("enabled", Json.of(enabled));
    }
    return Markers.toProps(node, Metadata.toProps(node, props), rate);
  }
}
