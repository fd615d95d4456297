package io.nve.ffmpeg.internal.av;

import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.global.swscale;

/** Loads the native libraries once and sets what they share across the process. */
public final class Libav {
  /**
   * Largest single native allocation. A picture at the pixel limit with four 16-bit channels takes
   * half of it, so nothing legitimate comes near; a length field in a hostile file does.
   */
  private static final long LARGEST_ALLOCATION = 1L << 30;

  /** JavaCPP's limit on the memory of the whole process, which it reads when it first loads. */
  private static final String JAVACPP_LIMIT = "org.bytedeco.javacpp.maxPhysicalBytes";

  static {
    // JavaCPP collects garbage, and then fails, once the process uses four times the Java heap:
    // right for those who leave native memory to the collector. We close ours, and a decoder may
    // well be larger than a small heap. Whoever sets the limit himself keeps it.
    if (System.getProperty(JAVACPP_LIMIT) == null) {
      System.setProperty(JAVACPP_LIMIT, "0");
    }
  }

  private Libav() {}

  /** Loads the libraries; later calls return at once. */
  public static void load() {
    Loaded.touch();
  }

  /** Returns the version of the libraries in use, for example {@code "8.1.2"}. */
  public static String version() {
    load();
    return avutil.av_version_info().getString();
  }

  /** Returns the licence of the build in use: the {@code -gpl} artifact answers with GPL. */
  public static String licence() {
    load();
    return avutil.avutil_license().getString();
  }

  /** Holder whose initialisation does the work exactly once. */
  private static final class Loaded {
    static {
      // A library does not write to its host's stderr: what matters comes back as return codes.
      avutil.av_log_set_level(avutil.AV_LOG_QUIET);
      avutil.av_max_alloc(LARGEST_ALLOCATION);
      avformat.avformat_version();
      avcodec.avcodec_version();
      swscale.swscale_version();
      swresample.swresample_version();
    }

    private static void touch() {}
  }
}
