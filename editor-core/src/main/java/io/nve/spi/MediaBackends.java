package io.nve.spi;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the backends that are installed. */
public final class MediaBackends {
  private MediaBackends() {}

  /** Returns all of them, by name. */
  public static List<MediaBackend> all() {
    List<MediaBackend> found = new ArrayList<>();
    ServiceLoader.load(MediaBackend.class).forEach(found::add);
    found.sort(Comparator.comparing(MediaBackend::name));
    return List.copyOf(found);
  }

  /**
   * Returns the one that is installed; of several, the first by name.
   *
   * @throws EditorException {@code BACKEND_FAILED} if there is none
   */
  public static MediaBackend find() {
    List<MediaBackend> found = all();
    if (found.isEmpty()) {
      throw new EditorException(
          ErrorCode.BACKEND_FAILED,
          "No media backend is installed; add editor-ffmpeg, for example");
    }
    found.subList(1, found.size()).forEach(MediaBackend::close);
    return found.get(0);
  }
}
