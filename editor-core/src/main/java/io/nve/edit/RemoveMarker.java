package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Marker;
import java.util.List;

/**
 * Removes a marker.
 *
 * <pre>{@code
 * Batch batch = new RemoveMarker(sequence, marker).plan(project, context);
 * }</pre>
 *
 * @param entity what is changed
 * @param marker the marker
 */
public record RemoveMarker(Id entity, Id marker) implements Edit {
  private static final EditParameter<RemoveMarker, Id> ENTITY =
      EditParameter.id(
          "entity", RemoveMarker::entity, "what is changed: a clip, track, sequence, …");
  private static final EditParameter<RemoveMarker, Id> MARKER =
      EditParameter.id("marker", RemoveMarker::marker, "the marker");

  static final EditType<RemoveMarker> TYPE =
      EditType.of(
          "remove-marker",
          "Remove marker",
          "Removes a marker.",
          List.of(ENTITY, MARKER),
          script -> new RemoveMarker(script.get(ENTITY), script.get(MARKER)),
          RemoveMarker::plan,
          ErrorCode.LOCKED,
          ErrorCode.UNKNOWN_ENTITY);

  @Override
  public EditType<RemoveMarker> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    Entity target = Editable.entity(plan, entity, Markers.PREFIX);
    plan.unsetAll(target, Marker.prefix(Markers.named(target, marker).id()));
  }
}
