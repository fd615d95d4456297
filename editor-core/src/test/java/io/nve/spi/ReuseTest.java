package io.nve.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReuseTest {
  @Test
  void nothingIsReusedUnlessAskedFor() {
    assertThat(Reuse.NONE.isCached()).isFalse();
    assertThat(Reuse.NONE.sources()).isFalse();
  }

  @Test
  void aFolderHasALimit() {
    Reuse cached = Reuse.cachedIn("cache");

    assertThat(cached.isCached()).isTrue();
    assertThat(cached.cacheBytes()).isEqualTo(Reuse.USUAL_BYTES);
    assertThat(cached.withCacheBytes(7).withSources(true)).isEqualTo(new Reuse("cache", 7, true));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> Reuse.cachedIn("a\0b")).isInstanceOf(EditorException.class);
    assertThatThrownBy(() -> Reuse.cachedIn("a").withCacheBytes(0))
        .isInstanceOf(EditorException.class);
    assertThatThrownBy(() -> new Reuse("", -1, false)).isInstanceOf(EditorException.class);
  }

  @Test
  void backendsWithoutStretchesEncodeOne() {
    RenderResult result = new RenderResult("out", List.of("x"), 12, 0, 0, 0, List.of());

    assertThat(result.work().encoded()).isEqualTo(new RenderWork.Share(1, 12));
    assertThat(result.work().reused()).isEqualTo(RenderWork.Share.NONE);
    assertThat(RenderWork.encoded(0).encoded()).isEqualTo(RenderWork.Share.NONE);
    assertThat(RenderWork.Share.NONE.plus(3).plus(4)).isEqualTo(new RenderWork.Share(2, 7));
  }
}
