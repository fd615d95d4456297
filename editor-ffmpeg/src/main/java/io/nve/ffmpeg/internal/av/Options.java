package io.nve.ffmpeg.internal.av;

import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Owns an {@code AVDictionary} of options. Values are set one by one as values, so nothing that a
 * user wrote is ever parsed as an option string.
 */
public final class Options implements AutoCloseable {
  private final AVDictionary dictionary;
  private boolean closed;

  /** Makes an empty set of options. */
  public Options() {
    Libav.load();
    dictionary = new AVDictionary(null);
  }

  /** Sets {@code name} to {@code value} and returns this. */
  public Options set(String name, String value) {
    AvError.check(avutil.av_dict_set(dictionary, name, value, 0), "set option " + name);
    return this;
  }

  /** Sets {@code name} to {@code value} and returns this. */
  public Options set(String name, long value) {
    AvError.check(avutil.av_dict_set_int(dictionary, name, value, 0), "set option " + name);
    return this;
  }

  /** Returns the native dictionary, for calls that consume what they know and leave the rest. */
  public AVDictionary raw() {
    return dictionary;
  }

  /** Returns the name of an option that is still here after a call consumed those it knew. */
  public @Nullable String firstLeft() {
    var entry = avutil.av_dict_get(dictionary, "", null, avutil.AV_DICT_IGNORE_SUFFIX);
    return entry == null || entry.isNull() ? null : entry.key().getString();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      avutil.av_dict_free(dictionary);
    }
  }
}
