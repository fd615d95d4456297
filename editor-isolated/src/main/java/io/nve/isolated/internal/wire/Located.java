package io.nve.isolated.internal.wire;

import io.nve.model.Id;
import io.nve.render.PlanSource;
import io.nve.render.RenderPlan;
import io.nve.spi.MediaLocation;
import io.nve.spi.SourceResolver;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A resolver that can cross: another one's answers for all that a plan uses.
 *
 * @param places where the media of each asset is; those without a place are missing
 */
public record Located(Map<Id, MediaLocation> places) implements SourceResolver {
  /** Asks a resolver for all media of a plan, and says of each place what {@code seen} makes it. */
  public static Located of(
      RenderPlan plan, SourceResolver sources, UnaryOperator<MediaLocation> seen) {
    Map<Id, MediaLocation> places = new TreeMap<>();
    for (PlanSource source : plan.sources().values()) {
      sources.locate(source).map(seen).ifPresent(place -> places.put(source.asset(), place));
    }
    return new Located(places);
  }

  @Override
  public Optional<MediaLocation> locate(PlanSource source) {
    return Optional.ofNullable(places.get(source.asset()));
  }
}
