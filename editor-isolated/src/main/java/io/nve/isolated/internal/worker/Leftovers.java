package io.nve.isolated.internal.worker;

import io.nve.isolated.internal.Folders;
import java.nio.file.Path;

/**
 * What a worker removes when it ends by itself. A parent that lives does this for its workers; one
 * that was killed cannot.
 */
final class Leftovers {
  private Leftovers() {}

  /** Removes the folder that this process was started in. */
  static void removeOwnFolder() {
    Path own = Path.of(System.getProperty("java.io.tmpdir"));
    if (Folders.isOurs(own)) {
      Folders.remove(own);
    }
  }

  /** Removes the folder that the parent had made for an output. */
  static void removeOutput(String target) {
    Path folder = Path.of(target).getParent();
    if (folder != null && Folders.isOurs(folder)) {
      Folders.remove(folder);
    }
  }
}
