package io.nve.ffmpeg.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PendingFileTest {
  @TempDir Path directory;

  @Test
  void appearsOnlyWhenCommitted() throws IOException {
    Path target = directory.resolve("out.mp4");
    try (PendingFile file = PendingFile.beside(target)) {
      Files.writeString(file.path(), "whole");
      assertThat(target).doesNotExist();
      file.commit();
    }
    assertThat(target).hasContent("whole");
    assertThat(names()).containsExactly("out.mp4");
  }

  @Test
  void leavesTheOldFileWhenNotCommitted() throws IOException {
    Path target = Files.writeString(directory.resolve("out.mp4"), "old");
    try (PendingFile file = PendingFile.beside(target)) {
      Files.writeString(file.path(), "half");
    }
    assertThat(target).hasContent("old");
    assertThat(names()).containsExactly("out.mp4");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isReadableForWhoeverPlainFilesAre() throws IOException {
    Path plain = Files.createFile(directory.resolve("plain"));
    Path target = directory.resolve("out.mp4");
    try (PendingFile file = PendingFile.beside(target)) {
      file.commit();
    }
    assertThat(Files.getAttribute(target, "unix:mode"))
        .isEqualTo(Files.getAttribute(plain, "unix:mode"));
  }

  @Test
  void refusesDirectoriesAndMissingOnes() {
    assertThatThrownBy(() -> PendingFile.beside(directory)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> PendingFile.beside(directory.resolve("none/out.mp4")))
        .isInstanceOf(IOException.class);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
