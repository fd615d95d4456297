package io.nve.sample;

/**
 * A picture that drifts across a scene.
 *
 * @param name its name among the scene's layers
 * @param painting what it shows
 * @param width in pixels
 * @param height in pixels
 * @param from where its middle is at first
 * @param to where its middle is in the end
 */
record SceneLayer(String name, Painting painting, int width, int height, Place from, Place to) {
  /**
   * A place on the canvas.
   *
   * @param x of its width, from the left
   * @param y of its height, from the top
   * @param turn degrees, clockwise
   */
  record Place(double x, double y, double turn) {}

  /** Returns a layer as large as the canvas that stands still. */
  static SceneLayer still(String name, Painting painting) {
    Place middle = new Place(0.5, 0.5, 0);
    return new SceneLayer(name, painting, Scene.WIDTH, Scene.HEIGHT, middle, middle);
  }

  /**
   * Returns a layer that fills the canvas from a line down to its lower edge and drifts left.
   *
   * @param top the line, in pixels from the canvas' top
   * @param drift how far it drifts, in pixels
   */
  static SceneLayer strip(String name, Painting painting, int top, int drift) {
    int width = Scene.WIDTH + drift;
    int height = Scene.HEIGHT - top;
    double y = (top + height / 2.0) / Scene.HEIGHT;
    double x = 0.5 + drift / 2.0 / Scene.WIDTH;
    return new SceneLayer(
        name, painting, width, height, new Place(x, y, 0), new Place(1 - x, y, 0));
  }
}
