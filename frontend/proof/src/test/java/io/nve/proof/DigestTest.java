package io.nve.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestTest {
  @Test
  void everyCharacterAndItsPlaceCount() {
    assertThat(Digest.of("abc")).hasSize(16).isNotEqualTo(Digest.of("acb"));
    assertThat(Digest.of("")).isNotEqualTo(Digest.of("\u0000"));
    assertThat(Digest.of("\u0141")).isNotEqualTo(Digest.of("A"));
  }

  @Test
  void manyTextsHaveManyHashes() {
    Set<String> hashes = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      hashes.add(Digest.of("line " + i));
    }

    assertThat(hashes).hasSize(100_000);
  }

  /** Pinned, since a hash that changes makes replays of old reports useless. */
  @Test
  void staysAsItIs() {
    assertThat(Digest.of("one core")).isEqualTo("5da0795f2a11a037");
  }
}
