package io.nve.isolated.internal.host;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.isolated.internal.wire.Answer;
import io.nve.render.Canvas;
import io.nve.spi.Image;
import io.nve.spi.Limits;
import io.nve.spi.MediaInfo;
import io.nve.spi.Progress;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.spi.StreamInfo;

/** Whether a worker's answers can be true. One that lies has been taken over, or is broken. */
final class Answers {
  private static final int MOST_TEXT = 500;
  private static final int MOST_NOTES = 10_000;

  private Answers() {}

  static MediaInfo checked(MediaInfo info, Limits limits) throws WorkerLost {
    boolean possible =
        info.streams().size() <= limits.streams()
            && info.duration() >= 0
            && info.duration() <= limits.duration()
            && info.bytes() >= 0;
    for (StreamInfo stream : info.streams()) {
      possible &= stream.index() >= 0 && stream.duration() >= 0;
    }
    return require(possible, info);
  }

  static Image checked(Image image, Limits limits) throws WorkerLost {
    return require((long) image.width() * image.height() <= limits.pixels(), image);
  }

  static Image checked(Image image, Canvas canvas) throws WorkerLost {
    return require(image.width() == canvas.width() && image.height() == canvas.height(), image);
  }

  /** Returns a result as the caller knows the file, whose size was measured. */
  static RenderResult checked(RenderResult result, RenderRequest request, long bytes)
      throws WorkerLost {
    boolean possible =
        result.frames() >= 0
            && result.frames() <= request.endFrame() - request.firstFrame()
            && result.samples() >= 0
            && result.duration() >= 0
            && result.encoders().size() <= MOST_TEXT
            && result.notes().size() <= MOST_NOTES;
    RenderResult known =
        new RenderResult(
            request.target(),
            result.encoders(),
            result.frames(),
            result.samples(),
            result.duration(),
            bytes,
            result.notes(),
            result.work());
    return require(possible, known);
  }

  /** Returns a report that can follow another one. */
  static Progress checked(Progress next, Progress last) throws WorkerLost {
    boolean possible =
        next.fraction() >= last.fraction()
            && next.fraction() <= 1
            && next.framesDone() >= last.framesDone()
            && next.framesTotal() >= 0
            && next.phase().compareTo(last.phase()) >= 0;
    return require(possible, next);
  }

  /** Returns the error that a worker tells of. */
  static EditorException error(Answer.Failed failed) {
    return new EditorException(code(failed.code()), plain(failed.message()), plain(failed.path()));
  }

  private static ErrorCode code(String name) {
    for (ErrorCode code : ErrorCode.values()) {
      // The server's and the editing's own codes are not a backend's to give.
      if (code.name().equals(name) && code != ErrorCode.UNKNOWN_CODE) {
        return code;
      }
    }
    return ErrorCode.BACKEND_FAILED;
  }

  /** Returns the beginning of a text without control characters. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < Math.min(MOST_TEXT, text.length()); i++) {
      char c = text.charAt(i);
      plain.append(Character.isISOControl(c) ? ' ' : c);
    }
    return plain.toString();
  }

  private static <T> T require(boolean possible, T answer) throws WorkerLost {
    if (!possible) {
      throw WorkerLost.garbled(new IllegalStateException("An impossible answer"));
    }
    return answer;
  }
}
