package io.nve.ffmpeg.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.isolated.IsolatedBackend;
import io.nve.testkit.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutants of small files of fifteen kinds: 1,000 of them, or 10,000 in a long run. Each is read, or
 * refused with a code for bad media, within ten seconds of processor time and 512 MiB.
 *
 * <p>One that ends its worker is written to {@code target/crashers}. It belongs into the resources
 * of {@link CrashersTest}, which reads what was found once for ever.
 */
@Timeout(3600)
class MutantsTest {
  private static final int WORKERS = 2;
  private static final int COUNT = Boolean.getBoolean(Seeds.LONG) ? 10_000 : 1_000;

  @TempDir Path folder;

  /** What came of a mutant. */
  private record Outcome(long seed, Path sample, Optional<ErrorCode> refusal) {}

  @Test
  void mutantsAreReadOrRefused() throws Exception {
    List<Path> samples = Samples.all();
    List<byte[]> contents = new ArrayList<>();
    for (Path sample : samples) {
      contents.add(Files.readAllBytes(sample));
    }
    List<Outcome> outcomes = new ArrayList<>();
    try (IsolatedBackend backend = Workers.of(WORKERS, 512)) {
      AtomicInteger next = new AtomicInteger();
      Callable<List<Outcome>> reader =
          () -> {
            List<Outcome> mine = new ArrayList<>();
            for (int seed = next.getAndIncrement(); seed < COUNT; seed = next.getAndIncrement()) {
              mine.add(outcome(backend, samples, contents, seed));
            }
            return mine;
          };
      ExecutorService readers = Executors.newFixedThreadPool(WORKERS);
      for (Future<List<Outcome>> future : readers.invokeAll(List.of(reader, reader))) {
        outcomes.addAll(future.get());
      }
      readers.shutdown();
    }

    assertThat(outcomes).hasSize(COUNT);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.refusal().isPresent())
        .allSatisfy(outcome ->
            assertThat(outcome.refusal().orElseThrow())
                .as("seed %s of %s", outcome.seed(), outcome.sample().getFileName())
                .isIn(Attempt.REFUSALS));
    assertThatTheDamageProvesSomething(outcomes);
    try (var files = Files.list(folder)) {
      assertThat(files).as("what workers have left").isEmpty();
    }
  }

  /** If everything could be read, or nothing, the mutants would be too tame or too wild. */
  private static void assertThatTheDamageProvesSomething(List<Outcome> outcomes) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      counts.merge(outcome.refusal().map(Enum::name).orElse("read"), 1, Integer::sum);
    }
    assertThat(counts.get("read")).as("%s", counts).isBetween(COUNT / 10, COUNT * 9 / 10);
    assertThat(counts).containsKeys("CORRUPT_MEDIA", "UNSUPPORTED_MEDIA");
  }

  private Outcome outcome(
      IsolatedBackend backend, List<Path> samples, List<byte[]> contents, int seed) {
    Path sample = samples.get(seed % samples.size());
    byte[] mutant =
        new Mutator(new Random(seed), contents).mutated(contents.get(seed % samples.size()));
    try {
      Path file = Files.write(folder.resolve(seed + "-" + sample.getFileName()), mutant);
      Optional<ErrorCode> refusal = Attempt.on(backend, file);
      if (refusal.isPresent() && !Attempt.REFUSALS.contains(refusal.get())) {
        keep(file);
      }
      Files.delete(file);
      return new Outcome(seed, sample, refusal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keep(Path file) throws IOException {
    Path kept = Files.createDirectories(Path.of("target", "crashers"));
    Files.write(kept.resolve(file.getFileName()), Files.readAllBytes(file));
  }
}
