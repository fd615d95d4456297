package io.nve.codec;

import io.nve.json.CanonicalReader;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Asset;
import io.nve.model.Choice;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Link;
import io.nve.model.PropertyTypes;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entities of one list from canonical text. What is not as {@link EntityCodec} writes it
 * is an error of any code: somebody else has to say which.
 */
final class EntityStream {
  private final CanonicalReader in;
  private final EntityKind kind;
  private final EntityShape shape;

  private @Nullable Id id;
  private @Nullable Id track;
  private @Nullable Id sequence;
  private @Nullable TrackKind carries;
  private ClipKind content = ClipKind.MEDIA;
  private boolean alive;
  private double start;
  private double from;
  private double to;

  /** The track of the clip before, since most stand beside each other. */
  private Id lastTrack = Id.NONE;

  EntityStream(CanonicalReader in, EntityKind kind) {
    this.in = in;
    this.kind = kind;
    this.shape = new EntityShape(kind);
  }

  /** Reads one entity. */
  Entity next() {
    clear();
    int mark = in.kept();
    in.beginObject();
    int place = 0;
    for (String key = in.key(); key != null; key = in.key()) {
      take(shape.field(place++, key), key);
    }
    return made(in.keptSince(mark));
  }

  private void clear() {
    id = null;
    track = null;
    sequence = null;
    carries = null;
    content = ClipKind.MEDIA;
    alive = true;
    start = Double.NaN;
    from = Double.NaN;
    to = Double.NaN;
  }

  private void take(EntityCodec.Field field, String key) {
    switch (field) {
      case ID -> id = newId();
      case ALIVE -> alive = in.bool();
      case TRACK -> track = track();
      case START -> start = in.whole();
      case IN -> from = in.whole();
      case OUT -> to = in.whole();
      case CONTENT -> content = choice(EntityCodec.CLIP_KINDS);
      case SEQUENCE -> sequence = Id.of(in.text());
      case CARRIES -> carries = choice(EntityCodec.TRACK_KINDS);
      case PROPERTY -> {
        Json value = in.value();
        PropertyTypes.check(key, value);
        in.keep(key, value);
      }
      case SCHEMA, LIST, OTHER -> throw CanonicalReader.refuse();
    }
  }

  private Id newId() {
    Id read = Id.of(in.newText());
    if (read.equals(Id.PROJECT) || read.equals(Id.NONE)) {
      throw CanonicalReader.refuse();
    }
    return read;
  }

  private Id track() {
    String text = in.text();
    if (!lastTrack.value().equals(text)) {
      lastTrack = Id.of(text);
    }
    return lastTrack;
  }

  private <E extends Choice> E choice(E[] constants) {
    String text = in.text();
    for (E constant : constants) {
      if (constant.id().equals(text)) {
        return constant;
      }
    }
    throw CanonicalReader.refuse();
  }

  private Entity made(JsonObject props) {
    Id made = present(id);
    return switch (kind) {
      case ASSET -> new Asset(made, alive, props);
      case SEQUENCE -> new Sequence(made, alive, props);
      case TRACK -> new Track(made, present(sequence), present(carries), alive, props);
      case CLIP -> clip(made, props);
      case TRANSITION -> new Transition(made, alive, props);
      case LINK -> new Link(made, alive, props);
      case GROUP -> new Group(made, alive, props);
      case PROJECT -> throw CanonicalReader.refuse();
    };
  }

  /** Makes a clip; numbers of so few digits cannot overflow. */
  private Clip clip(Id made, JsonObject props) {
    double anchor = start - from;
    if (Double.isNaN(anchor + to)) {
      throw CanonicalReader.refuse();
    }
    return new Clip(
        made, content, present(track), (long) anchor, (long) from, (long) to, alive, props);
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw CanonicalReader.refuse();
    }
    return value;
  }
}
