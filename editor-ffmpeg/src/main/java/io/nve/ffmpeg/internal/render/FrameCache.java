package io.nve.ffmpeg.internal.render;

import io.nve.render.ContentHash;
import io.nve.spi.Image;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finished frames by what they show, so that an edit elsewhere leaves them; for several threads.
 */
final class FrameCache {
  private final long limit;
  private final Map<ContentHash, Image> frames = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  FrameCache(long limit) {
    this.limit = limit;
  }

  synchronized Optional<Image> get(ContentHash key) {
    return Optional.ofNullable(frames.get(key));
  }

  /** Keeps a frame, and lets those go that were not asked for for longest. */
  synchronized void put(ContentHash key, Image frame) {
    if (size(frame) > limit || frames.putIfAbsent(key, frame) != null) {
      return;
    }
    bytes += size(frame);
    var oldest = frames.entrySet().iterator();
    while (bytes > limit) {
      bytes -= size(oldest.next().getValue());
      oldest.remove();
    }
  }

  /** Returns how many bytes the frames have. */
  synchronized long bytes() {
    return bytes;
  }

  private static long size(Image frame) {
    return 4L * frame.width() * frame.height();
  }
}
