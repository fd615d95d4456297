package io.nve.render;

import io.nve.model.Color;
import io.nve.model.Id;

/** Where a layer's picture comes from. */
public sealed interface LayerSource {
  /**
   * A stream of media.
   *
   * @param asset the key into {@link RenderPlan#sources()}
   * @param stream which of its video streams, from 0
   */
  record Media(Id asset, int stream) implements LayerSource {}

  /**
   * Text drawn as a picture, just large enough for it.
   *
   * @param title what to draw
   */
  record TitlePicture(TitleSpec title) implements LayerSource {}

  /**
   * The whole canvas in one colour.
   *
   * @param color the colour, perhaps translucent
   */
  record Fill(Color color) implements LayerSource {}

  /**
   * Another sequence, drawn on a canvas of its own and then used like any picture. Where the nested
   * plan is empty, the picture shows its background.
   *
   * @param plan the nested sequence's plan, at its own rate and size
   */
  record Nested(RenderPlan plan) implements LayerSource {}
}
