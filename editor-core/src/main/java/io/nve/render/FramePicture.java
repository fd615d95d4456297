package io.nve.render;

import io.nve.time.TimeRange;
import java.util.List;

/**
 * What one frame shows: layers to be drawn one on the other onto the canvas' background. Layers of
 * which nothing is seen whatever their source, because they are fully transparent, are left out.
 *
 * @param frame the number of the frame
 * @param range the same in ticks
 * @param canvas what is drawn on
 * @param layers from the lowest to the topmost
 */
public record FramePicture(long frame, TimeRange range, Canvas canvas, List<DrawnLayer> layers) {
  /** Copies the layers. */
  public FramePicture {
    layers = List.copyOf(layers);
  }
}
