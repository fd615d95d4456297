package io.nve.web;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Entities as plain objects. What did not change is the same object as before, in whichever version
 * of a project, so that user interfaces see by identity what they need not draw again.
 */
final class Views {
  /** An entity and the object that stands for it. */
  private record View(Entity entity, JSObject object) {}

  /** Looked up by id only; its order reaches nobody. */
  private final Map<Id, View> views = new HashMap<>();

  /** Returns an entity as an object. */
  JSObject of(Entity entity) {
    View view = views.get(entity.id());
    if (view == null || !view.entity.equals(entity)) {
      view = new View(entity, draw(entity));
      views.put(entity.id(), view);
    }
    return view.object;
  }

  /** Returns an entity as an object, or undefined. */
  JSObject of(Optional<? extends Entity> entity) {
    return entity.isPresent() ? of(entity.get()) : Border.undefined();
  }

  /** Returns entities as an array of objects. */
  JSObject of(List<? extends Entity> entities) {
    JSObject objects = Border.newArray();
    for (int i = 0; i < entities.size(); i++) {
      Border.push(objects, of(entities.get(i)));
    }
    return objects;
  }

  private static JSObject draw(Entity entity) {
    JSObject props = Border.js(entity.props());
    String id = entity.id().value();
    return switch (entity) {
      case Clip clip ->
          clip(
              id,
              clip.alive(),
              clip.content().id(),
              clip.track().value(),
              clip.start(),
              clip.end(),
              clip.in(),
              clip.out(),
              props);
      case Track track ->
          track(id, track.alive(), track.sequence().value(), track.carries().id(), props);
      default -> entity(entity.kind().id(), id, entity.alive(), props);
    };
  }

  private static JSObject clip(
      String id,
      boolean alive,
      String content,
      String track,
      long start,
      long end,
      long in,
      long out,
      JSObject props) {
    return clip(
        id, alive, content, track, (double) start, (double) end, (double) in, (double) out, props);
  }

  @JSBody(
      params = {"id", "alive", "content", "track", "start", "end", "from", "to", "props"},
      script =
          """
          return Object.freeze({kind: 'clip', id: id, alive: alive, content: content, track: track,
            start: start, end: end, 'in': from, out: to, props: props});
          """)
  private static native JSObject clip(
      String id,
      boolean alive,
      String content,
      String track,
      double start,
      double end,
      double from,
      double to,
      JSObject props);

  @JSBody(
      params = {"id", "alive", "sequence", "carries", "props"},
      script =
          """
          return Object.freeze({kind: 'track', id: id, alive: alive, sequence: sequence,
            carries: carries, props: props});
          """)
  private static native JSObject track(
      String id, boolean alive, String sequence, String carries, JSObject props);

  @JSBody(
      params = {"kind", "id", "alive", "props"},
      script = "return Object.freeze({kind: kind, id: id, alive: alive, props: props});")
  private static native JSObject entity(String kind, String id, boolean alive, JSObject props);
}
