package io.nve.cli;

import io.nve.json.Json;
import io.nve.model.Asset;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Keeps relative paths of media true when a timeline moves to another folder. */
final class MediaPaths {
  private MediaPaths() {}

  /** Returns a project for another file, its relative paths seen from there. */
  static Project moved(Project project, Path from, Path to) {
    Path oldFolder = folder(from);
    Path newFolder = folder(to);
    if (oldFolder.equals(newFolder)) {
      return project;
    }
    Project result = project;
    for (Asset asset : project.assets()) {
      for (Map.Entry<String, MediaReference> entry : asset.references().entrySet()) {
        MediaReference reference = entry.getValue();
        Optional<String> moved = reference.url().flatMap(url -> moved(url, oldFolder, newFolder));
        if (moved.isPresent()) {
          result =
              result.setProperty(
                  asset.id(),
                  Asset.referenceKey(entry.getKey()),
                  reference.props().with("url", Json.of(moved.get())));
        }
      }
    }
    return result;
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? file.getFileSystem().getPath("/") : folder;
  }

  /** Returns what a path is from the new folder; nothing if it is not relative. */
  private static Optional<String> moved(String url, Path oldFolder, Path newFolder) {
    if (url.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return Optional.empty();
    }
    try {
      Path path = Path.of(url);
      if (path.isAbsolute()) {
        return Optional.empty();
      }
      Path seen = newFolder.relativize(oldFolder.resolve(path).normalize());
      return Optional.of(seen.toString().replace('\\', '/'));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
