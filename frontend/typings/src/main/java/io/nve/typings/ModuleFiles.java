package io.nve.typings;

import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a compiled module into its package, with a source map that leads to Java.
 *
 * <pre>
 * java … io.nve.typings.ModuleFiles MODULE OUTPUT SOURCES…
 * </pre>
 *
 * MODULE is the script that was compiled, its map beside it; OUTPUT the folder of the package;
 * SOURCES the folders whose files the map shall contain.
 *
 * <p>As compiled, the map names files below a root that lacks its slash, so that paths in stack
 * traces run together. Here each is {@code src/} and its path, which is also right where the
 * package is installed, and the text of our own files is in the map: debuggers show it without
 * asking anybody for it.
 */
public final class ModuleFiles {
  private static final String ROOT = "src/";

  private ModuleFiles() {}

  /** Writes two files. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException("Usage: ModuleFiles MODULE OUTPUT SOURCES...");
    }
    Path module = Path.of(arguments[0]);
    Path output = Path.of(arguments[1]);
    List<Path> folders = Stream.of(arguments).skip(2).map(Path::of).toList();
    String name = module.getFileName().toString();
    String map = name + ".map";
    Files.createDirectories(output);
    Files.writeString(output.resolve(name), script(Files.readString(module), map));
    Files.writeString(
        output.resolve(map), map(Files.readString(module.resolveSibling(map)), folders));
  }

  /** Returns the script with a line of its own, and only that, for its map. */
  static String script(String text, String map) {
    int end = text.lastIndexOf("\n//# sourceMappingURL=");
    return (end < 0 ? text.stripTrailing() : text.substring(0, end))
        + "\n//# sourceMappingURL="
        + map
        + "\n";
  }

  /** Returns a map with proper paths, and the texts of what is found in some folders. */
  static String map(String text, List<Path> folders) throws IOException {
    JsonObject map = (JsonObject) JsonReader.read(text, JsonLimits.PROJECT);
    if (!(map.get("sources") instanceof Json.Arr sources)) {
      throw new TypingException("The map names no sources");
    }
    List<Json> paths = new ArrayList<>();
    List<Json> contents = new ArrayList<>();
    for (Json source : sources.values()) {
      String path = source instanceof Json.Str name ? name.value() : "";
      String bare = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
      paths.add(Json.of(ROOT + bare));
      contents.add(content(bare, folders));
    }
    return JsonWriter.canonical(
        map.without("sourceRoot")
            .with("sources", Json.of(paths))
            .with("sourcesContent", Json.of(contents)));
  }

  private static Json content(String path, List<Path> folders) throws IOException {
    for (Path folder : folders) {
      Path file = folder.resolve(path);
      if (!path.isEmpty() && Files.isRegularFile(file)) {
        return Json.of(Files.readString(file));
      }
    }
    return Json.NULL;
  }
}
