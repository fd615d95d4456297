package io.nve.spi;

import java.util.List;
import java.util.Optional;

/**
 * A format that people ask for by name.
 *
 * @param id its name on the command line and in documents
 * @param label its name for people, in English
 * @param format what it means
 */
public record OutputPreset(String id, String label, OutputFormat format) {
  /** H.264 and AAC in MP4: plays everywhere. */
  public static final OutputPreset MP4 =
      new OutputPreset(
          "mp4",
          "MP4 (H.264, AAC)",
          new OutputFormat("mp4", VideoOutput.of("h264"), AudioOutput.of("aac")));

  /** VP9 and Opus in WebM: free, for the web. */
  public static final OutputPreset WEBM =
      new OutputPreset(
          "webm",
          "WebM (VP9, Opus)",
          new OutputFormat("webm", VideoOutput.of("vp9"), AudioOutput.of("opus")));

  /** Uncompressed sound of 16 bits. */
  public static final OutputPreset WAV =
      new OutputPreset(
          "wav",
          "WAV (PCM, 16 bits)",
          new OutputFormat("wav", VideoOutput.NONE, AudioOutput.of("pcm_s16le")));

  /** All of them. */
  public static final List<OutputPreset> ALL = List.of(MP4, WEBM, WAV);

  /** Returns the preset of an id. */
  public static Optional<OutputPreset> named(String id) {
    return ALL.stream().filter(preset -> preset.id().equals(id)).findFirst();
  }

  /** Returns the preset that fits a file's name by what follows its last dot. */
  public static Optional<OutputPreset> forFile(String name) {
    for (OutputPreset preset : ALL) {
      String ending = "." + preset.format().container();
      int at = name.length() - ending.length();
      if (at > 0 && name.regionMatches(true, at, ending, 0, ending.length())) {
        return Optional.of(preset);
      }
    }
    return Optional.empty();
  }
}
