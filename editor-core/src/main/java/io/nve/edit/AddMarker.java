package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Color;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Marker;
import io.nve.time.TimeRange;
import java.util.List;

/**
 * Puts a marker on a clip, a track or a sequence.
 *
 * <pre>{@code
 * TimeRange moment = new TimeRange(second, 0);
 * Batch batch =
 *     new AddMarker(sequence, moment, "Start", "check the sound", Color.of("#00ff00"), Id.NONE)
 *         .plan(project, context);
 * }</pre>
 *
 * @param entity what is changed
 * @param range when: in source time on a clip, in timeline time elsewhere; may be a moment
 * @param name its name; may be empty
 * @param comment what it says; may be empty
 * @param color its colour
 * @param id the id it asks for; {@link Id#NONE} for one that is made up
 */
public record AddMarker(Id entity, TimeRange range, String name, String comment, Color color, Id id)
    implements Edit {
  private static final EditParameter<AddMarker, Id> ENTITY =
      EditParameter.id("entity", AddMarker::entity, "what is changed: a clip, track, sequence, …");
  private static final EditParameter<AddMarker, TimeRange> RANGE =
      EditParameter.of("range", Codecs.RANGE, AddMarker::range, "when");
  private static final EditParameter<AddMarker, String> NAME =
      EditParameter.text("name", AddMarker::name, "its name").or("");
  private static final EditParameter<AddMarker, String> COMMENT =
      EditParameter.text("comment", AddMarker::comment, "what it says").or("");
  private static final EditParameter<AddMarker, Color> COLOR =
      EditParameter.of("color", Codecs.COLOR, AddMarker::color, "its colour")
          .or(Marker.COLOR.defaultValue());
  private static final EditParameter<AddMarker, Id> ID =
      EditParameter.id("id", AddMarker::id, "the id it asks for").or(Id.NONE);

  static final EditType<AddMarker> TYPE =
      EditType.of(
          "add-marker",
          "Add marker",
          "Puts a marker on a clip, a track or a sequence.",
          List.of(ENTITY, RANGE, NAME, COMMENT, COLOR, ID),
          script ->
              new AddMarker(
                  script.get(ENTITY),
                  script.get(RANGE),
                  script.get(NAME),
                  script.get(COMMENT),
                  script.get(COLOR),
                  script.get(ID)),
          AddMarker::plan,
          ErrorCode.LOCKED,
          ErrorCode.INVALID_VALUE,
          ErrorCode.ID_TAKEN);

  @Override
  public EditType<AddMarker> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Entity target = Editable.entity(plan, entity, Markers.PREFIX);
    Id marker = plan.newId(id);
    if (target.markers().stream().anyMatch(other -> other.id().equals(marker))) {
      throw Plan.refusal(ErrorCode.ID_TAKEN, "There already is a marker " + marker);
    }
    String prefix = Marker.prefix(marker);
    plan.set(entity, Marker.START.under(prefix), range.start());
    plan.set(entity, Marker.DURATION.under(prefix), range.duration());
    if (!name.isEmpty()) {
      plan.set(entity, Marker.NAME.under(prefix), name);
    }
    if (!comment.isEmpty()) {
      plan.set(entity, Marker.COMMENT.under(prefix), comment);
    }
    if (!color.equals(Marker.COLOR.defaultValue())) {
      plan.set(entity, Marker.COLOR.under(prefix), color);
    }
  }
}
