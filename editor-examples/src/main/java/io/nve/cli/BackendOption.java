package io.nve.cli;

import io.nve.isolated.IsolatedBackend;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaBackends;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Where a command's media is worked on: in this process, or in one that can do no harm. */
final class BackendOption {
  @Option(
      names = "--isolated",
      description = {
        "Work in a process of its own with limits, for media from strangers:",
        "a crash, a hang or too much memory is an error and nothing more."
      })
  private boolean isolated;

  /** Opens the backend, and says what cannot be limited on this machine. */
  MediaBackend open(PrintWriter err) {
    if (!isolated) {
      return MediaBackends.find();
    }
    IsolatedBackend backend = IsolatedBackend.standard();
    backend.weaknesses().forEach(sentence -> err.println("note: " + sentence));
    err.flush();
    return backend;
  }
}
