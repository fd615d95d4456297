package io.nve.ffmpeg.internal.segment;

import io.nve.ffmpeg.internal.encode.VideoEncoding;
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
 * Keys of coded stretches. Equal keys mean equal pictures, encoded alike: what is shown, the media
 * that it is taken from, the encoder with its settings, and the code that does it all. Threads do
 * not count: they change how fast it goes.
 */
public final class StretchKeys {
  private final RenderPlan plan;
  private final Function<Id, MediaMark> media;
  private final ContentHash how;

  /**
   * Keys for stretches of a plan.
   *
   * @param media tells the marks of the plan's media
   */
  public StretchKeys(RenderPlan plan, VideoEncoding how, Function<Id, MediaMark> media) {
    this.plan = plan;
    this.media = media;
    this.how = hash(how);
  }

  private static ContentHash hash(VideoEncoding how) {
    ContentHasher hasher = new ContentHasher().put("stretch").put(EngineMark.now());
    hasher.put(how.encoder()).put(how.width()).put(how.height());
    hasher.put(how.rateNum()).put(how.rateDen()).put(how.bitRate()).put(how.keyInterval());
    hasher.put(how.options().size());
    how.options().forEach((name, value) -> hasher.put(name).put(value));
    return hasher.hash();
  }

  /** Returns the key of a stretch. */
  public ContentHash of(Stretch stretch) {
    ContentHasher hasher = new ContentHasher().put(how);
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
