package io.nve.interop.otio;

import io.nve.interop.Loss;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Effect;
import io.nve.model.Sequence;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.time.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes clips of every kind. */
final class ItemWriter {
  private static final String GENERATOR_PREFIX = "nve.";

  private final Exporting exporting;
  private final double rate;

  ItemWriter(Exporting exporting, double rate) {
    this.exporting = exporting;
    this.rate = rate;
  }

  /**
   * How a clip is written.
   *
   * @param schema its schema
   * @param fields the fields that this schema has besides those of every item
   * @param own what is needed besides to read it back
   * @param range the range that the item has if its source range says nothing
   */
  private record Form(
      String schema, JsonObject fields, JsonObject own, @Nullable TimeRange range) {}

  JsonObject write(Clip clip, String path) {
    JsonObject residue = Residue.of(clip);
    Form form = form(clip, path, residue);
    Json schema = residue.find(Schema.KEY).orElse(Json.of(form.schema));
    return new JsonObjectBuilder()
        .putAll(residue.without("timeEffect").without("source_range"))
        .putAll(form.fields)
        .put(Schema.KEY, form.schema.equals("Clip.2") ? Json.of(form.schema) : schema)
        .put("name", Json.of(clip.name()))
        .put("enabled", Json.of(clip.enabled()))
        .put("source_range", sourceRange(clip, residue, form))
        .put("effects", effects(clip, path, residue))
        .put("markers", Markers.toJson(clip.markers(), rate))
        .put("metadata", Metadata.toJson(clip.props(), own(clip, path, form)))
        .build();
  }

  private Form form(Clip clip, String path, JsonObject residue) {
    return switch (clip.content()) {
      case MEDIA -> media(clip);
      case TITLE, CAPTION, ADJUSTMENT -> generator(clip, path);
      case GENERATOR -> asset(clip) == null ? generator(clip, path) : media(clip);
      case NESTED -> nested(clip, path, residue);
      case PLACEHOLDER -> new Form("Gap.1", JsonObject.EMPTY, JsonObject.EMPTY, null);
    };
  }

  // ---- media and generators ----

  private @Nullable Asset asset(Clip clip) {
    return clip.asset().flatMap(exporting.project()::asset).filter(Asset::alive).orElse(null);
  }

  private Form media(Clip clip) {
    Asset asset = asset(clip);
    if (asset == null) {
      return new Form(
          "Clip.2",
          references(Media.missing()),
          JsonObject.of("content", Json.of(ClipKind.MEDIA.id())),
          null);
    }
    JsonObject fields =
        JsonObject.of(ClipVersions.REFERENCES, Media.toJson(asset, rate))
            .with(ClipVersions.ACTIVE, Json.of(Media.activeKey(asset)));
    JsonObject own = JsonObject.of("asset", Json.of(asset.id().value()));
    return new Form("Clip.2", fields, own, asset.available().orElse(null));
  }

  private static JsonObject references(Json reference) {
    return JsonObject.of(
            ClipVersions.REFERENCES, JsonObject.of(ClipVersions.DEFAULT_KEY, reference))
        .with(ClipVersions.ACTIVE, Json.of(ClipVersions.DEFAULT_KEY));
  }

  /** What we draw ourselves goes out as a generator, so that others see at least its name. */
  private Form generator(Clip clip, String path) {
    boolean isGenerator = clip.content() == ClipKind.GENERATOR;
    String kind = GENERATOR_PREFIX + clip.content().id();
    exporting.lose(
        Loss.Kind.KEPT,
        path,
        clip.content().id() + " \"" + clip.name() + "\"",
        "other programs see a generator that they cannot draw");
    JsonObject parameters =
        isGenerator
            ? JsonObject.of("color", Clip.COLOR.write(clip.get(Clip.COLOR)))
            : JsonObject.of("text", Title.TEXT.write(clip.get(Title.TEXT)));
    JsonObject reference =
        new JsonObjectBuilder()
            .put(Schema.KEY, Json.of("GeneratorReference.1"))
            .put("name", Json.of(""))
            .put("metadata", JsonObject.EMPTY)
            .put("available_range", Json.NULL)
            .put("available_image_bounds", Json.NULL)
            .put("generator_kind", Json.of(isGenerator ? clip.get(Clip.GENERATOR) : kind))
            .put("parameters", parameters)
            .build();
    JsonObject own = JsonObject.of("content", Json.of(clip.content().id()));
    return new Form("Clip.2", references(reference), own, null);
  }

  // ---- nested sequences ----

  private Form nested(Clip clip, String path, JsonObject residue) {
    Sequence sequence =
        clip.reference(Clip.SEQUENCE).flatMap(exporting.project()::sequence).orElse(null);
    if (sequence == null || !exporting.enter(sequence.id())) {
      exporting.lose(
          Loss.Kind.DROPPED,
          path,
          "nested sequence \"" + clip.name() + "\"",
          sequence == null ? "the sequence is not there" : "the sequence contains itself");
      JsonObject own = JsonObject.of("content", Json.of(ClipKind.NESTED.id()));
      return new Form("Gap.1", JsonObject.EMPTY, own, null);
    }
    try {
      return nested(sequence, path, residue);
    } finally {
      exporting.leave(sequence.id());
    }
  }

  private Form nested(Sequence sequence, String path, JsonObject residue) {
    SequenceWriter writer = new SequenceWriter(exporting);
    List<Json> children = writer.children(sequence, SequenceWriter.rate(sequence), path);
    JsonObject nested = JsonObject.of("id", Json.of(sequence.id().value()));
    JsonObject own = JsonObject.of("nested", nested.with("props", sequence.props()));
    TimeRange range = new TimeRange(0, exporting.project().duration(sequence.id()));
    boolean wasTrack =
        residue.get(Schema.KEY) instanceof Json.Str text
            && Schema.parse(text.value()).name().equals("Track");
    if (!wasTrack) {
      return new Form("Stack.1", JsonObject.of("children", Json.of(children)), own, range);
    }
    boolean isTrack =
        children.size() == 1
            && children.get(0) instanceof JsonObject track
            && track.get("children") instanceof Json.Arr
            && isTrack(track);
    JsonObject track = isTrack ? (JsonObject) children.get(0) : JsonObject.EMPTY;
    JsonObject fields =
        JsonObject.of("children", track.find("children").orElse(Json.of(children)))
            .with("kind", track.find("kind").orElse(Json.of("Video")));
    return new Form("Track.1", fields, own, range);
  }

  private static boolean isTrack(JsonObject json) {
    return new OtioNode(json, "").schema().equals("Track");
  }

  // ---- what every item has ----

  private JsonObject own(Clip clip, String path, Form form) {
    JsonObject own = exporting.own(clip, path, (key, value) -> isSaid(clip, key, value, form));
    own = own.withAll(form.own);
    return clip.speed().equals(SpeedMap.NORMAL) ? own : own.with("in", Json.of(clip.in()));
  }

  /** Returns whether reading gives a property back without our help. */
  private static boolean isSaid(Clip clip, String key, Json value, Form form) {
    return switch (key) {
      case "enabled" -> value.equals(Json.FALSE);
      case "asset" -> form.own.has("asset");
      case "sequence" -> form.own.has("nested");
      case "speed" -> Speeds.isWritable(clip.speed()) && value.equals(clip.speed().toJson());
      default -> false;
    };
  }

  private Json sourceRange(Clip clip, JsonObject residue, Form form) {
    TimeRange range =
        new TimeRange(Speeds.sourceStart(clip.speed(), clip.in(), clip.out()), clip.duration());
    Json said = residue.find("source_range").orElse(Json.TRUE);
    boolean holds =
        switch (said) {
          case Json.Null none -> range.equals(form.range);
          case JsonObject object -> Residue.holds(() -> says(object, clip, range));
          default -> false;
        };
    return holds ? said : OtioTime.of(range, rate);
  }

  /** At other speeds than normal, several source times fit a local one. */
  private static boolean says(JsonObject said, Clip clip, TimeRange range) {
    TimeRange read = OtioTime.range(new OtioNode(said, ""));
    return read.duration() == range.duration()
        && (read.start() == range.start()
            || Speeds.localIn(clip.speed(), read.start(), read.duration(), null) == clip.in());
  }

  private Json effects(Clip clip, String path, JsonObject residue) {
    List<Effect> effects = clip.effects();
    exporting.reportEffects(effects, path);
    return Json.of(Speeds.add(clip.speed(), residue, Effects.toJson(effects)));
  }
}
