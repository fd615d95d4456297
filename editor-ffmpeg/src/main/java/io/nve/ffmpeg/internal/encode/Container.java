package io.nve.ffmpeg.internal.encode;

import java.util.Map;

/** The kinds of file that can be written. */
public enum Container {
  /** MP4 with its index in front, so that it plays while it downloads. */
  MP4("mp4", true, "movflags", "+faststart"),
  /** WebM. */
  WEBM("webm", true, "", ""),
  /** RIFF WAVE; past 4 GiB it becomes RF64. */
  WAV("wav", false, "rf64", "auto");

  private final String format;
  private final boolean globalHeader;
  private final String option;
  private final String value;

  Container(String format, boolean globalHeader, String option, String value) {
    this.format = format;
    this.globalHeader = globalHeader;
    this.option = option;
    this.value = value;
  }

  /** libavformat's name of the muxer. */
  public String format() {
    return format;
  }

  /** Whether codec parameters go to the file's header and not into the stream. */
  public boolean globalHeader() {
    return globalHeader;
  }

  /** The muxer's options. */
  public Map<String, String> options() {
    return option.isEmpty() ? Map.of() : Map.of(option, value);
  }
}
