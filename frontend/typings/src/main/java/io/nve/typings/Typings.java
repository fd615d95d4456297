package io.nve.typings;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the declarations of a module.
 *
 * <pre>
 * java … io.nve.typings.Typings MODULE SOURCES CORE_SOURCES OUTPUT
 * </pre>
 *
 * MODULE is the class that TeaVM compiles, SOURCES the folder that it and its API are in,
 * CORE_SOURCES the folder of the core's sources, whose Javadoc is used, and OUTPUT the file. The
 * class path is that of the program itself.
 */
public final class Typings {
  private static final String HEADER =
      "// Written from the Java sources of this package by its build.\n\n";

  private Typings() {}

  /** Writes one file. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException("Usage: Typings MODULE SOURCES CORE_SOURCES OUTPUT");
    }
    String text = write(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]));
    Path output = Path.of(arguments[3]).toAbsolutePath();
    Files.createDirectories(output.getParent());
    Files.writeString(output, text);
  }

  /**
   * Returns the declarations.
   *
   * @throws TypingException if something in the sources says too little
   */
  static String write(String module, Path sources, Path coreSources) {
    return SourceReader.read(
        sources,
        coreSources,
        classPath(),
        java -> {
          Names names = new Names();
          ApiTypes api = new ApiTypes(java, java.type(module), names);
          Declarations declarations = new Declarations();
          api.addTo(declarations);
          new CoreTypes(java, names).addTo(declarations);
          return text(api.about(), declarations);
        });
  }

  /** Returns a file. */
  static String text(Comment about, Declarations declarations) {
    StringBuilder out = new StringBuilder(HEADER);
    out.append(about.and(Comment.of("@packageDocumentation")).at("")).append('\n');
    declarations.needed().forEach(each -> out.append(each.text()).append('\n'));
    return out.append("export {};\n").toString();
  }

  /** Returns the class path of this program. */
  static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }
}
