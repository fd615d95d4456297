package io.nve.spi;

import io.nve.render.RenderPlan;

/**
 * Asks for one composed frame of a plan.
 *
 * @param plan the plan
 * @param frame the number of the frame
 * @param sources says where media is
 * @param missing what to do about media that is not there
 */
public record CompositionRequest(
    RenderPlan plan, long frame, SourceResolver sources, MissingMedia missing) {
  /** Returns a request that takes media where the plan says and refuses when it is missing. */
  public static CompositionRequest of(RenderPlan plan, long frame) {
    return new CompositionRequest(plan, frame, SourceResolver.asWritten(), MissingMedia.REFUSE);
  }

  /** Returns this request with another resolver. */
  public CompositionRequest withSources(SourceResolver sources) {
    return new CompositionRequest(plan, frame, sources, missing);
  }

  /** Returns this request with another way to treat missing media. */
  public CompositionRequest withMissing(MissingMedia missing) {
    return new CompositionRequest(plan, frame, sources, missing);
  }
}
