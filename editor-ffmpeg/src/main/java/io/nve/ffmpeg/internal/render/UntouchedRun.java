package io.nve.ffmpeg.internal.render;

import io.nve.model.BlendMode;
import io.nve.render.DrawnLayer;
import io.nve.render.DrawnPicture;
import io.nve.render.LayerSource;
import io.nve.render.RenderPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Frames that follow each other and show nothing but one stream of media, opaque and without
 * effects, all in the same place.
 *
 * @param first the number of the first frame
 * @param picture what it shows
 * @param times when the frames show the media, in ticks from its beginning
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record UntouchedRun(long first, DrawnPicture picture, long[] times) {
  /** Finds all runs among some frames. */
  static List<UntouchedRun> of(RenderPlan plan, long first, long end) {
    List<UntouchedRun> runs = new ArrayList<>();
    Optional<DrawnPicture> begun = Optional.empty();
    long start = first;
    long[] times = new long[256];
    for (long frame = first; frame < end; frame++) {
      Optional<DrawnPicture> shown = untouched(plan.frame(frame).layers());
      int count = (int) (frame - start);
      if (!alike(begun, shown)) {
        add(runs, start, begun, times, count);
        begun = shown;
        start = frame;
        count = 0;
      }
      if (count == times.length) {
        times = Arrays.copyOf(times, 2 * count);
      }
      times[count] = shown.map(DrawnPicture::time).orElse(0L);
    }
    add(runs, start, begun, times, (int) (end - start));
    return runs;
  }

  private static void add(
      List<UntouchedRun> runs, long start, Optional<DrawnPicture> begun, long[] times, int count) {
    if (begun.isPresent() && count > 0) {
      runs.add(new UntouchedRun(start, begun.get(), Arrays.copyOf(times, count)));
    }
  }

  /** What lies on top hides the rest, if it covers the canvas; whether it does depends on media. */
  private static Optional<DrawnPicture> untouched(List<DrawnLayer> layers) {
    DrawnLayer top = layers.isEmpty() ? null : layers.get(layers.size() - 1);
    return top instanceof DrawnPicture picture
            && picture.source() instanceof LayerSource.Media
            && picture.opacity() == 1
            && picture.blend() == BlendMode.NORMAL
            && picture.effects().isEmpty()
        ? Optional.of(picture)
        : Optional.empty();
  }

  private static boolean alike(Optional<DrawnPicture> one, Optional<DrawnPicture> other) {
    return one.isPresent()
        && other.isPresent()
        && one.get().source().equals(other.get().source())
        && one.get().clip().equals(other.get().clip())
        && one.get().pose().equals(other.get().pose());
  }
}
