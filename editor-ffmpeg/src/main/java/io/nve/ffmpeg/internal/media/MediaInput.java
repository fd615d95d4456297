package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.Interrupt;
import io.nve.ffmpeg.internal.av.OpenPolicy;
import io.nve.spi.Limits;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A media file to read, and under what rules.
 *
 * @param path where it is; never shown to anybody
 * @param name what errors call it
 * @param policy which formats and codecs may be opened
 * @param limits how much it may ask of us
 * @param patience longest that one call on it may take
 * @param cancelled asked during long calls; answering {@code true} ends them
 */
public record MediaInput(
    Path path,
    String name,
    OpenPolicy policy,
    Limits limits,
    Duration patience,
    Interrupt cancelled) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Returns an input with the standard rules, named like the last part of its path. */
  public static MediaInput of(Path path) {
    return new MediaInput(
        path, nameOf(path), OpenPolicy.standard(), Limits.DEFAULT, PATIENCE, Interrupt.NEVER);
  }

  /** Returns this input with other limits. */
  public MediaInput within(Limits other) {
    return new MediaInput(path, name, policy, other, patience, cancelled);
  }

  /** Returns this input with other formats and codecs. */
  public MediaInput under(OpenPolicy other) {
    return new MediaInput(path, name, other, limits, patience, cancelled);
  }

  /** Returns this input with another longest time for one call. */
  public MediaInput patientFor(Duration longest) {
    return new MediaInput(path, name, policy, limits, longest, cancelled);
  }

  /** Returns this input with another say on when to give up. */
  public MediaInput cancelledBy(Interrupt interrupt) {
    return new MediaInput(path, name, policy, limits, patience, interrupt);
  }

  /** Returns this input with another number of decoder threads, 0 to let the decoder choose. */
  public MediaInput withThreads(int threads) {
    return under(policy.withThreads(threads));
  }

  /** Returns the policy with the limits put in. */
  OpenPolicy effectivePolicy() {
    return policy
        .withMaxPixels(limits.pixels())
        // One more than allowed, so that a file with too many is told from a damaged one.
        .withMaxStreams(limits.streams() + 1);
  }

  private static String nameOf(Path path) {
    Path last = path.getFileName();
    return last == null ? "media" : last.toString();
  }
}
