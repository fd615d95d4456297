package io.nve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
  @Test
  void theDocumentHasARowForEachCodeAndNoOther() throws IOException {
    Path document = Path.of("").toAbsolutePath().resolveSibling("docs/cli.md");
    List<String> rows =
        Files.readAllLines(document).stream()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(ExitCode.values())
                .map(code -> "| " + code.number() + " | " + code.meaning() + " |")
                .toList());
  }

  @Test
  void everyErrorOfTheLibraryHasACode() {
    for (ErrorCode error : ErrorCode.values()) {
      assertThat(ExitCode.of(error)).as(error.name()).isNotIn(ExitCode.OK, ExitCode.USAGE);
    }
    assertThat(ExitCode.of(ErrorCode.OVERLAP)).isEqualTo(ExitCode.REFUSED);
    assertThat(ExitCode.of(ErrorCode.MEDIA_NOT_FOUND)).isEqualTo(ExitCode.MISSING);
    assertThat(ExitCode.of(ErrorCode.CANCELLED)).isEqualTo(ExitCode.CANCELLED);
    assertThat(ExitCode.of(ErrorCode.OUTPUT_NOT_WRITABLE)).isEqualTo(ExitCode.FAILED);
    assertThat(ExitCode.of(ErrorCode.BACKEND_FAILED)).isEqualTo(ExitCode.FAILED);
  }
}
