package io.nve.cli;

import io.nve.sample.SampleProject;
import io.nve.spi.Cancellation;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.spi.RenderWork;
import io.nve.time.Ticks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** Renders, and says how it goes and what came of it. */
final class RenderJob {
  private static final double NANOS = 1e9;

  private final MediaBackend backend;
  private final Cancellation cancellation;
  private final PrintWriter out;
  private final PrintWriter err;

  RenderJob(MediaBackend backend, Cancellation cancellation, CommandLine line) {
    this.backend = backend;
    this.cancellation = cancellation;
    this.out = line.getOut();
    this.err = line.getErr();
  }

  /** Says something that is worth knowing and no error. */
  void note(String sentence) {
    err.println("note: " + sentence);
    err.flush();
  }

  /** Returns the sample whose film is to be a file. */
  static SampleProject sampleFor(Path target) {
    Path folder = target.getParent();
    return new SampleProject(folder == null ? Path.of("") : folder, FileNames.base(target));
  }

  /** Makes the sample beside a file and returns its timeline. */
  Path sample(Path target) throws IOException {
    long began = System.nanoTime();
    SampleProject sample = sampleFor(target);
    sample.make(backend, JobControl.NONE.withCancellation(cancellation), this::announce);
    say(
        sample.timeline()
            + ", "
            + sample.project()
            + " and media in "
            + sample.media()
            + ", in "
            + seconds(System.nanoTime() - began));
    return sample.timeline();
  }

  private void announce(String step) {
    err.println("nve: " + step);
    err.flush();
  }

  /** Renders, and prints one line about the file. */
  void run(RenderRequest request) {
    ProgressLine progress = new ProgressLine(err, Terminal.watchesErrors(), System::nanoTime);
    JobControl control = JobControl.NONE.withCancellation(cancellation).withListener(progress);
    long began = System.nanoTime();
    RenderResult result;
    try {
      result = backend.render(request, control);
    } finally {
      progress.clear();
    }
    result.notes().forEach(note -> note(note.text()));
    result.work().remarks().forEach(this::note);
    say(describe(result, System.nanoTime() - began));
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }

  private static String describe(RenderResult result, long nanos) {
    StringBuilder text = new StringBuilder(result.target()).append(": ");
    text.append(String.format(Locale.ROOT, "%.2f s", Ticks.toSeconds(result.duration())));
    if (result.frames() > 0) {
      text.append(", ").append(result.frames()).append(" frames").append(reused(result.work()));
    }
    text.append(", ").append(String.join(" + ", result.encoders()));
    text.append(", ").append(ByteCount.text(result.bytes())).append(", in ").append(seconds(nanos));
    if (result.frames() > 0) {
      double rate = result.frames() / (nanos / NANOS);
      text.append(String.format(Locale.ROOT, " (%.0f fps)", rate));
    }
    return text.toString();
  }

  private static String reused(RenderWork work) {
    List<String> parts = new ArrayList<>();
    if (work.reused().frames() > 0) {
      parts.add(work.reused().frames() + " from the cache");
    }
    if (work.copied().frames() > 0) {
      parts.add(work.copied().frames() + " copied");
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / NANOS);
  }
}
