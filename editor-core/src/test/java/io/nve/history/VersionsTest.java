package io.nve.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.edit.IdSource;
import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.testkit.notation.Notation;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionsTest {
  private static final Project ROUGH = Notation.FRAMES.read("V1: A[0-10] B[10-20]");
  private static final Project PRESENT = new Alive(Id.of("B"), false).applyTo(ROUGH);
  private static final NamedVersion ROUGH_CUT = new NamedVersion("Rough cut", "ana", 812, 7);
  private static final NamedVersion FINE_CUT = new NamedVersion("Fine cut", "ben", 900, 9);

  private static Project at(long version) {
    return version == 812 ? ROUGH : PRESENT;
  }

  @Test
  void versionsAreSortedByNumber() {
    Versions versions = Versions.NONE.with(FINE_CUT).with(ROUGH_CUT);
    assertThat(versions.all()).containsExactly(ROUGH_CUT, FINE_CUT);
    assertThat(versions.find("Fine cut")).contains(FINE_CUT);
    assertThat(versions.without("Fine cut").all()).containsExactly(ROUGH_CUT);
    assertThat(Versions.NONE.all()).isEmpty();
  }

  @Test
  void aNameIsGivenOnce() {
    NamedVersion later = new NamedVersion("Rough cut", "ben", 950, 11);
    assertThat(Versions.NONE.with(ROUGH_CUT).with(later).all()).containsExactly(later);
    assertThatThrownBy(() -> new Versions(List.of(ROUGH_CUT, later)))
        .isInstanceOf(EditorException.class)
        .extracting("code")
        .isEqualTo(ErrorCode.INVALID_VALUE);
  }

  @Test
  void aVersionNeedsANameAndANumber() {
    for (var wrong :
        List.<Runnable>of(
            () -> new NamedVersion("", "ana", 1, 1), () -> new NamedVersion("x", "ana", -1, 1))) {
      assertThatThrownBy(wrong::run)
          .isInstanceOf(EditorException.class)
          .extracting("code")
          .isEqualTo(ErrorCode.INVALID_VALUE);
    }
  }

  @Test
  void aVersionIsComparedAndRestored() {
    Versions versions = Versions.NONE.with(ROUGH_CUT);
    assertThat(versions.difference("Rough cut", PRESENT, VersionsTest::at).lines())
        .containsExactly("Removed 'film.mp4' from V1 at 00:00:00:10");
    Batch batch =
        versions.restore("Rough cut", PRESENT, VersionsTest::at, IdSource.counting("new"));
    assertThat(batch.label()).isEqualTo("Restore 'Rough cut'");
    assertThat(batch.applyTo(PRESENT)).isEqualTo(ROUGH);
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> Versions.NONE.difference("Rough cut", PRESENT, VersionsTest::at))
        .isInstanceOf(EditorException.class)
        .extracting("code")
        .isEqualTo(ErrorCode.UNKNOWN_ENTITY);
  }
}
