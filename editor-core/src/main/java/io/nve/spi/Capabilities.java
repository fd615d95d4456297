package io.nve.spi;

import java.util.List;

/**
 * What a backend can write and draw, each by its id, sorted.
 *
 * @param containers ids for {@link OutputFormat#container()}
 * @param videoCodecs ids for {@link VideoOutput#codec()}
 * @param audioCodecs ids for {@link AudioOutput#codec()}
 * @param effects the effects of {@link io.nve.model.Registry} that it draws
 * @param transitions the transitions of {@link io.nve.model.Registry} that it draws
 */
public record Capabilities(
    List<String> containers,
    List<String> videoCodecs,
    List<String> audioCodecs,
    List<String> effects,
    List<String> transitions) {
  /** Sorts and copies the lists. */
  public Capabilities {
    containers = containers.stream().sorted().toList();
    videoCodecs = videoCodecs.stream().sorted().toList();
    audioCodecs = audioCodecs.stream().sorted().toList();
    effects = effects.stream().sorted().toList();
    transitions = transitions.stream().sorted().toList();
  }
}
