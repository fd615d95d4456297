package io.nve.ffmpeg.internal.title;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One font file: a family at one weight. */
public final class FontFace {
  private final Path file;
  private final String family;
  private final FontTables tables;

  private FontFace(Path file, String family, FontTables tables) {
    this.file = file;
    this.family = family;
    this.tables = tables;
  }

  /** Reads a font file. */
  static FontFace read(Path file) throws IOException {
    FontTables tables = FontTables.read(Files.readAllBytes(file));
    String family = tables.family().orElseThrow(() -> new IOException("a font without a name"));
    return new FontFace(file, family, tables);
  }

  /** Where the font lies. */
  public Path file() {
    return file;
  }

  /** The family's name. */
  public String family() {
    return family;
  }

  /** The weight class, 1 to 1000; 400 is regular, 700 bold. */
  public int weight() {
    return tables.weight();
  }

  /** Whether its letters slant. */
  public boolean italic() {
    return tables.italic();
  }

  FontTables tables() {
    return tables;
  }
}
