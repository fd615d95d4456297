package io.nve.spi;

/**
 * How the caller of some work follows, ends and bounds it.
 *
 * @param listener is told how far it is, by the thread that works
 * @param cancellation is asked often whether to go on
 * @param limits what it may use
 */
public record JobControl(ProgressListener listener, Cancellation cancellation, Limits limits) {
  /** Nobody listens, nobody cancels, and the usual limits hold. */
  public static final JobControl NONE =
      new JobControl(ProgressListener.NONE, Cancellation.NEVER, Limits.DEFAULT);

  /** Returns this control with another listener. */
  public JobControl withListener(ProgressListener listener) {
    return new JobControl(listener, cancellation, limits);
  }

  /** Returns this control with another way to cancel. */
  public JobControl withCancellation(Cancellation cancellation) {
    return new JobControl(listener, cancellation, limits);
  }

  /** Returns this control with other limits. */
  public JobControl withLimits(Limits limits) {
    return new JobControl(listener, cancellation, limits);
  }
}
