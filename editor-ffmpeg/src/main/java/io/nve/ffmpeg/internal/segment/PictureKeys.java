package io.nve.ffmpeg.internal.segment;

import io.nve.model.Id;
import io.nve.render.AdjustmentLayer;
import io.nve.render.ContentHash;
import io.nve.render.ContentHasher;
import io.nve.render.CrossingLayer;
import io.nve.render.Layer;
import io.nve.render.LayerSource;
import io.nve.render.PictureLayer;
import io.nve.render.RenderPlan;
import io.nve.render.Segment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Keys of what frames show: what the plan says, and the media that it is taken from.
 *
 * @param plan whose frames they are
 * @param media tells the marks of the plan's media
 */
public record PictureKeys(RenderPlan plan, Function<Id, MediaMark> media) {
  /** Returns the key of some frames. */
  public ContentHash of(Stretch stretch) {
    ContentHasher hasher = new ContentHasher();
    hasher.put(plan.pictureHash(stretch.first(), stretch.count()));
    Set<Id> assets = new LinkedHashSet<>();
    for (long frame = stretch.first(); frame < stretch.end(); ) {
      Segment segment = plan.segmentOf(frame);
      collect(segment.layers(), assets);
      frame = segment.endFrame();
    }
    assets.forEach(asset -> media.apply(asset).put(hasher));
    return hasher.hash();
  }

  private static void collect(List<Layer> layers, Set<Id> assets) {
    for (Layer layer : layers) {
      switch (layer) {
        case PictureLayer picture -> collect(picture.source(), assets);
        case CrossingLayer crossing -> {
          collect(crossing.from(), assets);
          collect(crossing.to(), assets);
        }
        case AdjustmentLayer ignored -> {}
      }
    }
  }

  private static void collect(LayerSource source, Set<Id> assets) {
    switch (source) {
      case LayerSource.Media found -> assets.add(found.asset());
      case LayerSource.Nested nested -> assets.addAll(nested.plan().sources().keySet());
      case LayerSource.TitlePicture ignored -> {}
      case LayerSource.Fill ignored -> {}
    }
  }
}
