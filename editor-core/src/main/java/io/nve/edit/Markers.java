package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Marker;

/** Finds markers. */
final class Markers {
  /** What the keys of all markers begin with. */
  static final String PREFIX = "marker/";

  private Markers() {}

  static Marker named(Entity entity, Id id) {
    return entity.markers().stream()
        .filter(marker -> marker.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Plan.refusal(ErrorCode.UNKNOWN_ENTITY, "There is no marker " + id));
  }
}
