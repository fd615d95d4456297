package io.nve.ffmpeg.internal.copy;

import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.media.CodedVideo;
import io.nve.ffmpeg.internal.segment.SeamException;
import io.nve.time.FrameRate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is copied. The source stays open from run to run, since the next one is usually of the
 * same.
 */
public final class RunReader implements AutoCloseable {
  private final FrameRate rate;
  private @Nullable CodedVideo video;
  private @Nullable AvcParameters parameters;
  private @Nullable CopiedRun last;

  /** A reader for an output of a rate. */
  public RunReader(FrameRate rate) {
    this.rate = rate;
  }

  /** Takes the coded pictures of a run, in the order in which they are decoded. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes a picture.
     *
     * @param shown which of the run it is in the order in which they are shown
     */
    void take(byte[] picture, int shown, boolean key);
  }

  /**
   * Reads a run.
   *
   * @throws SeamException if the source is not what it was when the run was found
   */
  public void read(CopiedRun run, Taker taker) {
    CodedVideo open = open(run);
    AvcParameters known = parameters;
    if (known == null || !open.seek(run.stamp())) {
      throw new SeamException("a source cannot be read any more");
    }
    boolean begun = false;
    for (long taken = 0; taken < run.count(); ) {
      try (Packet packet = open.next()) {
        if (packet == null) {
          throw new SeamException("a source has become shorter");
        }
        begun |= packet.pts() == run.stamp();
        if (begun) {
          Optional<AccessUnit> unit = AccessUnit.read(packet.bytes(), known);
          AccessUnit picture =
              unit.orElseThrow(() -> new SeamException("a source has become another"));
          int shown = (int) open.frameOf(run.stamp(), packet.pts(), rate);
          taker.take(picture.bytes(), shown, picture.start());
          taken++;
        }
      }
    }
  }

  private CodedVideo open(CopiedRun run) {
    CodedVideo open = video;
    CopiedRun before = last;
    boolean same =
        before != null
            && before.input().path().equals(run.input().path())
            && before.stream() == run.stream();
    if (open == null || !same) {
      close();
      open = CodedVideo.open(run.input(), run.stream());
      video = open;
      parameters = AvcParameters.ofFile(open.extradata()).orElse(null);
    }
    last = run;
    return open;
  }

  @Override
  public void close() {
    if (video != null) {
      video.close();
      video = null;
    }
  }
}
