package io.nve.ot.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pictures of docs/merge.md are drawings of scenarios. */
class MergeDocumentTest {
  private static final String OPEN = "```scenario\n";

  @Test
  void thePicturesAreOfScenarios() throws IOException {
    String page = Files.readString(Path.of("../docs/merge.md"));
    List<String> drawings = new ArrayList<>();
    Scenarios.all().stream()
        .filter(scenario -> scenario.outcomes().values().stream().distinct().count() == 1)
        .forEach(scenario -> drawings.add(ScenarioPicture.of(scenario)));
    String[] blocks = page.split(OPEN, -1);

    assertThat(blocks).hasSizeGreaterThanOrEqualTo(4);
    for (int i = 1; i < blocks.length; i++) {
      assertThat(drawings).contains(blocks[i].substring(0, blocks[i].indexOf("```")));
    }
  }
}
