package io.nve.typings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How comments are laid out. */
class CommentTest {
  @Test
  void isOneLineWhereItCanBe() {
    assertThat(Comment.of("Short.").at("  ")).isEqualTo("  /** Short. */\n");
  }

  @Test
  void isNothingWithoutText() {
    assertThat(Comment.NONE.at("  ")).isEmpty();
    assertThat(Comment.of("A.").and(Comment.NONE)).isEqualTo(Comment.of("A."));
    assertThat(Comment.NONE.and(Comment.of("A."))).isEqualTo(Comment.of("A."));
  }

  @Test
  void cannotBeEndedFromWithin() {
    assertThat(Comment.of("A */ B").at("")).containsOnlyOnce("*/").endsWith(" */\n");
  }

  @Test
  void wrapsLinesAndKeepsLinksAndCodeWhole() {
    Markdown markdown = new Markdown();
    markdown.text("word ".repeat(17) + "{@link Some.member | with a long label} and `some code`");
    assertThat(markdown.comment().lines())
        .hasSize(2)
        .last()
        .isEqualTo("{@link Some.member | with a long label} and `some code`");
  }

  @Test
  void keepsThePictureOfABlock() {
    Markdown markdown = new Markdown();
    markdown.fence("text", "\n   a |\n     b |\n ");
    assertThat(markdown.comment().lines()).containsExactly("```text", "a |", "  b |", "```");
  }
}
