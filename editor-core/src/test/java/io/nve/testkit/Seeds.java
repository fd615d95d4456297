package io.nve.testkit;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property over many seeds. A failure names its seed and the command that replays it:
 *
 * <pre>{@code
 * Seeds.check(1_000, random -> {
 *   Project project = RandomProjects.next(random);
 *   assertThat(decode(encode(project))).isEqualTo(project);
 * });
 * }</pre>
 */
public final class Seeds {
  /** The system property that replays one seed. */
  public static final String PROPERTY = "nve.seed";

  /** The system property, set by {@code ./nve test --long}, for fifty times as many seeds. */
  public static final String LONG = "nve.long";

  /** The system property, set by {@code ./nve test --mutation}, for a tenth as many seeds. */
  public static final String BRIEF = "nve.brief";

  private Seeds() {}

  /** Runs the property with the seeds from 0 up to {@code count}, or with the one to replay. */
  public static void check(int count, Consumer<Random> property) {
    Long only = Long.getLong(PROPERTY);
    if (only != null) {
      property.accept(new Random(only));
      return;
    }
    long all = all(count);
    for (long seed = 0; seed < all; seed++) {
      try {
        property.accept(new Random(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(failure(seed), e);
      }
    }
  }

  private static long all(int count) {
    if (Boolean.getBoolean(LONG)) {
      return 50L * count;
    }
    return Boolean.getBoolean(BRIEF) ? (count + 9L) / 10 : count;
  }

  private static String failure(long seed) {
    StackTraceElement test =
        StackWalker.getInstance()
            .walk(frames ->
                frames
                    .filter(frame -> !frame.getClassName().equals(Seeds.class.getName()))
                    .findFirst()
                    .orElseThrow()
                    .toStackTraceElement());
    String name = test.getClassName().substring(test.getClassName().lastIndexOf('.') + 1);
    return "Seed "
        + seed
        + " fails; replay it with: ./nve test -Dtest="
        + name
        + "#"
        + test.getMethodName()
        + " -Dsurefire.failIfNoSpecifiedTests=false -D"
        + PROPERTY
        + "="
        + seed;
  }
}
