package io.nve.ffmpeg.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.render.ContentHash;
import io.nve.spi.RenderNote;
import io.nve.spi.Reuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  private static final RenderNote NOTE =
      new RenderNote(RenderNote.Kind.FONT_REPLACED, "Fancy", "The font Fancy is not there");

  @TempDir Path directory;

  private Path folder() {
    return directory.resolve("cache");
  }

  private CacheFolder open(long limit) {
    Reuse reuse = Reuse.cachedIn(folder().toString()).withCacheBytes(limit);
    return CacheFolder.open(reuse).orElseThrow();
  }

  private static ContentHash key(long number) {
    return new ContentHash(number, ~number);
  }

  private static CodedStretch stretch(long seed, int size) {
    byte[] data = new byte[size];
    new Random(seed).nextBytes(data);
    List<CodedPicture> pictures =
        List.of(
            new CodedPicture(0, true, 0, size / 2),
            new CodedPicture(1, false, size / 2, size - size / 2));
    return new CodedStretch(new byte[] {1, 2, 3}, pictures, data, List.of(NOTE));
  }

  private static void assertSame(CodedStretch found, CodedStretch kept) {
    assertThat(found.data()).isEqualTo(kept.data());
    assertThat(found.parameters()).isEqualTo(kept.parameters());
    assertThat(found.pictures()).isEqualTo(kept.pictures());
    assertThat(found.notes()).isEqualTo(kept.notes());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.sorted().toList();
    }
  }

  @Test
  void withoutAFolderThereIsNone() {
    assertThat(CacheFolder.open(Reuse.NONE)).isEmpty();
  }

  @Test
  void whatIsKeptIsFound() {
    CodedStretch kept = stretch(1, 1000);
    open(1 << 20).keep(key(1), kept);

    assertSame(open(1 << 20).stretch(key(1)).orElseThrow(), kept);
    assertThat(open(1 << 20).stretch(key(2))).isEmpty();
  }

  @Test
  void damageAnywhereIsNoticedAndThrownAway() throws IOException {
    CacheFolder cache = open(1 << 20);
    cache.keep(key(1), stretch(1, 300));
    byte[] whole = Files.readAllBytes(files().get(0));
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(cache.stretchFile(key(1)), damaged);

      assertThat(cache.stretch(key(1))).isEmpty();
      assertThat(files()).isEmpty();
    }
    for (int length = 0; length < whole.length; length += 17) {
      Files.write(cache.stretchFile(key(1)), Arrays.copyOf(whole, length));

      assertThat(cache.stretch(key(1))).isEmpty();
    }
  }

  @Test
  void aFileUnderAnotherNameIsNotTaken() throws IOException {
    CacheFolder cache = open(1 << 20);
    cache.keep(key(1), stretch(1, 300));
    Files.move(cache.stretchFile(key(1)), cache.stretchFile(key(2)));

    assertThat(cache.stretch(key(2))).isEmpty();
  }

  @Test
  void whatWasNotUsedForLongestGoesFirst() throws IOException {
    CacheFolder cache = open(10_000);
    for (int i = 0; i < 4; i++) {
      cache.keep(key(i), stretch(i, 2000));
      Files.setLastModifiedTime(
          cache.stretchFile(key(i)), FileTime.from(Instant.now().minusSeconds(100 - i)));
    }
    assertThat(cache.stretch(key(0))).as("used again").isPresent();

    cache.keep(key(4), stretch(4, 2000));

    assertThat(cache.stretch(key(0))).isPresent();
    assertThat(cache.stretch(key(1))).isEmpty();
    assertThat(cache.stretch(key(4))).isPresent();
    assertThat(files().stream().mapToLong(file -> file.toFile().length()).sum())
        .isLessThanOrEqualTo(10_000);
  }

  @Test
  void whatIsLargerThanTheCacheIsNotKept() throws IOException {
    open(1000).keep(key(1), stretch(1, 2000));

    assertThat(files()).isEmpty();
  }

  @Test
  void whatACrashLeftIsRemovedAndOtherPeoplesFilesStay() throws IOException {
    open(1 << 20);
    Path old = Files.write(folder().resolve("abc.nve-part"), new byte[10]);
    Path young = Files.write(folder().resolve("abd.nve-part"), new byte[10]);
    Path foreign = Files.write(folder().resolve("film.mp4"), new byte[5000]);
    FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(old, yesterday);
    Files.setLastModifiedTime(foreign, yesterday);

    CacheFolder cache = open(3000);
    cache.keep(key(1), stretch(1, 2000));
    cache.keep(key(2), stretch(2, 2000));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(foreign).exists();
    assertThat(cache.stretch(key(2))).isPresent();
  }

  @Test
  void severalShareAFolder() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    for (int t = 0; t < 4; t++) {
      long seed = t;
      Thread thread =
          Thread.ofPlatform()
              .unstarted(() -> {
                CacheFolder own = open(20_000);
                Random random = new Random(seed);
                for (int i = 0; i < 200; i++) {
                  int number = random.nextInt(20);
                  own.stretch(key(number))
                      .ifPresent(found -> assertSame(found, stretch(number, 2000)));
                  own.keep(key(number), stretch(number, 2000));
                }
              });
      thread.setUncaughtExceptionHandler((who, thrown) -> failures.add(thrown));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void aFileInPlaceOfTheFolderIsAnError() throws IOException {
    Files.write(folder(), new byte[1]);

    assertThatThrownBy(() -> open(100)).isInstanceOf(EditorException.class);
  }
}
