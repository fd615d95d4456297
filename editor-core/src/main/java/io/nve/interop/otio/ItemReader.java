package io.nve.interop.otio;

import io.nve.interop.Loss;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.SpeedMap;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands on a track: clips, nested compositions, and gaps that are more than space. */
final class ItemReader {
  private static final List<String> KNOWN =
      List.of("source_range", ClipVersions.REFERENCES, ClipVersions.ACTIVE);

  private final Importing importing;
  private final double rate;

  ItemReader(Importing importing, double rate) {
    this.importing = importing;
    this.rate = rate;
  }

  /** What an item plays, as far as its schema says. */
  private record Content(ClipKind kind, JsonObject props, @Nullable TimeRange available) {}

  /** Returns the clip for an item, or null if it has no duration. */
  @Nullable Clip read(OtioNode item, Id track, long position) {
    OtioNode said = item.object("source_range");
    Content content = content(item);
    TimeRange range = said == null ? content.available : OtioTime.range(said);
    if (range == null || range.isEmpty()) {
      importing.lose(
          Loss.Kind.DROPPED, item, what(item), "it has no duration, so it takes no time");
      return null;
    }
    List<OtioNode> effects = new ArrayList<>(item.objects("effects"));
    OtioNode timeEffect = Speeds.timeEffect(effects);
    JsonObject props = importing.props(item, EntityKind.CLIP, rate).withAll(content.props);
    JsonObject residue = unknown(item);
    SpeedMap speed = Clip.SPEED.in(props);
    if (timeEffect != null) {
      int at = effects.indexOf(timeEffect);
      effects.remove(at);
      speed = Speeds.read(timeEffect, range.start());
      props = props.with(Clip.SPEED.key(), Clip.SPEED.write(speed));
      JsonObject kept = Speeds.residue(timeEffect, at, speed);
      residue = kept.isEmpty() ? residue : residue.with("timeEffect", kept);
    } else if (Speeds.isWritable(speed)) {
      speed = SpeedMap.NORMAL;
      props = props.without(Clip.SPEED.key());
    }
    props = Effects.toProps(effects, props);
    importing.reportEffects(effects);
    Id id = importing.claim(Own.of(item));
    Clip clip = place(item, id, content.kind, track, position, range, speed);
    return clip.withProps(Residue.add(props, residue(item, clip, range, residue)));
  }

  private static JsonObject unknown(OtioNode item) {
    return switch (item.schema()) {
      case "Clip" -> Residue.unknown(item.json(), KNOWN);
      case "Gap", "Stack", "Track" -> Residue.unknown(item.json(), List.of("source_range"));
      default -> {
        JsonObject rest = Residue.unknown(item.json(), List.of("source_range"));
        yield item.json().find("children").map(all -> rest.with("children", all)).orElse(rest);
      }
    };
  }

  private Clip place(
      OtioNode item,
      Id id,
      ClipKind kind,
      Id track,
      long position,
      TimeRange range,
      SpeedMap speed) {
    Long known =
        Own.of(item).get("in") instanceof Json.Int in && Math.abs(in.value()) < 1L << 60
            ? in.value()
            : null;
    long in = Speeds.localIn(speed, range.start(), range.duration(), known);
    return Clip.of(id, kind, track, position, in, in + range.duration());
  }

  /** Keeps how the file says it, where we would say it otherwise. */
  private JsonObject residue(OtioNode item, Clip clip, TimeRange range, JsonObject residue) {
    JsonObject result = residue;
    Json said = item.json().find("source_range").orElse(Json.NULL);
    if (!said.equals(OtioTime.of(range, rate))) {
      result = result.with("source_range", said);
    }
    String schema = item.schema();
    boolean isUsual =
        switch (clip.content()) {
          case NESTED -> schema.equals("Stack") || schema.equals("Gap");
          case PLACEHOLDER -> schema.equals("Gap");
          default -> schema.equals("Clip");
        };
    return isUsual
        ? result
        : result.with(Schema.KEY, item.json().find(Schema.KEY).orElse(Json.NULL));
  }

  private Content content(OtioNode item) {
    return switch (item.schema()) {
      case "Clip" -> media(item);
      case "Gap" ->
          new Content(
              Own.text(Own.of(item), "content").equals(ClipKind.NESTED.id())
                  ? ClipKind.NESTED
                  : ClipKind.PLACEHOLDER,
              JsonObject.EMPTY,
              null);
      case "Stack", "Track" -> nested(item);
      default -> {
        importing.lose(
            Loss.Kind.KEPT, item, what(item), "its schema is not known; it is kept as a gap");
        yield new Content(ClipKind.PLACEHOLDER, JsonObject.EMPTY, null);
      }
    };
  }

  private Content nested(OtioNode item) {
    SequenceReader.Nested nested = new SequenceReader(importing).nested(item, rate);
    return new Content(
        ClipKind.NESTED,
        JsonObject.of(Clip.SEQUENCE.key(), Clip.SEQUENCE.write(nested.sequence())),
        new TimeRange(0, nested.duration()));
  }

  private Content media(OtioNode item) {
    JsonObject own = Own.of(item);
    OtioNode active = Media.active(item);
    OtioNode range = active == null ? null : active.object("available_range");
    TimeRange available = range == null ? null : OtioTime.range(range);
    ClipKind ownKind = kind(Own.text(own, "content"));
    if (ownKind != ClipKind.MEDIA) {
      return new Content(ownKind, JsonObject.EMPTY, available);
    }
    if (own.has("content")) {
      // A media clip that we wrote without references: what it plays is among its properties.
      return new Content(ClipKind.MEDIA, JsonObject.EMPTY, available);
    }
    JsonObject asset =
        JsonObject.of(Clip.ASSET.key(), Clip.ASSET.write(importing.asset(item, rate)));
    if (active == null || !active.schema().equals("GeneratorReference")) {
      return new Content(ClipKind.MEDIA, asset, available);
    }
    String generator = active.text("generator_kind");
    importing.lose(
        Loss.Kind.KEPT,
        item,
        what(item),
        "the generator \"" + generator + "\" is another program's; nothing is drawn for it");
    return new Content(
        ClipKind.GENERATOR,
        asset.with(Clip.GENERATOR.key(), Clip.GENERATOR.write(generator)),
        available);
  }

  private static ClipKind kind(String id) {
    for (ClipKind kind :
        List.of(ClipKind.TITLE, ClipKind.GENERATOR, ClipKind.CAPTION, ClipKind.ADJUSTMENT)) {
      if (kind.id().equals(id)) {
        return kind;
      }
    }
    return ClipKind.MEDIA;
  }

  private static String what(OtioNode item) {
    return item.schema() + " \"" + item.name() + "\"";
  }
}
