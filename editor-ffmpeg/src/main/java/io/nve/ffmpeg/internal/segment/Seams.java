package io.nve.ffmpeg.internal.segment;

import io.nve.ffmpeg.internal.encode.VideoEncoding;
import java.util.Map;
import java.util.Set;

/**
 * Which encoders make stretches that can be joined: everyone begins with a key picture, all have
 * the same parameters, and none looks across its ends.
 */
public final class Seams {
  /**
   * Each encoder's settings that change nothing about that. With one that is not named here all
   * pictures are encoded in one piece.
   */
  private static final Map<String, Set<String>> HARMLESS =
      Map.of(
          "libx264",
          Set.of(
              "preset",
              "tune",
              "profile",
              "level",
              "crf",
              "qp",
              "aq-mode",
              "aq-strength",
              "rc-lookahead",
              "b-pyramid",
              "bf",
              "refs",
              "psy",
              "psy-rd",
              "me_method",
              "subq"),
          "libopenh264",
          Set.of("profile", "coder", "rc_mode", "loopfilter"),
          "libvpx-vp9",
          Set.of(
              "deadline",
              "cpu-used",
              "row-mt",
              "crf",
              "tune",
              "aq-mode",
              "lag-in-frames",
              "auto-alt-ref",
              "tile-columns",
              "tile-rows"));

  private Seams() {}

  /** Returns whether stretches that are encoded like this can be joined. */
  public static boolean hold(VideoEncoding how) {
    Set<String> harmless = HARMLESS.get(how.encoder());
    return harmless != null && harmless.containsAll(how.options().keySet());
  }
}
