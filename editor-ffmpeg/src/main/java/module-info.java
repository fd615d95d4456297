/** The media backend on FFmpeg: decoding, probing and rendering in process. */
module io.nve.ffmpeg {
  requires transitive io.nve.core;
  requires static transitive org.jspecify;
  requires org.bytedeco.javacpp;
  requires org.bytedeco.ffmpeg;

  exports io.nve.ffmpeg;

  provides io.nve.spi.MediaBackend with
      io.nve.ffmpeg.FfmpegBackend;
}
