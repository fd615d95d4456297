package io.nve.interop.otio;

import io.nve.interop.Loss;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Sequence;
import io.nve.time.FrameRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads timelines, and compositions inside of others, as sequences. */
final class SequenceReader {
  private static final double DEFAULT_RATE = 24;
  private static final double FASTEST = 240;

  private final Importing importing;

  SequenceReader(Importing importing) {
    this.importing = importing;
  }

  /** A sequence that was read from a composition inside of another. */
  record Nested(Id sequence, long duration) {}

  // ---- timelines ----

  /**
   * Reads a timeline.
   *
   * @param index its place among the file's timelines
   * @param form what the file's outermost object is
   */
  Id timeline(OtioNode node, int index, RootForm form) {
    JsonObject own = Own.of(node);
    OtioNode stack = node.object("tracks");
    OtioNode start = node.object("global_start_time");
    Id id = importing.claim(own);
    JsonObject props = importing.props(node, EntityKind.SEQUENCE, DEFAULT_RATE);
    double rate = ownRate(props, start == null ? rate(stack) : plausible(start, rate(stack)));
    JsonObject residue = Residue.unknown(node.json(), List.of("tracks", "global_start_time"));
    if (form != RootForm.TIMELINE) {
      residue = residue.with(RootForm.KEY, Json.of(form.name()));
    }
    props = withRate(props, rate);
    if (index > 0 && own.isEmpty()) {
      props = props.with(Sequence.ORDER.key(), Json.of(Effects.order(index)));
    }
    if (start != null) {
      long ticks = OtioTime.ticks(start);
      if (ticks > 0) {
        props = props.with(Sequence.START_TIMECODE.key(), Json.of(ticks));
      }
      if (ticks <= 0 || !start.json().equals(OtioTime.of(ticks, rate))) {
        residue = residue.with("global_start_time", start.json());
      }
    } else if (Sequence.START_TIMECODE.in(props) != 0) {
      props = props.without(Sequence.START_TIMECODE.key());
    }
    residue = rateResidue(residue, rate);
    if (stack != null) {
      props = Markers.toProps(stack, props, rate);
      props = Effects.toProps(stack.objects("effects"), props);
      JsonObject said = Residue.unknown(stack.json(), List.of("source_range"));
      JsonObject usual = stack(stack);
      if (!usual.isEmpty() || !said.isEmpty()) {
        residue = residue.with("stack", usual.withAll(said));
      }
      reportStack(stack);
    }
    importing.add(new Sequence(id, true, Residue.add(props, residue)));
    if (stack != null) {
      children(stack, id, rate);
    }
    return id;
  }

  /** Returns what a timeline's own stack says that we would not. */
  private static JsonObject stack(OtioNode stack) {
    JsonObject kept = JsonObject.EMPTY;
    JsonObject usual = SequenceWriter.STACK;
    for (int i = 0; i < usual.size(); i++) {
      String key = usual.keyAt(i);
      Json said = stack.json().find(key).orElse(usual.valueAt(i));
      if (!said.equals(usual.valueAt(i)) && !key.equals(Schema.KEY)) {
        kept = kept.with(key, key.equals("metadata") ? withoutOwn(said) : said);
      }
    }
    return kept;
  }

  private static Json withoutOwn(Json metadata) {
    return metadata instanceof JsonObject object ? object.without(Own.KEY) : metadata;
  }

  private void reportStack(OtioNode stack) {
    if (stack.object("source_range") != null) {
      importing.lose(
          Loss.Kind.KEPT, stack, "the timeline's source range", "a sequence is never trimmed");
    }
    importing.reportEffects(stack.objects("effects"));
  }

  // ---- nested compositions ----

  Nested nested(OtioNode node, double parentRate) {
    JsonObject own = Residue.object(Own.of(node), "nested");
    Json children = node.json().find("children").orElse(Json.NULL);
    Nested known = importing.knownNested(Own.id(own, "id"), children);
    if (known != null) {
      return known;
    }
    JsonObject props = Own.props(own);
    double rate = ownRate(props, parentRate);
    Id id = importing.claim(own);
    if (own.isEmpty()) {
      props = withRate(props.with("name", Json.of(node.name())), rate);
      props = Residue.add(props, rateResidue(JsonObject.EMPTY, rate));
    }
    importing.add(new Sequence(id, true, props));
    long duration =
        node.schema().equals("Track") ? singleTrack(node, id, rate) : children(node, id, rate);
    Nested nested = new Nested(id, duration);
    importing.rememberNested(nested, children);
    return nested;
  }

  /** The composition's own fields are the nesting clip's; its one track has only the children. */
  private long singleTrack(OtioNode node, Id sequence, double rate) {
    JsonObject bare =
        JsonObject.of(Schema.KEY, Json.of("Track.1"))
            .with("kind", node.json().find("kind").orElse(Json.of("Video")))
            .with("children", node.json().find("children").orElse(Json.NULL));
    return new TrackReader(importing, rate).read(new OtioNode(bare, node.path()), sequence, 0);
  }

  private long children(OtioNode composition, Id sequence, double rate) {
    List<OtioNode> children = composition.objects("children");
    long end = 0;
    for (int i = 0; i < children.size(); i++) {
      OtioNode child = children.get(i);
      TrackReader reader = new TrackReader(importing, rate);
      boolean isTrack = child.schema().equals("Track") && child.object("source_range") == null;
      long childEnd =
          isTrack ? reader.read(child, sequence, i) : reader.readAlone(child, sequence, i);
      end = Math.max(end, childEnd);
    }
    return end;
  }

  // ---- rates ----

  /** Returns the literal found in the file, unless we wrote that the rate is another. */
  private static double ownRate(JsonObject props, double found) {
    if (!props.has(Sequence.RATE.key())) {
      return found;
    }
    FrameRate rate = Sequence.RATE.in(props);
    return FrameRate.of(found).equals(rate) ? found : rate.toDouble();
  }

  private static JsonObject withRate(JsonObject props, double rate) {
    return props.has(Sequence.RATE.key())
        ? props
        : props.with(Sequence.RATE.key(), Sequence.RATE.write(FrameRate.of(rate)));
  }

  /** Keeps a literal such as 23.976, so that all times are written with it again. */
  private static JsonObject rateResidue(JsonObject residue, double rate) {
    return FrameRate.of(rate).toDouble() == rate ? residue : residue.with("rate", Json.of(rate));
  }

  private static double rate(@Nullable OtioNode composition) {
    double found = composition == null ? 0 : firstRate(composition);
    return found > 0 ? found : DEFAULT_RATE;
  }

  /** Returns the rate of the first item that has one a picture can have, or 0. */
  private static double firstRate(OtioNode composition) {
    for (OtioNode child : composition.objects("children")) {
      OtioNode range = child.object("source_range");
      OtioNode time = range == null ? null : range.object("duration");
      double found = time == null ? 0 : plausible(time, 0);
      if (found == 0 && child.json().get("children") instanceof Json.Arr) {
        found = firstRate(child);
      }
      if (found > 0) {
        return found;
      }
    }
    return 0;
  }

  private static double plausible(OtioNode time, double otherwise) {
    double rate = time.json().get("rate") instanceof Json.Num number ? number.toDouble() : 0;
    return rate >= 1 && rate <= FASTEST ? rate : otherwise;
  }
}
