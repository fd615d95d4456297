package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.encode.VideoEncoding;
import io.nve.ffmpeg.internal.media.SourcePool;
import io.nve.ffmpeg.internal.segment.CodedStretch;
import io.nve.ffmpeg.internal.segment.Stretch;
import io.nve.ffmpeg.internal.segment.StretchEncoder;
import io.nve.ffmpeg.internal.title.FontCatalog;
import io.nve.ffmpeg.internal.title.TitleCache;
import io.nve.render.RenderPlan;
import java.util.function.LongConsumer;

/**
 * Composes and encodes stretches of a plan, for several threads. Each stretch is drawn by an engine
 * of its own, so what comes out depends on nothing but the stretch; decoders outlive it in the
 * pool, and whoever draws the stretch behind it goes on with them.
 */
final class StretchMaker {
  private final RenderPlan plan;
  private final Sources sources;
  private final SourcePool pool;
  private final FontCatalog fonts;
  private final TitleCache titles;

  StretchMaker(
      RenderPlan plan, Sources sources, SourcePool pool, FontCatalog fonts, TitleCache titles) {
    this.plan = plan;
    this.sources = sources;
    this.pool = pool;
    this.fonts = fonts;
    this.titles = titles;
  }

  /**
   * Makes a stretch.
   *
   * @param how with as many threads as the encoder may have
   * @param check called for every picture; throws when the work is to end
   * @param done told how many more pictures are finished
   */
  CodedStretch make(
      Stretch stretch, VideoEncoding how, boolean globalHeader, Runnable check, LongConsumer done) {
    Notes notes = new Notes();
    Feeds feeds = new Feeds(sources, pool, new StillPictures(fonts, titles, notes), notes);
    try (PictureEngine engine = new PictureEngine(plan.canvas(), feeds);
        OutputFitter fitter = new OutputFitter(how.width(), how.height());
        StretchEncoder encoder = new StretchEncoder(how, globalHeader, check)) {
      for (long frame = stretch.first(); frame < stretch.end(); frame++) {
        check.run();
        try (Frame picture = fitter.fit(engine.compose(plan.frame(frame)))) {
          encoder.write(picture);
        }
        done.accept(1);
      }
      return encoder.finish(notes.list());
    }
  }
}
