package io.nve.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.ErrorCode;
import io.nve.model.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "a:b", "a b", "ä", "a/b"})
  void refusesWhatIsNoName(String text) {
    assertThatThrownBy(() -> ClientName.of(text))
        .extracting("code")
        .isEqualTo(ErrorCode.INVALID_ID);
  }

  @Test
  void hasAtMost32Characters() {
    assertThat(ClientName.of("a".repeat(32)).value()).hasSize(32);
    assertThatThrownBy(() -> ClientName.of("a".repeat(33)))
        .extracting("code")
        .isEqualTo(ErrorCode.INVALID_ID);
  }

  @Test
  void makesTheIdsThatBeginWithItAndADot() {
    ClientName ana = ClientName.of("ana");
    assertThat(ana.makes(Id.of("ana.1"))).isTrue();
    assertThat(ana.makes(Id.of("ana.1.2"))).isTrue();
    assertThat(ana.makes(Id.of("ana"))).isFalse();
    assertThat(ana.makes(Id.of("ana."))).isFalse();
    assertThat(ana.makes(Id.of("anabel.1"))).isFalse();
    assertThat(ana.makes(Id.of("ben.1"))).isFalse();
  }
}
