package io.nve.ffmpeg.internal.title;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The fonts that titles can use: Inter, which comes with this module, and those in directories that
 * the host names. The machine's own fonts are left alone, so that a title looks the same
 * everywhere.
 */
public final class FontCatalog {
  private static final List<String> BUNDLED =
      List.of(
          "Inter-Regular.otf",
          "Inter-SemiBold.otf",
          "Inter-Bold.otf",
          "Inter-Black.otf",
          "Inter-Italic.otf",
          "Inter-BoldItalic.otf");

  private final List<FontFace> faces;

  private FontCatalog(List<FontFace> faces) {
    this.faces = List.copyOf(faces);
  }

  /** The bundled fonts alone. */
  public static FontCatalog bundled() {
    return Bundled.CATALOG;
  }

  /**
   * The fonts of some directories, before the bundled ones.
   *
   * @throws IOException when a directory cannot be read; files that are no fonts are passed over
   */
  public static FontCatalog of(List<Path> directories) throws IOException {
    List<FontFace> faces = new ArrayList<>();
    for (Path directory : directories) {
      for (Path file : fontFiles(directory)) {
        addIfReadable(faces, file);
      }
    }
    faces.addAll(bundled().faces);
    return new FontCatalog(faces);
  }

  /** The family names, each once. */
  public List<String> families() {
    return faces.stream().map(FontFace::family).distinct().toList();
  }

  /** Returns whether there is a family of this name, without regard to case. */
  public boolean has(String family) {
    return faces.stream().anyMatch(face -> face.family().equalsIgnoreCase(family));
  }

  /**
   * The face nearest to what is asked for: the family by name without regard to case, else the
   * first bundled one; in it upright or slanted as asked for, where it has both; and of these the
   * nearest weight, the heavier of two as near.
   */
  public FontFace find(String family, int weight, boolean italic) {
    List<FontFace> named =
        faces.stream().filter(face -> face.family().equalsIgnoreCase(family)).toList();
    List<FontFace> candidates = named.isEmpty() ? bundled().faces : named;
    return candidates.stream()
        .min(
            Comparator.<FontFace>comparingInt(face -> face.italic() == italic ? 0 : 1)
                .thenComparingInt(face -> Math.abs(face.weight() - weight))
                .thenComparingInt(face -> -face.weight()))
        .orElseThrow();
  }

  private static List<Path> fontFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(FontCatalog::isFontName).sorted().toList();
    }
  }

  private static boolean isFontName(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".ttf") || name.endsWith(".otf");
  }

  private static void addIfReadable(List<FontFace> faces, Path file) {
    try {
      faces.add(FontFace.read(file));
    } catch (IOException e) {
      return; // one damaged file in a font directory must not make all titles fail
    }
  }

  /** Unpacks the bundled fonts once: the font engine reads files only. */
  private static final class Bundled {
    static final FontCatalog CATALOG = unpack();

    private static FontCatalog unpack() {
      try {
        Path directory = Files.createTempDirectory("nve-fonts-");
        directory.toFile().deleteOnExit();
        List<FontFace> faces = new ArrayList<>();
        for (String name : BUNDLED) {
          Path file = directory.resolve(name);
          copy(name, file);
          file.toFile().deleteOnExit();
          faces.add(FontFace.read(file));
        }
        return new FontCatalog(faces);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot unpack the bundled fonts", e);
      }
    }

    private static void copy(String name, Path file) throws IOException {
      try (InputStream in = FontCatalog.class.getResourceAsStream("fonts/" + name)) {
        if (in == null) {
          throw new IOException("the font " + name + " is missing from this module");
        }
        Files.copy(in, file);
      }
    }
  }
}
