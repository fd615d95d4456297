package io.nve.render;

import io.nve.model.Asset;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.time.TimeRange;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The media and the nested plans that a sequence's layers can refer to. */
final class SourceTable {
  private final Project project;
  private final Map<Id, RenderPlan> nested;
  private final Map<Id, PlanSource> found = new TreeMap<>();

  SourceTable(Project project, Map<Id, RenderPlan> nested) {
    this.project = project;
    this.nested = nested;
  }

  /** Returns the plan that a clip nests, unless it shows nothing. */
  Optional<RenderPlan> nested(Optional<Id> sequence) {
    Optional<RenderPlan> plan = sequence.map(nested::get);
    plan.ifPresent(used -> found.putAll(used.sources()));
    return plan;
  }

  /** Notes that a clip plays an asset and returns the source's key. */
  Id media(Optional<Id> asset) {
    Id id = asset.orElse(Id.NONE);
    found.computeIfAbsent(id, this::source);
    return id;
  }

  Map<Id, PlanSource> found() {
    return found;
  }

  private PlanSource source(Id id) {
    Optional<Asset> asset = project.asset(id).filter(Asset::alive);
    if (asset.isEmpty()) {
      return new PlanSource(
          id, "", Asset.ORIGINAL, "", "", true, 0, PlanSource.UNKNOWN, Asset.PROBE.defaultValue());
    }
    Optional<MediaReference> reference = asset.get().activeReference();
    Optional<TimeRange> available = reference.flatMap(MediaReference::available);
    long duration = available.map(TimeRange::duration).orElse(0L);
    return new PlanSource(
        id,
        asset.get().name(),
        asset.get().get(Asset.ACTIVE),
        reference.flatMap(MediaReference::url).orElse(""),
        asset.get().get(Asset.CONTENT_HASH),
        asset.get().get(Asset.OFFLINE),
        available.map(TimeRange::start).orElse(0L),
        // A still picture has no duration; it can be shown for any time.
        duration == 0 ? PlanSource.UNKNOWN : duration,
        asset.get().get(Asset.PROBE));
  }
}
