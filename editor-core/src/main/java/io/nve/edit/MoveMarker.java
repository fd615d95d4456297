package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.model.Marker;
import io.nve.op.Add;
import java.util.List;

/**
 * Moves a marker to another time. The moves of several people add up.
 *
 * <pre>{@code
 * Batch batch = new MoveMarker(sequence, marker, second).plan(project, context);
 * }</pre>
 *
 * @param entity what is changed
 * @param marker the marker
 * @param distance how far, in ticks; more than 0 is later
 */
public record MoveMarker(Id entity, Id marker, long distance) implements Edit {
  private static final EditParameter<MoveMarker, Id> ENTITY =
      EditParameter.id("entity", MoveMarker::entity, "what is changed: a clip, track, sequence, …");
  private static final EditParameter<MoveMarker, Id> MARKER =
      EditParameter.id("marker", MoveMarker::marker, "the marker");
  private static final EditParameter<MoveMarker, Long> DISTANCE =
      EditParameter.time("distance", MoveMarker::distance, "how far; more than 0 is later");

  static final EditType<MoveMarker> TYPE =
      EditType.of(
          "move-marker",
          "Move marker",
          "Moves a marker to another time.",
          List.of(ENTITY, MARKER, DISTANCE),
          script -> new MoveMarker(script.get(ENTITY), script.get(MARKER), script.get(DISTANCE)),
          MoveMarker::plan,
          ErrorCode.LOCKED,
          ErrorCode.UNKNOWN_ENTITY);

  @Override
  public EditType<MoveMarker> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Marker target = Markers.named(Editable.entity(plan, entity, Markers.PREFIX), marker);
    if (distance != 0) {
      String key = Marker.prefix(target.id()) + Marker.START.key();
      plan.apply(new Add(entity, key, distance));
    }
  }
}
