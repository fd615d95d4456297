package io.nve.ffmpeg.internal.segment;

import io.nve.render.ContentHash;
import io.nve.render.ContentHasher;
import io.nve.render.RenderPlan;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * By what the code that draws and encodes is known again: the libraries' versions, and the files
 * that our own classes came from. Other code may draw otherwise, so it finds nothing in a cache.
 */
final class EngineMark {
  private EngineMark() {}

  /** Holds the mark, which cannot change while the program runs. */
  private static final class Now {
    static final ContentHash MARK = make();
  }

  static ContentHash now() {
    return Now.MARK;
  }

  private static ContentHash make() {
    ContentHasher hasher = new ContentHasher().put("engine");
    hasher.put(avcodec.avcodec_version());
    hasher.put(avutil.av_version_info().getString());
    hasher.put(avcodec.avcodec_configuration().getString());
    for (Class<?> part : List.of(EngineMark.class, RenderPlan.class)) {
      for (MediaMark file : files(part)) {
        file.put(hasher);
      }
    }
    return hasher.hash();
  }

  /** A jar, or all classes of a folder. */
  private static List<MediaMark> files(Class<?> part) {
    Optional<Path> origin = origin(part);
    List<MediaMark> marks = new ArrayList<>();
    try (Stream<Path> all = origin.isPresent() ? Files.walk(origin.get()) : Stream.empty()) {
      all.filter(Files::isRegularFile).sorted().map(MediaMark::of).forEach(marks::add);
    } catch (IOException unreadable) {
      marks.clear();
    }
    // Where the code's origin cannot be told, each run is on its own.
    return marks.isEmpty() ? List.of(MediaMark.missing("" + System.nanoTime())) : marks;
  }

  private static Optional<Path> origin(Class<?> part) {
    CodeSource source = part.getProtectionDomain().getCodeSource();
    URL place = source == null ? null : source.getLocation();
    try {
      return place == null || !"file".equals(place.getProtocol())
          ? Optional.empty()
          : Optional.of(Path.of(place.toURI()));
    } catch (URISyntaxException noPath) {
      return Optional.empty();
    }
  }
}
