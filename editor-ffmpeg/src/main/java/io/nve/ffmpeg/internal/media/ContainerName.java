package io.nve.ffmpeg.internal.media;

import java.util.Set;
import org.bytedeco.ffmpeg.global.avcodec;

/** The short name of a file's format, where a demuxer stands for a whole family of them. */
final class ContainerName {
  private static final String STILL = "_pipe";

  /** What WebM allows; anything else in the same clothes is Matroska. */
  private static final Set<Integer> WEBM_CODECS =
      Set.of(
          avcodec.AV_CODEC_ID_VP8,
          avcodec.AV_CODEC_ID_VP9,
          avcodec.AV_CODEC_ID_AV1,
          avcodec.AV_CODEC_ID_OPUS,
          avcodec.AV_CODEC_ID_VORBIS,
          avcodec.AV_CODEC_ID_WEBVTT);

  private ContainerName() {}

  static String of(MediaFile file) {
    String demuxer = file.demuxer().formatName();
    if (demuxer.startsWith("mov,")) {
      String brand = NativeText.tag(file.demuxer().raw().metadata(), "major_brand");
      return brand.startsWith("qt") ? "mov" : "mp4";
    }
    if (demuxer.startsWith("matroska,")) {
      return allWebm(file) ? "webm" : "matroska";
    }
    return demuxer.endsWith(STILL)
        ? demuxer.substring(0, demuxer.length() - STILL.length())
        : demuxer;
  }

  private static boolean allWebm(MediaFile file) {
    for (int i = 0; i < file.demuxer().streamCount(); i++) {
      if (!WEBM_CODECS.contains(file.stream(i).codecpar().codec_id())) {
        return false;
      }
    }
    return true;
  }
}
