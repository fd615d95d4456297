package io.nve;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Array;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that finds nothing proves nothing: each must find the sin committed against it here. */
class ImpurityTest {

  private static final JavaClasses SINNER =
      new ClassFileImporter().importClasses(Impure.class, Point.class);
  private static final JavaClasses SAINT =
      new ClassFileImporter().importClasses(Pure.class, Name.class);

  @TestFactory
  Stream<DynamicTest> finds() {
    return Impurity.ALL.stream()
        .map(impurity ->
            DynamicTest.dynamicTest(
                impurity.name(), () -> assertThat(check(impurity, SINNER)).isNotEmpty()));
  }

  @Test
  void namesWhatWasUsedAndWhyNot() {
    Impurity rounding =
        Impurity.ALL.stream()
            .filter(impurity -> impurity.name().equals("rounding of halves"))
            .findFirst()
            .orElseThrow();

    assertThat(check(rounding, SINNER)).anyMatch(line -> line.contains("java.lang.Math.round"));
    assertThat(rounding.rule(DescribedPredicate.alwaysTrue()).getDescription())
        .contains("Math.floor(d + 0.5)");
  }

  @Test
  void letsDeterministicCodePass() {
    for (Impurity impurity : Impurity.ALL) {
      assertThat(check(impurity, SAINT)).as(impurity.name()).isEmpty();
    }
  }

  private static List<String> check(Impurity impurity, JavaClasses classes) {
    ArchRule rule = impurity.rule(DescribedPredicate.alwaysTrue());
    EvaluationResult result = rule.evaluate(classes);
    return result.getFailureReport().getDetails();
  }

  /** Commits every sin once. */
  @SuppressWarnings("unused")
  private static final class Impure {

    int read(Reader reader) throws IOException {
      return reader.read();
    }

    Object roll(Random random) {
      return List.of(random.nextInt(), TimeUnit.DAYS, System.nanoTime());
    }

    String text(Pattern pattern) {
      return new StringJoiner(String.format(Locale.ROOT, "%s", pattern)).toString();
    }

    double read(String text, NavigableMap<String, Double> read) {
      read.headMap(text.toLowerCase(Locale.ROOT), true).clear();
      return Math.sin(Double.parseDouble(text));
    }

    Object look(String name) {
      Map<Thread.State, String> states = new EnumMap<>(Thread.State.class);
      return states.getOrDefault(Thread.State.valueOf(name), "");
    }

    Map<Long, Object> gather(Point point) {
      Map<Long, Object> gathered = new HashMap<>();
      gathered.put(Math.round(point.x), Array.getLength(new int[point.hashCode()]));
      return gathered;
    }
  }

  /** Resembles the sins and is none. */
  @SuppressWarnings("unused")
  private static final class Pure {

    enum Edge {
      HEAD,
      TAIL
    }

    Object copy(int[] from, double x, Name name) {
      int[] to = new int[from.length];
      System.arraycopy(from, 0, to, 0, from.length);
      return List.of(to, (long) Math.floor(x + 0.5), Edge.values(), name.hashCode());
    }
  }

  private record Point(double x) {}

  private record Name(String text) {
    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }
}
