package io.nve.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ContentHasherTest {
  private static ContentHash hash(UnaryOperator<ContentHasher> values) {
    return values.apply(new ContentHasher()).hash();
  }

  /** Caches outlive releases and are shared with JavaScript, so these may never change. */
  @Test
  void pinnedHashesNeverChange() {
    assertThat(hash(h -> h)).hasToString("00000000000000000000000000000000");
    assertThat(hash(h -> h.put(1))).hasToString("edbb12d07b01c70e4839997f5115981b");
    assertThat(hash(h -> h.put("clip").put(0.5).put(true)))
        .hasToString("5739547b8712e0508068bc627b685c77");
  }

  @Test
  void orderAndBordersCount() {
    assertThat(hash(h -> h.put(1).put(2))).isNotEqualTo(hash(h -> h.put(2).put(1)));
    assertThat(hash(h -> h.put("ab").put("c"))).isNotEqualTo(hash(h -> h.put("a").put("bc")));
    assertThat(hash(h -> h.put(""))).isNotEqualTo(hash(h -> h));
    assertThat(hash(h -> h.put("abcd"))).isNotEqualTo(hash(h -> h.put("abc")));
    assertThat(hash(h -> h.put(0))).isNotEqualTo(hash(h -> h.put(0).put(0)));
  }

  @Test
  void bothZerosAreOne() {
    assertThat(hash(h -> h.put(-0.0))).isEqualTo(hash(h -> h.put(0.0)));
  }

  @Test
  void likeInputsDoNotCollide() {
    Set<Long> high = new HashSet<>();
    Set<Long> low = new HashSet<>();
    for (long i = 0; i < 200_000; i++) {
      ContentHash hash = new ContentHasher().put(i).put(i >> 3).hash();
      high.add(hash.high());
      low.add(hash.low());
    }
    assertThat(high).hasSize(200_000);
    assertThat(low).hasSize(200_000);
  }

  @Test
  void oneBitOfInputTurnsHalfOfTheOutput() {
    long turned = 0;
    int trials = 64 * 50;
    for (int i = 0; i < trials; i++) {
      long word = i * 0x9E3779B97F4A7C15L;
      ContentHash a = new ContentHasher().put(word).put(7).hash();
      ContentHash b = new ContentHasher().put(word ^ 1L << i % 64).put(7).hash();
      turned += Long.bitCount(a.high() ^ b.high()) + Long.bitCount(a.low() ^ b.low());
    }
    assertThat(turned / (double) trials).isBetween(62.0, 66.0);
  }
}
