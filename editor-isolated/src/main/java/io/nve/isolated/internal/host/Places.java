package io.nve.isolated.internal.host;

import io.nve.isolated.internal.wire.Located;
import io.nve.render.RenderPlan;
import io.nve.spi.MediaLocation;
import io.nve.spi.Reuse;
import io.nve.spi.SourceResolver;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where media is for a worker, whose own folder is another than its parent's. */
final class Places {
  private Places() {}

  /** Returns a resolver that a worker can be given, with what another one says of a plan. */
  static Located seenByWorker(RenderPlan plan, SourceResolver sources) {
    return Located.of(plan, sources, Places::seenByWorker);
  }

  /** Returns what may be reused, with the path of the cache made absolute. */
  static Reuse seenByWorker(Reuse reuse) {
    if (!reuse.isCached()) {
      return reuse;
    }
    try {
      String folder = Path.of(reuse.cacheFolder()).toAbsolutePath().toString();
      return new Reuse(folder, reuse.cacheBytes(), reuse.sources());
    } catch (InvalidPathException e) {
      return reuse;
    }
  }

  /** Returns the location with a relative path made absolute; URLs stay. */
  static MediaLocation seenByWorker(MediaLocation location) {
    try {
      Path path = Path.of(location.value());
      boolean url = location.value().contains("://") && !Files.exists(path);
      return url ? location : MediaLocation.of(path.toAbsolutePath().toString());
    } catch (InvalidPathException e) {
      return location;
    }
  }
}
