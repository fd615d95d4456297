package io.nve.ffmpeg.internal.media;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Text out of native memory: empty where there is none, and never longer than is good for us. */
final class NativeText {
  private static final int LONGEST = 4096;
  private static final int MOST_TAGS = 256;

  private NativeText() {}

  /** Returns the text at {@code pointer}, decoded as UTF-8. */
  static String of(@Nullable BytePointer pointer) {
    if (pointer == null || pointer.isNull()) {
      return "";
    }
    String text = pointer.getString(StandardCharsets.UTF_8);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** Returns the text at {@code pointer}; empty also where libav says that it does not know. */
  static String known(@Nullable BytePointer pointer) {
    String text = of(pointer);
    return text.equals("unknown") ? "" : text;
  }

  /** Returns the value of one entry, or nothing. */
  static String tag(@Nullable AVDictionary tags, String key) {
    if (tags == null || tags.isNull()) {
      return "";
    }
    AVDictionaryEntry entry = avutil.av_dict_get(tags, key, null, 0);
    return entry == null || entry.isNull() ? "" : of(entry.value());
  }

  /** Returns all entries, up to a number of them. */
  static Map<String, String> tags(@Nullable AVDictionary tags) {
    Map<String, String> found = new LinkedHashMap<>();
    AVDictionaryEntry entry = null;
    while (tags != null && !tags.isNull() && found.size() < MOST_TAGS) {
      entry = avutil.av_dict_get(tags, "", entry, avutil.AV_DICT_IGNORE_SUFFIX);
      if (entry == null || entry.isNull()) {
        break;
      }
      found.put(of(entry.key()), of(entry.value()));
    }
    return found;
  }
}
