package io.nve.spi;

import io.nve.json.JsonObject;

/** What is in one stream of a file. */
public sealed interface StreamInfo permits VideoStreamInfo, AudioStreamInfo, OtherStreamInfo {
  /** Returns its number in the file, from 0, all kinds counted together. */
  int index();

  /** Returns the short name of its codec, for example {@code h264}. */
  String codec();

  /** Returns how long it is, in ticks. */
  long duration();

  /** Returns this as JSON; {@code "type"} says which kind it is. */
  JsonObject toJson();
}
