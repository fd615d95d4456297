package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.media.MediaInput;
import io.nve.spi.JobControl;
import io.nve.spi.MediaLocation;

/** Says how media is opened, under the rules of the backend and of a job. */
@FunctionalInterface
public interface InputOpener {
  /**
   * Returns the input for a location, which need not be there.
   *
   * @throws io.nve.error.EditorException {@code MEDIA_NOT_FOUND} when it cannot be a path
   */
  MediaInput input(MediaLocation media, JobControl control);
}
