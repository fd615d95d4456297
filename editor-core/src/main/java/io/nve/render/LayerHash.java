package io.nve.render;

import io.nve.model.Curve;
import io.nve.model.Id;
import io.nve.model.SourceReach;
import io.nve.model.SpeedMap;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.Map;

/**
 * Puts layers into hashes in two parts: what is the same at all times, which is computed once for
 * each layer, and what depends on the stretch of time, counted from its start.
 */
final class LayerHash {
  private final RenderPlan plan;

  LayerHash(RenderPlan plan) {
    this.plan = plan;
  }

  /** Returns the hash of what is the same at all times. */
  ContentHash content(Layer layer) {
    ContentHasher hasher = new ContentHasher();
    switch (layer) {
      case PictureLayer picture -> putContent(hasher, picture);
      case AdjustmentLayer adjustment -> {
        hasher.put("adjustment");
        HashedParts.putSteady(hasher, adjustment.opacity());
        putContent(hasher, adjustment.effects());
      }
      case CrossingLayer crossing -> {
        hasher.put("crossing").put(crossing.type()).put(crossing.range().duration());
        hasher.put(crossing.from().size()).put(crossing.to().size());
        crossing.from().forEach(side -> hasher.put(content(side)));
        crossing.to().forEach(side -> hasher.put(content(side)));
      }
    }
    return hasher.hash();
  }

  /** Puts what depends on time. */
  void putMoving(ContentHasher hasher, Layer layer, TimeRange range) {
    switch (layer) {
      case PictureLayer picture -> putMoving(hasher, picture, range);
      case AdjustmentLayer adjustment -> {
        Moving moving = new Moving(hasher, adjustment.time(), range);
        moving.put(adjustment.opacity(), adjustment.effects());
        moving.finish(false);
      }
      case CrossingLayer crossing -> {
        hasher.put(crossing.range().start() - range.start());
        crossing.from().forEach(side -> putMoving(hasher, side, range));
        crossing.to().forEach(side -> putMoving(hasher, side, range));
      }
    }
  }

  private static void putMoving(ContentHasher hasher, PictureLayer layer, TimeRange range) {
    Moving moving = new Moving(hasher, layer.time(), range);
    Placement placement = layer.placement();
    moving.put(placement.position());
    moving.put(placement.scale());
    moving.put(placement.rotation());
    moving.put(placement.anchor());
    moving.put(placement.cropLeftTop());
    moving.put(placement.cropRightBottom());
    moving.put(layer.opacity(), layer.effects());
    if (layer.source() instanceof LayerSource.Nested nested) {
      new NestedHash(hasher, layer.time(), range).putPictures(nested.plan());
    }
    moving.finish(layer.source() instanceof LayerSource.Media);
  }

  private void putContent(ContentHasher hasher, PictureLayer layer) {
    hasher.put("picture");
    putSource(hasher, layer.source());
    Placement placement = layer.placement();
    hasher.put(placement.fit().id());
    hasher.put(placement.flipHorizontal()).put(placement.flipVertical());
    putSteady(hasher, placement.position());
    putSteady(hasher, placement.scale());
    HashedParts.putSteady(hasher, placement.rotation());
    putSteady(hasher, placement.anchor());
    putSteady(hasher, placement.cropLeftTop());
    putSteady(hasher, placement.cropRightBottom());
    HashedParts.putSteady(hasher, layer.opacity());
    hasher.put(layer.blend().id());
    putContent(hasher, layer.effects());
  }

  private static void putSteady(ContentHasher hasher, Placement.Pair pair) {
    HashedParts.putSteady(hasher, pair.x());
    HashedParts.putSteady(hasher, pair.y());
  }

  private static void putContent(ContentHasher hasher, List<PlanEffect> effects) {
    hasher.put(effects.size());
    for (PlanEffect effect : effects) {
      hasher.put(effect.type()).put(effect.clock().id()).put(effect.numbers().size());
      effect
          .numbers()
          .forEach((key, curve) -> {
            hasher.put(key);
            HashedParts.putSteady(hasher, curve);
          });
      HashedParts.put(hasher, effect.settings());
    }
  }

  private void putSource(ContentHasher hasher, LayerSource source) {
    switch (source) {
      case LayerSource.Media media -> {
        hasher.put("media").put(media.stream());
        putMedia(hasher, plan.sources(), media.asset());
      }
      case LayerSource.TitlePicture title -> HashedParts.put(hasher, title.title());
      case LayerSource.Fill fill -> {
        hasher.put("fill");
        HashedParts.put(hasher, fill.color());
      }
      case LayerSource.Nested ignored -> hasher.put("nested");
    }
  }

  static void putMedia(ContentHasher hasher, Map<Id, PlanSource> sources, Id asset) {
    PlanSource source = sources.get(asset);
    if (source == null) {
      hasher.put(asset.value());
    } else {
      HashedParts.put(hasher, source);
    }
  }

  /** Puts what keyframes do in a stretch of time, and the way to source time if that matters. */
  static final class Moving {
    private final ContentHasher hasher;
    private final TimeMap time;
    private final TimeRange range;
    private final SourceReach reach;
    private boolean moves;

    Moving(ContentHasher hasher, TimeMap time, TimeRange range) {
      this.hasher = hasher;
      this.time = time;
      this.range = range;
      this.reach = reach(time, range);
    }

    /** A speed curve may overshoot between its knots, so its reach is taken to be everything. */
    private static SourceReach reach(TimeMap time, TimeRange range) {
      return time.speed() instanceof SpeedMap.Ramp
          ? new SourceReach(Long.MIN_VALUE, Long.MAX_VALUE)
          : SourceReach.of(
              time.speed(), range.start() - time.anchor(), range.end() - time.anchor());
    }

    void put(Curve curve) {
      if (!curve.isConstant()) {
        moves = true;
        HashedParts.putMoving(hasher, curve, reach.first(), reach.last(), 0);
      }
    }

    void put(Placement.Pair pair) {
      put(pair.x());
      put(pair.y());
    }

    void putByPlanTime(Curve curve) {
      HashedParts.putMoving(hasher, curve, range.start(), range.end(), range.start());
    }

    void put(Curve opacity, List<PlanEffect> effects) {
      put(opacity);
      for (PlanEffect effect : effects) {
        for (Curve curve : effect.numbers().values()) {
          if (effect.clock() == EffectClock.SOURCE) {
            put(curve);
          } else {
            putByPlanTime(curve);
          }
        }
      }
    }

    /** Ends with the time map, if anything depends on it. */
    void finish(boolean sourceMoves) {
      if (moves || sourceMoves) {
        HashedParts.put(hasher, time.speed());
        boolean frozen = time.speed() instanceof SpeedMap.Freeze;
        hasher.put(frozen ? 0 : range.start() - time.anchor());
      }
    }
  }
}
