package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;

/** Makes the pictures of an output, asked for in order from 0. */
@FunctionalInterface
interface FrameMaker {
  /** Makes a picture; the caller closes it. */
  Frame frame(long number);
}
