package io.nve.ffmpeg.internal.segment;

import io.nve.ffmpeg.internal.encode.VideoEncoding;
import io.nve.model.Id;
import io.nve.render.ContentHash;
import io.nve.render.ContentHasher;
import io.nve.render.RenderPlan;
import java.util.function.Function;

/**
 * Keys of coded stretches. Equal keys mean equal pictures, encoded alike: what is shown, the media
 * that it is taken from, the encoder with its settings, and the code that does it all. Threads do
 * not count: they change how fast it goes.
 */
public final class StretchKeys {
  private final PictureKeys pictures;
  private final ContentHash how;

  /**
   * Keys for stretches of a plan.
   *
   * @param media tells the marks of the plan's media
   */
  public StretchKeys(RenderPlan plan, VideoEncoding how, Function<Id, MediaMark> media) {
    this.pictures = new PictureKeys(plan, media);
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
    return new ContentHasher().put(how).put(pictures.of(stretch)).hash();
  }
}
