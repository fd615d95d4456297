package io.nve.op;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.op.TextDelta.Delete;
import io.nve.op.TextDelta.Insert;
import io.nve.op.TextDelta.Retain;
import io.nve.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextDeltaTest {
  @Test
  void walksOverTheText() {
    TextDelta delta = TextDelta.replace(6, 5, "there");
    assertThat(delta.applyTo("hello world!")).isEqualTo("hello there!");
  }

  @Test
  void stepsBeyondTheEndHaveNothingToDo() {
    TextDelta delta = TextDelta.replace(10, 10, "x");
    assertThat(delta.applyTo("abc")).isEqualTo("abcx");
    assertThat(delta.inverse("abc").applyTo("abcx")).isEqualTo("abc");
  }

  @Test
  void equalChangesAreEqual() {
    TextDelta delta =
        new TextDelta(
            List.of(new Retain(1), new Retain(2), new Insert("a"), new Insert("b"), new Retain(5)));
    assertThat(delta.parts()).containsExactly(new Retain(3), new Insert("ab"));
  }

  @Test
  void whatDoesNothingIsNoPart() {
    TextDelta delta =
        new TextDelta(
            List.of(
                new Insert("a"), new Delete(0), new Insert(""), new Retain(0), new Insert("b")));
    assertThat(delta.parts()).containsExactly(new Insert("ab"));
    assertThat(new TextDelta(List.of(new Delete(1), new Delete(2))).parts())
        .containsExactly(new Delete(3));
  }

  @Test
  void theInverseRestoresTheText() {
    Seeds.check(
        2_000,
        random -> {
          String text = "abcdefghij".substring(random.nextInt(10));
          List<TextDelta.Part> parts = new ArrayList<>();
          for (int i = 0; i < 5; i++) {
            int count = random.nextInt(4);
            parts.add(
                switch (random.nextInt(3)) {
                  case 0 -> new Retain(count);
                  case 1 -> new Delete(count);
                  default -> new Insert("XYZ".substring(random.nextInt(4)));
                });
          }
          TextDelta delta = new TextDelta(parts);
          assertThat(delta.inverse(text).applyTo(delta.applyTo(text))).isEqualTo(text);
        });
  }
}
