package io.nve.isolated.internal.wire;

import io.nve.spi.Capabilities;
import io.nve.spi.Image;
import io.nve.spi.MediaInfo;
import io.nve.spi.Progress;
import io.nve.spi.RenderResult;

/** What a worker says to its parent. */
public sealed interface Answer {
  /**
   * The worker can begin.
   *
   * @param name the backend's name
   * @param capabilities what it can do
   */
  record Ready(String name, Capabilities capabilities) implements Answer {}

  /** How far the work at hand is. */
  record Advanced(Progress progress) implements Answer {}

  /** The end of a task. */
  sealed interface End extends Answer {}

  /** What is in a file. */
  record Probed(MediaInfo info) implements End {}

  /** A picture. */
  record Drawn(Image image) implements End {}

  /** What came of a rendering. */
  record Rendered(RenderResult result) implements End {}

  /**
   * The work failed.
   *
   * @param code the name of an {@link io.nve.error.ErrorCode}
   * @param message a sentence
   * @param path where in a document, or empty
   */
  record Failed(String code, String message, String path) implements End {}
}
