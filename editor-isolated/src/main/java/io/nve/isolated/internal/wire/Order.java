package io.nve.isolated.internal.wire;

import io.nve.spi.CompositionRequest;
import io.nve.spi.FrameRequest;
import io.nve.spi.Limits;
import io.nve.spi.MediaLocation;
import io.nve.spi.RenderRequest;

/** What a parent says to its worker. */
public sealed interface Order {
  /**
   * The first words.
   *
   * @param version of this protocol
   * @param schema the fingerprint of all types that cross
   * @param backend the class to run; empty for the one that is installed
   */
  record Hello(int version, long schema, String backend) implements Order {}

  /** Work to do; one at a time, and each ends with one answer. */
  sealed interface Task extends Order {
    /** What it may use. */
    Limits limits();
  }

  /** Asks what is in a file. */
  record Probe(MediaLocation media, Limits limits) implements Task {}

  /** Asks for a frame of media. */
  record Frame(FrameRequest request, Limits limits) implements Task {}

  /** Asks for a composed frame; its resolver is {@link Located}. */
  record Compose(CompositionRequest request, Limits limits) implements Task {}

  /** Asks for a file; its resolver is {@link Located}. */
  record Render(RenderRequest request, Limits limits) implements Task {}

  /** Asks to end the work at hand. */
  record Cancel() implements Order {}
}
