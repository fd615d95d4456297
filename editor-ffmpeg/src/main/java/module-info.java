/** The media backend on FFmpeg: decoding, probing and rendering in process. */
module io.nve.ffmpeg {
  requires static org.jspecify;
  requires org.bytedeco.javacpp;
  requires org.bytedeco.ffmpeg;
}
