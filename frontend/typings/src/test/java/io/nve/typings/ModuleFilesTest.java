package io.nve.typings;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a compiled module comes into its package. */
class ModuleFilesTest {
  @TempDir Path folder;

  @Test
  void putsAPathBehindTheRootOfSources() throws IOException {
    JsonObject map = map("{\"sourceRoot\":\"src\",\"sources\":[\"io/A.java\",\"src/io/B.java\"]}");
    assertThat(map.get("sources"))
        .isEqualTo(Json.of(List.of(Json.of("src/io/A.java"), Json.of("src/io/B.java"))));
    assertThat(map.has("sourceRoot")).isFalse();
  }

  @Test
  void hasTheTextOfFilesThatAreFound() throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A {}");
    assertThat(map("{\"sources\":[\"A.java\",\"B.java\"]}").get("sourcesContent"))
        .isEqualTo(Json.of(List.of(Json.of("class A {}"), Json.NULL)));
  }

  @Test
  void keepsTheRestOfTheMap() throws IOException {
    assertThat(map("{\"sources\":[],\"mappings\":\"AAAA\",\"version\":3}").get("mappings"))
        .isEqualTo(Json.of("AAAA"));
  }

  @Test
  void namesTheMapOnceInTheScript() {
    String expected = "let a;\n//# sourceMappingURL=index.js.map\n";
    assertThat(ModuleFiles.script("let a;\n", "index.js.map")).isEqualTo(expected);
    assertThat(ModuleFiles.script("let a;\n//# sourceMappingURL=x.map", "index.js.map"))
        .isEqualTo(expected);
  }

  private JsonObject map(String text) throws IOException {
    return (JsonObject) JsonReader.read(ModuleFiles.map(text, List.of(folder)));
  }
}
