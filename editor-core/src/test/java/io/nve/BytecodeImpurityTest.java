package io.nve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** The core has none of it; and each rule finds the sin committed against it here. */
class BytecodeImpurityTest {
  private static final List<ClassNode> CORE = core();
  private static final List<ClassNode> SINNER =
      List.of(read(Impure.class), read(Impure.Point.class));
  private static final List<ClassNode> SAINT = List.of(read(Pure.class), read(Pure.Point.class));

  @TestFactory
  Stream<DynamicTest> thePureCoreAvoids() {
    return BytecodeImpurity.ALL.stream()
        .map(impurity ->
            DynamicTest.dynamicTest(
                impurity.name(),
                () -> assertThat(impurity.in(CORE)).as(impurity.reason()).isEmpty()));
  }

  @Test
  void thePureCoreHasNoParenthesesToLose() throws AnalyzerException {
    assertThat(LostParentheses.in(CORE))
        .as("JavaScript drops the parentheses on the right; have the simple side there")
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> finds() {
    return BytecodeImpurity.ALL.stream()
        .map(impurity ->
            DynamicTest.dynamicTest(
                impurity.name(), () -> assertThat(impurity.in(SINNER)).isNotEmpty()));
  }

  @Test
  void findsParenthesesWhereverTheRightSideComesFrom() throws AnalyzerException {
    assertThat(LostParentheses.in(SINNER))
        .extracting(place -> place.substring(0, place.indexOf(':')))
        .containsExactly(
            "BytecodeImpurityTest$Impure.ofMethod",
            "BytecodeImpurityTest$Impure.ofParameter",
            "BytecodeImpurityTest$Impure.ofVariable",
            "BytecodeImpurityTest$Impure.product",
            "BytecodeImpurityTest$Impure.sum");
  }

  @Test
  void letsEqualCodePass() throws AnalyzerException {
    for (BytecodeImpurity impurity : BytecodeImpurity.ALL) {
      assertThat(impurity.in(SAINT)).as(impurity.name()).isEmpty();
    }
    assertThat(LostParentheses.in(SAINT)).isEmpty();
  }

  /** What is allowed where nothing is any more would let new sins pass. */
  @Test
  void nothingIsAllowedInVain() {
    for (BytecodeImpurity impurity : BytecodeImpurity.ALL) {
      BytecodeImpurity strict =
          new BytecodeImpurity(
              impurity.name(), impurity.reason(), impurity.finder(), java.util.Set.of());
      assertThat(strict.in(CORE)).as(impurity.name()).containsAll(impurity.allowed());
    }
  }

  private static List<ClassNode> core() {
    Path classes = Path.of("target/classes/io/nve");
    try (Stream<Path> files = Files.walk(classes)) {
      List<ClassNode> all = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        if (!classes.relativize(file).startsWith("spi")) {
          all.add(node(Files.readAllBytes(file)));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassNode read(Class<?> type) {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (var in = type.getResourceAsStream(file)) {
      return node(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassNode node(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    return node;
  }

  /** Commits every sin once. */
  @SuppressWarnings({"unused", "EmptyCatch"})
  private static final class Impure {
    record Point(double x) {}

    int divide(int a, int b) {
      try {
        return a / b;
      } catch (ArithmeticException e) {
        return (int) (0.1f * a);
      }
    }

    String text(double value) {
      return "is " + value + (long) value + (float) value;
    }

    double product(double a, double b, double c) {
      return a * (b / c);
    }

    double sum(double a, double b, double c) {
      return a + (b - c);
    }

    double ofVariable(double a, double b, double c) {
      double part = b * c;
      return a * part;
    }

    double ofMethod(double a, double b, double c) {
      return a * quotient(b, c);
    }

    double quotient(double b, double c) {
      return b / c;
    }

    double ofCaller(double a, double b, double c) {
      return ofParameter(a, b - c);
    }

    double ofParameter(double a, double b) {
      return a + b;
    }
  }

  /** Resembles the sins and is none. */
  @SuppressWarnings("unused")
  private static final class Pure {
    record Point(double x) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Point that && Double.compare(x, that.x) == 0;
      }

      @Override
      public int hashCode() {
        return Double.hashCode(x);
      }
    }

    int divide(int a) {
      return a / 7 + a % 1000;
    }

    String text(long value) {
      return "is " + value;
    }

    double swapped(double a, double b, double c) {
      return b / c * a + (a - b) * c;
    }

    double twice(double a, double b, double c) {
      double part = b * c;
      return a * part + part;
    }
  }
}
