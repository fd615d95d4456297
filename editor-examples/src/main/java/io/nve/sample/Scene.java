package io.nve.sample;

import java.util.List;

/**
 * A little film: painted layers that drift at different speeds, as in a puppet theatre.
 *
 * @param name its name, also the file's
 * @param layers from the lowest to the topmost
 * @param sound what is heard
 */
record Scene(String name, List<SceneLayer> layers, Synth.Voice sound) {
  static final int WIDTH = 1280;
  static final int HEIGHT = 720;

  Scene {
    layers = List.copyOf(layers);
  }
}
