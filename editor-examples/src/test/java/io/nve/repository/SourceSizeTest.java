package io.nve.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One idea to a file: beyond some length there are two. */
class SourceSizeTest {

  private static final int MOST_LINES = 600;

  @Test
  void noSourceFileIsLong() {
    List<Path> sources = Repository.javaSources();
    List<String> tooLong =
        sources.stream()
            .filter(file -> Repository.lines(file).size() > MOST_LINES)
            .map(file -> Repository.name(file) + ": " + Repository.lines(file).size() + " lines")
            .toList();

    assertThat(sources).hasSizeGreaterThan(50);
    assertThat(tooLong).as("files of more than %d lines", MOST_LINES).isEmpty();
  }
}
