package io.nve.ffmpeg.internal.render;

import io.nve.spi.RenderWork;
import io.nve.spi.RenderWork.Share;
import java.util.ArrayList;
import java.util.List;

/** Counts how pictures came about; used by one thread. */
final class Tally {
  private final List<String> remarks = new ArrayList<>();
  private Share encoded = Share.NONE;
  private Share reused = Share.NONE;
  private Share copied = Share.NONE;

  void encoded(long frames) {
    encoded = encoded.plus(frames);
  }

  void reused(long frames) {
    reused = reused.plus(frames);
  }

  void copied(long frames) {
    copied = copied.plus(frames);
  }

  void remark(String sentence) {
    if (!remarks.contains(sentence)) {
      remarks.add(sentence);
    }
  }

  /** Forgets what was counted, when all of it is made again. */
  void startOver() {
    encoded = Share.NONE;
    reused = Share.NONE;
    copied = Share.NONE;
  }

  RenderWork work() {
    return new RenderWork(encoded, reused, copied, remarks);
  }
}
