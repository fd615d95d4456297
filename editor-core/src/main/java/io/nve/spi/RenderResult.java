package io.nve.spi;

import java.util.List;

/**
 * What came of a rendering.
 *
 * @param target the path of the file
 * @param encoders which encoders ran, pictures' first
 * @param frames how many frames were written
 * @param samples how many samples of each channel were written
 * @param duration how long the output is, in ticks
 * @param bytes how large the file is
 * @param notes what is not quite as the plan says, each once
 * @param work how the pictures came about
 */
public record RenderResult(
    String target,
    List<String> encoders,
    long frames,
    long samples,
    long duration,
    long bytes,
    List<RenderNote> notes,
    RenderWork work) {
  /** Copies the lists. */
  public RenderResult {
    encoders = List.copyOf(encoders);
    notes = List.copyOf(notes);
  }

  /** A result of a backend that encodes all pictures in one piece. */
  public RenderResult(
      String target,
      List<String> encoders,
      long frames,
      long samples,
      long duration,
      long bytes,
      List<RenderNote> notes) {
    this(target, encoders, frames, samples, duration, bytes, notes, RenderWork.encoded(frames));
  }
}
