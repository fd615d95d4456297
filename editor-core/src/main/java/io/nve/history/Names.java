package io.nve.history;

import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What people call the things of a project. */
final class Names {
  private static final int LONGEST = 40;

  private final Places places;

  Names(Places places) {
    this.places = places;
  }

  /** Returns a name for any entity: its own in quotes, or what it is. */
  String of(Entity entity) {
    return switch (entity) {
      case Track track -> track(track.id());
      case Clip clip -> clip(clip);
      case Asset asset -> quoted(asset(asset), "media without a name");
      case Transition transition -> transition(transition);
      default -> quoted(entity.name(), "the " + entity.kind().id());
    };
  }

  /** Returns a track's own name, or its place such as V1. */
  String track(Id id) {
    String name = places.find(id).map(Entity::name).orElse("");
    return name.isEmpty() ? places.label(id) : quote(name);
  }

  /** Returns tracks in an enumeration: {@code V1, V2 and A1}. */
  String tracks(List<Clip> clips) {
    List<String> names = new ArrayList<>();
    TreeSet<Id> seen = new TreeSet<>();
    for (Clip clip : clips) {
      if (seen.add(clip.track())) {
        names.add(track(clip.track()));
      }
    }
    return enumeration(names);
  }

  static String enumeration(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      boolean last = i == names.size() - 1;
      text.append(i == 0 ? "" : last ? " and " : ", ").append(names.get(i));
    }
    return text.toString();
  }

  private String clip(Clip clip) {
    String name = clip.name();
    if (name.isEmpty()) {
      name = clip.get(Title.TEXT);
    }
    if (name.isEmpty()) {
      name = clip.asset().flatMap(places::find).map(this::source).orElse("");
    }
    if (name.isEmpty()) {
      name = clip.reference(Clip.SEQUENCE).flatMap(places::find).map(Entity::name).orElse("");
    }
    return quoted(name, "a " + clip.content().id() + " clip");
  }

  private String source(Entity entity) {
    return entity instanceof Asset asset ? asset(asset) : "";
  }

  private static String asset(Asset asset) {
    return asset.name().isEmpty()
        ? asset
            .mediaReference(Asset.ORIGINAL)
            .flatMap(MediaReference::url)
            .map(Names::file)
            .orElse("")
        : asset.name();
  }

  private static String file(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private String transition(Transition transition) {
    Optional<Entity> left = places.find(transition.left());
    Optional<Entity> right = places.find(transition.right());
    String type = transition.get(Transition.TYPE);
    return left.isPresent() && right.isPresent()
        ? "the " + type + " between " + of(left.get()) + " and " + of(right.get())
        : "a " + type;
  }

  private static String quoted(String name, String otherwise) {
    return name.isEmpty() ? otherwise : quote(name);
  }

  /** Returns a text in quotes: its first line, shortened. */
  static String quote(String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    boolean whole = line.length() == text.length() && line.length() <= LONGEST;
    if (line.length() > LONGEST) {
      int cut = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      line = line.substring(0, cut);
    }
    return "'" + line + (whole ? "'" : "…'");
  }
}
