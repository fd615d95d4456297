package io.nve.ffmpeg.hostile;

import io.nve.ffmpeg.testmedia.TestMedia;
import java.nio.file.Path;
import java.util.List;

/** Small media of many kinds, to be damaged. */
final class Samples {
  private Samples() {}

  static List<Path> all() {
    return List.of(
        small().h264(2, 6).soundEncoder("-c:a", "aac").file("mp4"),
        small().h264(2, 6).soundEncoder("-c:a", "aac").file("mkv"),
        small().vp9(6).soundEncoder("-c:a", "libopus").file("webm"),
        small().encoder("-c:v", "prores_ks").soundEncoder("-c:a", "pcm_s16be").file("mov"),
        small().encoder("-c:v", "mpeg4").soundEncoder("-c:a", "mp3").file("avi"),
        small().encoder("-c:v", "mpeg2video").soundEncoder("-c:a", "mp2").file("ts"),
        sound().soundEncoder("-c:a", "pcm_s16le").file("wav"),
        sound().soundEncoder("-c:a", "flac").file("flac"),
        sound().soundEncoder("-c:a", "libmp3lame").file("mp3"),
        sound().soundEncoder("-c:a", "libopus").file("ogg"),
        picture().encoder("-c:v", "gif").file("gif"),
        picture().frames(1).encoder("-c:v", "png").file("png"),
        picture().frames(1).encoder("-c:v", "mjpeg", "-pix_fmt", "yuvj420p").file("jpg"),
        picture().frames(1).encoder("-c:v", "bmp", "-pix_fmt", "bgr24").file("bmp"),
        picture().frames(1).encoder("-c:v", "tiff", "-pix_fmt", "rgb24").file("tiff"));
  }

  /** Returns an MP4 of 12 frames, which carry their numbers. */
  static Path mp4() {
    return all().get(0);
  }

  static final int WIDTH = 64;
  static final int HEIGHT = 64;

  private static TestMedia.Builder small() {
    return picture().withSound(16_000, 1, 0.4);
  }

  private static TestMedia.Builder picture() {
    return TestMedia.video(WIDTH, HEIGHT, 25, 1).frames(12);
  }

  private static TestMedia.Builder sound() {
    return TestMedia.sound(16_000, 1, 0.4);
  }
}
