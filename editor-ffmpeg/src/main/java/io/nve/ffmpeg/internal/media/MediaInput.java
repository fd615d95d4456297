package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.Interrupt;
import io.nve.ffmpeg.internal.av.OpenPolicy;
import java.nio.file.Path;

/**
 * A media file to read, and under what rules.
 *
 * @param path where it is; never shown to anybody
 * @param name what errors call it
 * @param policy which formats and codecs may be opened
 * @param limits how much it may ask of us
 * @param cancelled asked during long calls; answering {@code true} ends them
 */
public record MediaInput(
    Path path, String name, OpenPolicy policy, MediaLimits limits, Interrupt cancelled) {

  /** Returns an input with the standard rules, named like the last part of its path. */
  public static MediaInput of(Path path) {
    return new MediaInput(
        path, nameOf(path), OpenPolicy.standard(), MediaLimits.standard(), Interrupt.NEVER);
  }

  /** Returns this input with other limits. */
  public MediaInput within(MediaLimits other) {
    return new MediaInput(path, name, policy, other, cancelled);
  }

  /** Returns this input with another say on when to give up. */
  public MediaInput cancelledBy(Interrupt interrupt) {
    return new MediaInput(path, name, policy, limits, interrupt);
  }

  /** Returns this input with another number of decoder threads, 0 to let the decoder choose. */
  public MediaInput withThreads(int threads) {
    return new MediaInput(path, name, policy.withThreads(threads), limits, cancelled);
  }

  // The limits rule: what the policy says about pixels and streams is not asked twice.
  OpenPolicy effectivePolicy() {
    return policy
        .withMaxPixels(limits.maxPixels())
        // One more than allowed, so that a file with too many is told from a damaged one.
        .withMaxStreams(limits.maxStreams() + 1);
  }

  private static String nameOf(Path path) {
    Path last = path.getFileName();
    return last == null ? "media" : last.toString();
  }
}
