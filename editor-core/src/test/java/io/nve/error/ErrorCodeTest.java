package io.nve.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ErrorCodeTest {
  @Test
  void everyCodeHasItsRowInTheDocumentation() throws IOException {
    List<String> documented = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "errors.md"))) {
      if (line.startsWith("| `")) {
        String[] cells = line.split("\\|", -1);
        documented.add(cells[1].strip() + cells[2].strip() + cells[3].strip());
      }
    }
    List<String> expected = new ArrayList<>();
    for (ErrorCode code : ErrorCode.values()) {
      expected.add("`" + code.name() + "`" + code.number() + code.category());
    }
    assertThat(documented).isEqualTo(expected);
  }

  @Test
  void numbersAreUnique() {
    assertThat(List.of(ErrorCode.values())).extracting(ErrorCode::number).doesNotHaveDuplicates();
  }

  @Test
  void aPathGrowsFromTheInsideOutAndIsEscaped() {
    EditorException e =
        new EditorException(ErrorCode.INVALID_VALUE, "no").under("fx/a~b").under("props");
    assertThat(e.path()).isEqualTo("/props/fx~1a~0b");
    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE);
    assertThat(e).hasMessage("no");
  }
}
