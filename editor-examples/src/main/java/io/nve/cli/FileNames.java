package io.nve.cli;

import java.nio.file.Path;

/** What files are called. */
final class FileNames {
  private FileNames() {}

  /** Returns the name of a file without its folder and its ending. */
  static String base(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
