package io.nve.render;

import io.nve.model.Id;

/** Where a sound comes from. */
public sealed interface SoundSource {
  /**
   * A stream of media.
   *
   * @param asset the key into {@link RenderPlan#sources()}
   * @param stream which of its audio streams, from 0
   */
  record Media(Id asset, int stream) implements SoundSource {}

  /**
   * The mix of another sequence, taken as one sound. Before its start and behind its end it is
   * silent.
   *
   * @param plan the nested sequence's plan, at its own sample rate
   */
  record Nested(RenderPlan plan) implements SoundSource {}
}
