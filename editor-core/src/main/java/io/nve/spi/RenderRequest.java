package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.render.RenderPlan;
import io.nve.time.TimeRange;

/**
 * Asks for a plan, or a part of it, as a file.
 *
 * <pre>{@code
 * RenderRequest request =
 *     RenderRequest.of(plan, "out.mp4", OutputPreset.MP4.format())
 *         .withRange(TimeRange.between(0, Ticks.ofSeconds(5)))
 *         .withMissing(MissingMedia.SLATE);
 * }</pre>
 *
 * @param plan what to render
 * @param range which part, in the plan's time; the frames whose middle lies in it and the samples
 *     that start in it; the output begins at 0
 * @param target the path of the file
 * @param format what the file should be
 * @param sources says where media is
 * @param missing what to do about media that is not there
 * @param reuse what may be taken over instead of encoding it anew
 */
public record RenderRequest(
    RenderPlan plan,
    TimeRange range,
    String target,
    OutputFormat format,
    SourceResolver sources,
    MissingMedia missing,
    Reuse reuse) {
  /**
   * Checks the target.
   *
   * @throws EditorException {@code INVALID_VALUE} if it is empty or has a NUL character
   */
  public RenderRequest {
    if (target.isEmpty() || target.indexOf('\0') >= 0) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "An output needs a path");
    }
  }

  /** A request that encodes everything anew. */
  public RenderRequest(
      RenderPlan plan,
      TimeRange range,
      String target,
      OutputFormat format,
      SourceResolver sources,
      MissingMedia missing) {
    this(plan, range, target, format, sources, missing, Reuse.NONE);
  }

  /** Returns a request for the whole plan that refuses when media is missing. */
  public static RenderRequest of(RenderPlan plan, String target, OutputFormat format) {
    return new RenderRequest(
        plan, plan.range(), target, format, SourceResolver.asWritten(), MissingMedia.REFUSE);
  }

  /** Returns this request for a part of the plan. */
  public RenderRequest withRange(TimeRange range) {
    return new RenderRequest(plan, range, target, format, sources, missing, reuse);
  }

  /** Returns this request for another file. */
  public RenderRequest withTarget(String target) {
    return new RenderRequest(plan, range, target, format, sources, missing, reuse);
  }

  /** Returns this request in another format. */
  public RenderRequest withFormat(OutputFormat format) {
    return new RenderRequest(plan, range, target, format, sources, missing, reuse);
  }

  /** Returns this request with another resolver. */
  public RenderRequest withSources(SourceResolver sources) {
    return new RenderRequest(plan, range, target, format, sources, missing, reuse);
  }

  /** Returns this request with another way to treat missing media. */
  public RenderRequest withMissing(MissingMedia missing) {
    return new RenderRequest(plan, range, target, format, sources, missing, reuse);
  }

  /** Returns this request with other leave to reuse what is there. */
  public RenderRequest withReuse(Reuse reuse) {
    return new RenderRequest(plan, range, target, format, sources, missing, reuse);
  }

  /** Returns the number of the first frame to render. */
  public long firstFrame() {
    return Math.min(plan.frames(), Math.max(0, plan.firstFrameFrom(range.start())));
  }

  /** Returns the number of the frame behind the last one to render. */
  public long endFrame() {
    return Math.max(firstFrame(), Math.min(plan.frames(), plan.firstFrameFrom(range.end())));
  }

  /** Returns the number of the first sample to render, at the plan's sample rate. */
  public long firstSample() {
    return plan.audio().firstSampleFrom(range.start());
  }

  /** Returns the number of the sample behind the last one to render, at the plan's sample rate. */
  public long endSample() {
    long end = Math.min(range.end(), plan.range().end());
    return Math.max(firstSample(), plan.audio().firstSampleFrom(end));
  }
}
