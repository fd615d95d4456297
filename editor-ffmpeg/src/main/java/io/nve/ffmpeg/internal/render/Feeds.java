package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.media.SourcePool;
import io.nve.render.Canvas;
import io.nve.render.LayerSource;
import io.nve.render.RenderPlan;

/**
 * Opens what layers show.
 *
 * @param sources where media lies
 * @param open keeps decoders at hand for who shows the same media next
 * @param stills draws what comes from no file
 * @param notes takes what cannot be done as the plan says
 */
record Feeds(Sources sources, SourcePool open, StillPictures stills, Notes notes) {

  /** Opens a source for a layer on a canvas. */
  PictureFeed open(LayerSource source, Canvas canvas) {
    return switch (source) {
      case LayerSource.Media media -> media(media, canvas);
      case LayerSource.TitlePicture title -> new StillFeed(stills.title(title.title()));
      case LayerSource.Fill fill -> new StillFeed(StillPictures.fill(fill.color(), canvas));
      case LayerSource.Nested nested -> nested(nested.plan());
    };
  }

  private PictureFeed nested(RenderPlan plan) {
    return plan.canvas().background().alpha() < 255
        ? new TranslucentFeed(plan, new TranslucentEngine(plan.canvas(), this))
        : new NestedFeed(plan, new PictureEngine(plan.canvas(), this));
  }

  private PictureFeed media(LayerSource.Media media, Canvas canvas) {
    Sources.Found found = sources.of(media.asset());
    if (found.input().isEmpty()) {
      return new StillFeed(stills.slate(found.name(), canvas));
    }
    return new MediaFeed(open, found.input().orElseThrow(), media.stream());
  }
}
