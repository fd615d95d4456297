package io.nve.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {
  private static final String EMPTY =
      """
      # Performance
      <!-- peers: begin -->
      old
      <!-- peers: end -->
      between
      <!-- results: begin -->
      <!-- results: end -->
      """;

  @TempDir Path results;

  @Test
  void putsEachTableInItsPlace() throws IOException {
    Files.writeString(results.resolve("peers.md"), "# peers\n\n| us | them |\n");
    Files.writeString(results.resolve("seek.md"), "# seek\n\n| 5 frames |\n");
    Files.writeString(results.resolve("FindBenchmark.md"), "# FindBenchmark\n\n| byId |\n");

    String page = PerformancePage.updated(EMPTY, results);

    assertThat(page)
        .isEqualTo(
            """
            # Performance
            <!-- peers: begin -->

            | us | them |

            <!-- peers: end -->
            between
            <!-- results: begin -->

            ### `FindBenchmark`

            | byId |

            ### `seek`

            | 5 frames |

            <!-- results: end -->
            """);
    assertThat(PerformancePage.updated(page, results)).isEqualTo(page);
  }

  @Test
  void refusesPageWithoutAPlace() {
    assertThatThrownBy(() -> PerformancePage.updated("# Performance\n", results))
        .hasMessageContaining("no place for results");
  }

  @Test
  void thePageHasTheRecordedResults() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "performance.md"));
    assertThat(PerformancePage.updated(page, Path.of("results"))).isEqualTo(page);
  }
}
