package io.nve.interop.otio;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Effect;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;

/** Writes sequences as timelines. */
final class SequenceWriter {
  /** What the stack of a timeline says when nothing is special about it. */
  static final JsonObject STACK =
      JsonObject.of(Schema.KEY, Json.of("Stack.1"))
          .with("name", Json.of("tracks"))
          .with("metadata", JsonObject.EMPTY)
          .with("source_range", Json.NULL)
          .with("enabled", Json.TRUE);

  private final Exporting exporting;

  SequenceWriter(Exporting exporting) {
    this.exporting = exporting;
  }

  /** Returns a stack around some items. */
  static JsonObject stackOf(List<? extends Json> children) {
    return STACK
        .with("children", Json.of(children))
        .with("effects", Json.of(List.of()))
        .with("markers", Json.of(List.of()));
  }

  /** Returns the literal by which a sequence's times are written. */
  static double rate(Sequence sequence) {
    double rate = sequence.rate().toDouble();
    boolean holds =
        Residue.of(sequence).get("rate") instanceof Json.Num number
            && number.toDouble() >= 1
            && number.toDouble() <= 1000
            && FrameRate.of(number.toDouble()).equals(sequence.rate());
    return holds ? ((Json.Num) Residue.of(sequence).find("rate").orElseThrow()).toDouble() : rate;
  }

  /**
   * Returns the timeline of a sequence.
   *
   * @param projectWide what the whole file needs besides, or nothing
   */
  JsonObject timeline(Sequence sequence, JsonObject projectWide, String path) {
    double rate = rate(sequence);
    JsonObject residue = Residue.of(sequence);
    long start = sequence.get(Sequence.START_TIMECODE);
    JsonObject own =
        exporting.own(
            sequence,
            path,
            (key, value) ->
                key.equals("startTimecode") && start > 0 && value.equals(Json.of(start)));
    if (!projectWide.isEmpty()) {
      own = own.with("project", projectWide);
    }
    exporting.enter(sequence.id());
    JsonObject stack = stack(sequence, residue, rate, path + "/tracks");
    exporting.leave(sequence.id());
    return new JsonObjectBuilder()
        .putAll(
            residue
                .without(RootForm.KEY)
                .without("stack")
                .without("rate")
                .without("global_start_time"))
        .put(Schema.KEY, Json.of("Timeline.1"))
        .put("name", Json.of(sequence.name()))
        .put("global_start_time", start(residue, start, rate))
        .put("metadata", Metadata.toJson(sequence.props(), own))
        .put("tracks", stack)
        .build();
  }

  private static Json start(JsonObject residue, long start, double rate) {
    boolean holds =
        residue.get("global_start_time") instanceof JsonObject said
            && Residue.holds(() -> Math.max(0, OtioTime.ticks(new OtioNode(said, ""))) == start);
    if (holds) {
      return residue.find("global_start_time").orElse(Json.NULL);
    }
    return start == 0 ? Json.NULL : OtioTime.of(start, rate);
  }

  private JsonObject stack(Sequence sequence, JsonObject residue, double rate, String path) {
    List<Effect> effects = Effect.in(sequence.props());
    exporting.reportEffects(effects, path);
    return new JsonObjectBuilder()
        .putAll(STACK)
        .putAll(Residue.object(residue, "stack"))
        .put("effects", Json.of(Effects.toJson(effects)))
        .put("markers", Markers.toJson(sequence.markers(), rate))
        .put("children", Json.of(children(sequence, rate, path)))
        .build();
  }

  /** Returns the tracks of a sequence. */
  List<Json> children(Sequence sequence, double rate, String path) {
    List<Json> children = new ArrayList<>();
    for (Track track : exporting.project().tracks(sequence.id())) {
      String at = path + "/children/" + children.size();
      children.add(new TrackWriter(exporting, rate, at).write(track));
    }
    return children;
  }
}
