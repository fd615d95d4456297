package io.nve.cli;

import io.nve.spi.Progress;
import io.nve.spi.ProgressListener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows progress: on a terminal as one line that is painted again and again, elsewhere as a line
 * now and then, so that logs stay short.
 */
final class ProgressLine implements ProgressListener {
  private static final int BAR = 24;
  private static final int STEPS = 5;
  private static final long REPAINT_NANOS = 100_000_000;
  private static final double NANOS = 1e9;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier clock;
  private final long began;
  private long painted;
  private int step;
  private int width;

  /**
   * Creates a line for work that begins now.
   *
   * @param clock nanoseconds
   */
  ProgressLine(PrintWriter err, boolean terminal, LongSupplier clock) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
    this.began = clock.getAsLong();
    this.painted = began - REPAINT_NANOS;
  }

  @Override
  public void onProgress(Progress progress) {
    long now = clock.getAsLong();
    if (terminal) {
      if (now - painted >= REPAINT_NANOS) {
        painted = now;
        paint(bar(progress.fraction()) + text(progress, now));
      }
    } else {
      int reached = (int) (progress.fraction() * STEPS);
      if (reached > step) {
        step = reached;
        err.println("nve:" + text(progress, now));
        err.flush();
      }
    }
  }

  /** Takes the line away. */
  void clear() {
    if (terminal && width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      err.flush();
      width = 0;
    }
  }

  private void paint(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    err.flush();
    width = line.length();
  }

  private static String bar(double fraction) {
    int done = (int) (fraction * BAR);
    return "[" + "=".repeat(done) + " ".repeat(BAR - done) + "]";
  }

  private String text(Progress progress, long now) {
    double seconds = (now - began) / NANOS;
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, " %3d%%", (int) (progress.fraction() * 100)));
    if (progress.framesTotal() > 0) {
      text.append("  ").append(progress.framesDone()).append(" of ");
      text.append(progress.framesTotal()).append(" frames");
    }
    if (progress.framesDone() > 0 && seconds > 0) {
      text.append(String.format(Locale.ROOT, "  %.0f fps", progress.framesDone() / seconds));
    }
    if (progress.fraction() > 0 && progress.fraction() < 1 && seconds > 0) {
      double left = seconds / progress.fraction() - seconds;
      text.append("  ").append(clockText(left)).append(" left");
    }
    return text.toString();
  }

  /** Returns minutes and seconds; a begun second counts. */
  private static String clockText(double seconds) {
    long whole = (long) Math.ceil(seconds);
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
