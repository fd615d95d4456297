package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/**
 * What a file should be.
 *
 * @param container its kind: {@code mp4}, {@code webm}, {@code wav}, or another id of {@link
 *     Capabilities#containers()}
 * @param video how pictures are written, or {@link VideoOutput#NONE}
 * @param audio how sound is written, or {@link AudioOutput#NONE}
 */
public record OutputFormat(String container, VideoOutput video, AudioOutput audio) {
  /**
   * Checks that there is something to write.
   *
   * @throws EditorException {@code UNSUPPORTED_OUTPUT} if there is neither picture nor sound
   */
  public OutputFormat {
    if (video.isNone() && audio.isNone()) {
      throw new EditorException(ErrorCode.UNSUPPORTED_OUTPUT, "An output needs pictures or sound");
    }
  }

  /** Returns this format with pictures written otherwise. */
  public OutputFormat withVideo(VideoOutput video) {
    return new OutputFormat(container, video, audio);
  }

  /** Returns this format with sound written otherwise. */
  public OutputFormat withAudio(AudioOutput audio) {
    return new OutputFormat(container, video, audio);
  }
}
