package io.nve.ffmpeg.internal.av;

import java.util.List;

/**
 * What may be opened, and how much of it. Everything not named here is refused: the libraries bring
 * hundreds of demuxers and decoders, and each one is reach for a hostile file.
 *
 * @param formats demuxer names
 * @param codecs decoder names
 * @param maxStreams most streams in one file
 * @param maxPixels most pixels in one picture
 * @param probeBytes most bytes read to find out what a file holds
 * @param analyzeMicros longest stretch of media read to find out, in microseconds
 * @param threads decoder threads, 0 to let the decoder choose
 */
public record OpenPolicy(
    List<String> formats,
    List<String> codecs,
    int maxStreams,
    long maxPixels,
    long probeBytes,
    long analyzeMicros,
    int threads) {
  private static final List<String> FORMATS =
      List.of(
          "mov",
          "matroska",
          "webm",
          "avi",
          "mpegts",
          "wav",
          "w64",
          "aiff",
          "mp3",
          "flac",
          "ogg",
          "aac",
          "gif",
          "apng",
          "png_pipe",
          "jpeg_pipe",
          "webp_pipe",
          "bmp_pipe",
          "tiff_pipe");

  private static final List<String> VIDEO_CODECS =
      List.of(
          "h264",
          "hevc",
          "libaom-av1",
          "vp8",
          "vp9",
          "mpeg4",
          "mpeg2video",
          "mpeg1video",
          "mjpeg",
          "prores",
          "dnxhd",
          "cfhd",
          "ffv1",
          "qtrle",
          "rawvideo",
          "v210",
          "theora",
          "utvideo");

  private static final List<String> STILL_CODECS =
      List.of("png", "apng", "gif", "webp", "bmp", "tiff");

  private static final List<String> AUDIO_CODECS =
      List.of(
          "aac",
          "ac3",
          "alac",
          "eac3",
          "flac",
          "mp2float",
          "mp3float",
          "opus",
          "vorbis",
          "pcm_alaw",
          "pcm_mulaw",
          "pcm_u8",
          "pcm_s8",
          "pcm_s16le",
          "pcm_s16be",
          "pcm_s24le",
          "pcm_s24be",
          "pcm_s32le",
          "pcm_s32be",
          "pcm_f32le",
          "pcm_f32be",
          "pcm_f64le",
          "pcm_f64be");

  private static final int MAX_STREAMS = 64;
  private static final long MAX_PIXELS = 1L << 26;
  private static final long PROBE_BYTES = 5_000_000;
  private static final long ANALYZE_MICROS = 5_000_000;

  /** Copies the lists. */
  public OpenPolicy {
    formats = List.copyOf(formats);
    codecs = List.copyOf(codecs);
  }

  /** The formats and codecs that editors meet, 64 streams, 67,108,864 pixels. */
  public static OpenPolicy standard() {
    List<String> codecs =
        List.of(VIDEO_CODECS, STILL_CODECS, AUDIO_CODECS).stream().flatMap(List::stream).toList();
    return new OpenPolicy(FORMATS, codecs, MAX_STREAMS, MAX_PIXELS, PROBE_BYTES, ANALYZE_MICROS, 0);
  }

  /** Returns this policy with other demuxers. */
  public OpenPolicy withFormats(List<String> names) {
    return new OpenPolicy(names, codecs, maxStreams, maxPixels, probeBytes, analyzeMicros, threads);
  }

  /** Returns this policy with other decoders; of two for one codec the first is taken. */
  public OpenPolicy withCodecs(List<String> names) {
    return new OpenPolicy(
        formats, names, maxStreams, maxPixels, probeBytes, analyzeMicros, threads);
  }

  /** Returns this policy with another limit on the pixels of one picture. */
  public OpenPolicy withMaxPixels(long pixels) {
    return new OpenPolicy(formats, codecs, maxStreams, pixels, probeBytes, analyzeMicros, threads);
  }

  /** Returns this policy with another limit on the streams of one file. */
  public OpenPolicy withMaxStreams(int streams) {
    return new OpenPolicy(formats, codecs, streams, maxPixels, probeBytes, analyzeMicros, threads);
  }

  /** Returns this policy with another number of decoder threads, 0 to let the decoder choose. */
  public OpenPolicy withThreads(int count) {
    return new OpenPolicy(formats, codecs, maxStreams, maxPixels, probeBytes, analyzeMicros, count);
  }

  /** Returns whether a demuxer is allowed, by its name or by one of its names with commas. */
  boolean allowsFormat(String name) {
    for (String one : name.split(",", -1)) {
      if (formats.contains(one)) {
        return true;
      }
    }
    return false;
  }

  String codecList() {
    return String.join(",", codecs);
  }

  String formatList() {
    return String.join(",", formats);
  }
}
