package io.nve.typings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is written of all that there could be. */
class DeclarationsTest {
  private final Declarations declarations = new Declarations();

  @Test
  void writesExportsAndWhatTheyNeed() {
    offer("A", "export type A = B[];");
    offer("B", "export type B = 'C' | Unknown;");
    offer("C", "export type C = 1; // only named in quotes");
    offer("D", "export type D = 1;");
    declarations.export(
        new Declaration("f", "/** Takes {@link D}, not E. */ export function f(a: A): 1;"));
    offer("E", "export type E = 1;");
    assertThat(declarations.needed())
        .extracting(Declaration::name)
        .containsExactly("f", "A", "B", "D");
  }

  @Test
  void followsTypesThatNeedEachOther() {
    declarations.export(new Declaration("A", "export type A = { b?: B };"));
    offer("B", "export type B = { a?: A };");
    assertThat(declarations.needed()).hasSize(2);
  }

  @Test
  void hasOneDeclarationOfAName() {
    offer("A", "export type A = 1;");
    assertThatThrownBy(() -> offer("A", "export type A = 2;"))
        .isInstanceOf(TypingException.class)
        .hasMessageContaining("two declarations of A");
  }

  private void offer(String name, String text) {
    declarations.offer(new Declaration(name, text));
  }
}
